package earmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.WordRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAnalyzerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "Hello, Dr. O'Neill!; hello dr o'neill",
                "I\u2019m sorry; i'm sorry",
                "'quoted' and customers' bills; quoted and customers bills",
                "don't can't o'clock; don't can't o'clock",
                "call-back 24/7; call back 24 7",
                "\u00A33.50 at 5.30pm, 1,000 points; 3.50 at 5.30pm 1,000 points",
                "O2 4G 2nd B&Q; o2 4g 2nd b q",
                "o\uFB03ce \uFF28\uFF29; office hi",
                "apolo\u00ADgise; apologise",
                "zero\u200Bwidth; zero width",
                "cafe\u0301 caf\u00E9; caf\u00E9 caf\u00E9",
                "thanks \uD83D\uDE00\uD83D\uDC4D ok; thanks ok",
                "<unk> [noise]; unk noise",
                "... --- !!; ",
            })
    void textIsCutIntoLowerCaseWords(String text, String expected) {
        String want = expected == null ? "" : expected;
        assertThat(String.join(" ", tokens(text).stream().map(Token::form).toList()))
                .isEqualTo(want);
    }

    @Test
    void offsetsCountInTheOriginalTextEvenWhereNormalisingChangesLengths() {
        String text = "The o\uFB03ce \u2014 I\u2019m \uFF33\uFF2F sorry";
        assertThat(tokens(text).stream().map(token -> token.at().of(text)))
                .containsExactly("The", "o\uFB03ce", "I\u2019m", "\uFF33\uFF2F", "sorry");
    }

    @Test
    void sentencesOfWritingEndAtPunctuationAndParagraphs() {
        String text = "Dear Ms Hill\n\nI am sorry. Is it back? We wrapped\nthis line\nRegards\nJo";
        assertThat(sentences(Dialogue.mail().agent(text).analysis(), text))
                .containsExactly("Dear Ms Hill", "I am sorry", "Is it back", "We wrapped\nthis line", "Regards", "Jo");
    }

    @Test
    void sentencesOfACallEndAtPauses() {
        String text = "no i'm sorry about that";
        long[] startMs = {0, 649, 1300, 1500, 1800};
        var words = new ArrayList<Word>();
        int at = 0;
        String[] forms = text.split(" ", -1);
        for (int i = 0; i < forms.length; i++) {
            var time = new TimeSpan(startMs[i], startMs[i] + 300);
            words.add(new Word(new TextSpan(at, at + forms[i].length()), time, 1));
            at += forms[i].length() + 1;
        }
        var turn = new Turn(0, Speaker.AGENT, text, words, new TimeSpan(0, 2100));
        List<Sentence> sentences = SentenceCutter.cut(turn, WordRule.TEXT.cut(text));
        assertThat(sentences)
                .extracting(sentence -> sentence.at().of(text))
                .containsExactly("no i'm", "sorry about that");
    }

    @Test
    void anEmptyTurnHasNoSentences() {
        assertThat(Dialogue.mail().agent(" \n ").analysis().sentences()).containsExactly(List.of());
    }

    private static List<Token> tokens(String text) {
        return Dialogue.mail().agent(text).analysis().sentences().get(0).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
    }

    private static List<String> sentences(Analysis analysis, String text) {
        return analysis.sentences().get(0).stream()
                .map(sentence -> sentence.at().of(text))
                .toList();
    }
}
