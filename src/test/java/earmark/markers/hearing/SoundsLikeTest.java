package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Names;
import earmark.markers.PatternParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // the check itself fails on this file
class SoundsLikeTest {
    /** A word with ~ was hardly heard. */
    @Test
    void aPhraseIsProposedWhereWordsThatWereHardlyHeardSoundLikeIt() {
        assertThat(proposed("\"thanks for bearing with me\"", "thanks for ~bering with me then"))
                .contains("2..3 bearing");
        assertThat(proposed("\"the engineer's fault\"", "it is the ~engineered fault"))
                .contains("3..4 engineer's");
    }

    @Test
    void wordsTheRecogniserWasSureOfAreNotChanged() {
        assertThat(proposed("\"thanks for bearing with me\"", "thanks for bering with ~me"))
                .isEmpty();
    }

    @Test
    void whatSoundsQuiteDifferentIsNotProposed() {
        assertThat(proposed("\"thanks for bearing with me\"", "thanks for ~refrigerators with me"))
                .isEmpty();
    }

    @Test
    void shortPhrasesSoundLikeTooManyThings() {
        assertThat(proposed("\"bye now\"", "~by now")).isEmpty();
    }

    @Test
    void optionalWordsAndChoicesMakePhrasesTooAndAGapPartsThem() {
        assertThat(proposed("thanks [very much] for (calling | holding)", "~tanks for calling"))
                .contains("0..1 thanks");
        assertThat(proposed("\"thanks for\" before<=3w \"bearing with me\"", "thanks for ~bering with me"))
                .contains("2..3 bearing");
    }

    private static List<String> proposed(String pattern, String text) {
        List<String> forms = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        for (String word : text.split(" ")) {
            forms.add(word.replace("~", ""));
            confidences.add(word.startsWith("~") ? 0.3 : 1.0);
        }
        var soundsLike = new SoundsLike(List.of(List.of(PatternParser.parse(pattern, Names.NONE))));
        return soundsLike.in(new HeardTurn(forms, confidences)).stream()
                .map(each -> each.from() + ".." + each.to() + " " + String.join(" ", each.forms()))
                .toList();
    }
}
