package earmark.pipeline.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.Correction;
import earmark.model.Correction.Kind;
import earmark.model.InteractionId;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A turn and what people changed in it. */
@NullMarked
class TurnHistoryTest {
    private static final InteractionId ID = new InteractionId("0123456789abcdef");

    /** Words of 300 ms, one after another. */
    private static Turn heard(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        for (String word : text.split(" ")) {
            long ms = words.size() * 300L;
            words.add(new Word(new TextSpan(at, at + word.length()), new TimeSpan(ms, ms + 300), .6));
            at += word.length() + 1;
        }
        var last = new TextSpan(text.lastIndexOf(' ') + 1, text.length());
        return new Turn(
                0,
                Speaker.AGENT,
                text,
                words,
                new TimeSpan(0, words.size() * 300L),
                List.of(new Wording(last, "else", .2)));
    }

    private static Correction words(int number, Turn turn, String before, String after) {
        int at = turn.text().indexOf(before);
        return new Correction(
                ID,
                number,
                Instant.EPOCH,
                "ada",
                Kind.WORDS,
                0,
                new TextSpan(at, at + before.length()),
                before,
                after,
                null);
    }

    private static Correction undo(TurnHistory history, int next, Correction wrong) {
        TextSpan at = history.now(wrong.number()).orElseThrow();
        return new Correction(
                ID, next, Instant.EPOCH, "ada", Kind.WORDS, 0, at, wrong.after(), wrong.before(), wrong.number());
    }

    @Test
    void newWordsShareTheTimeOfThoseTheyReplaceAndAPersonIsSureOfThem() {
        Turn heard = heard("i will re fund it today");
        var history = new TurnHistory(heard, List.of(words(1, heard, "re fund", "refund")));
        Turn turn = history.turn();
        assertThat(turn.text()).isEqualTo("i will refund it today");
        assertThat(turn.words()).hasSize(5);
        assertThat(turn.words().get(2)).isEqualTo(new Word(new TextSpan(7, 13), new TimeSpan(600, 1200), 1));
        assertThat(turn.words().get(3).at().of(turn.text())).isEqualTo("it");
        assertThat(turn.words().get(3).time()).isEqualTo(new TimeSpan(1200, 1500));
        assertThat(turn.wordings().get(0).at().of(turn.text())).isEqualTo("today");
        assertThat(history.corrected()).containsExactly(new TextSpan(7, 13));
    }

    @Test
    void takingAllBackGivesTheTurnAsItWasHeard() {
        Turn heard = heard("a b c d");
        Correction first = words(1, heard, "b", "bee bee");
        var history = new TurnHistory(heard, List.of(first));
        Correction second = words(2, history.turn(), "d", "dee");
        history.add(second);
        assertThat(history.turn().text()).isEqualTo("a bee bee c dee");
        history.add(undo(history, 3, first));
        assertThat(history.turn().text()).isEqualTo("a b c dee");
        assertThat(history.turn().words().get(1)).isEqualTo(heard.words().get(1));
        history.add(undo(history, 4, second));
        assertThat(history.turn()).isEqualTo(heard);
    }

    @Test
    void whatWasCorrectedTwiceIsTakenBackInOrder() {
        Turn heard = heard("one two three");
        Correction first = words(1, heard, "two", "too");
        var history = new TurnHistory(heard, List.of(first));
        Correction second = words(2, history.turn(), "one too", "want to");
        history.add(second);
        assertThat(history.canUndo(1)).isFalse();
        assertThat(history.inTheWayOf(1)).contains(2);
        assertThat(history.now(1)).isEmpty();
        history.add(undo(history, 3, second));
        assertThat(history.now(1)).contains(new TextSpan(4, 7));
        history.add(undo(history, 4, first));
        assertThat(history.turn()).isEqualTo(heard);
    }

    @Test
    void speakersAreTakenBackTheLastFirst() {
        Turn heard = heard("hello there");
        var history = new TurnHistory(
                heard,
                List.of(
                        speaker(1, Speaker.AGENT, Speaker.CUSTOMER, null),
                        speaker(2, Speaker.CUSTOMER, Speaker.ROBOT, null)));
        assertThat(history.turn().speaker()).isEqualTo(Speaker.ROBOT);
        assertThat(history.canUndo(1)).isFalse();
        assertThat(history.inTheWayOf(1)).contains(2);
        history.add(speaker(3, Speaker.ROBOT, Speaker.CUSTOMER, 2));
        assertThat(history.canUndo(1)).isTrue();
        history.add(speaker(4, Speaker.CUSTOMER, Speaker.AGENT, 1));
        assertThat(history.turn()).isEqualTo(heard);
    }

    private static Correction speaker(int number, Speaker before, Speaker after, @Nullable Integer undoes) {
        return new Correction(
                ID,
                number,
                Instant.EPOCH,
                "ada",
                Kind.SPEAKER,
                0,
                new TextSpan(0, 0),
                before.name(),
                after.name(),
                undoes);
    }

    @Test
    void aPlaceMovesWithItsWords() {
        Correction longer = words(1, heard("a bb c"), "bb", "bbbb");
        assertThat(longer.moved(new TextSpan(0, 1))).isEqualTo(new TextSpan(0, 1));
        assertThat(longer.moved(new TextSpan(5, 6))).isEqualTo(new TextSpan(7, 8));
        assertThat(longer.moved(new TextSpan(0, 6))).isEqualTo(new TextSpan(0, 8));
        assertThat(longer.moved(new TextSpan(3, 4))).isEqualTo(new TextSpan(2, 6));
        assertThat(longer.moved(new TextSpan(0, 3))).isEqualTo(new TextSpan(0, 6));
        assertThat(longer.moved(new TextSpan(3, 6))).isEqualTo(new TextSpan(2, 8));
    }

    @Test
    void aCorrectionSaysHowManyCharactersItReplaces() {
        assertThatThrownBy(() -> new Correction(
                        ID, 1, Instant.EPOCH, "ada", Kind.WORDS, 0, new TextSpan(0, 3), "to", "too", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsDoneAndTakenBackEndsWhereItBeganAndWordsStayInTheirPlaces() {
        var random = new SplittableRandom(7);
        for (int run = 0; run < 300; run++) {
            Turn heard = heard("we will look into the delay and call you back on friday");
            var history = new TurnHistory(heard, List.of());
            var made = new ArrayList<Correction>();
            int number = 1;
            for (int step = 0; step < 8; step++) {
                Turn now = history.turn();
                if (now.words().isEmpty()) {
                    break;
                }
                int from = random.nextInt(now.words().size());
                int to = Math.min(now.words().size() - 1, from + random.nextInt(3));
                var at = new TextSpan(
                        now.words().get(from).at().start(),
                        now.words().get(to).at().end());
                String after = List.of("x", "yy zz", "a b c", "longer").get(random.nextInt(4));
                TextSpan wide = history.widened(at);
                String all = now.text().substring(wide.start(), at.start())
                        + after
                        + now.text().substring(at.end(), wide.end());
                var correction = new Correction(
                        ID, number++, Instant.EPOCH, "ada", Kind.WORDS, 0, wide, wide.of(now.text()), all, null);
                history.add(correction);
                made.add(correction);
                wordsStandInTheText(history.turn());
            }
            while (!made.isEmpty()) {
                List<Correction> open = made.stream()
                        .filter(one -> history.canUndo(one.number()))
                        .toList();
                assertThat(open).isNotEmpty();
                Correction wrong = open.get(random.nextInt(open.size()));
                TextSpan at = history.now(wrong.number()).orElseThrow();
                assertThat(at.of(history.turn().text())).isEqualTo(wrong.after());
                history.add(undo(history, number++, wrong));
                made.remove(wrong);
                wordsStandInTheText(history.turn());
            }
            assertThat(history.turn()).isEqualTo(heard);
        }
    }

    private static void wordsStandInTheText(Turn turn) {
        assertThat(String.join(
                        " ",
                        turn.words().stream()
                                .map(word -> word.at().of(turn.text()))
                                .toList()))
                .isEqualTo(turn.text());
    }
}
