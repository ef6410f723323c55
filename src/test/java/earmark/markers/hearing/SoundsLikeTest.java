package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.MarkerRef;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // the check itself fails on this file
class SoundsLikeTest {
    private static final String BEARING = "A: <<thanks for bearing with me>>";

    /** A word with ~ was not heard for sure. */
    @Test
    void aKnownWordingIsProposedWhereWordsSoundLikeIt() {
        assertThat(proposed("nothing", BEARING, "thanks for ~bering with me then"))
                .contains("2..3 bearing");
        assertThat(proposed("nothing", "C: it's <<the engineer's fault>>", "so the ~engineered fault"))
                .contains("2..3 engineer's");
    }

    @Test
    void whatIsSaidAroundTheMarkedWordsHelpsToHearThem() {
        assertThat(proposed("nothing", "C: you <<cut me off>> again yesterday", "you ~caught me of again yesterday"))
                .contains("1..4 cut me off");
    }

    @Test
    void wordsTheRecogniserWasSureOfAreNotChanged() {
        assertThat(proposed("nothing", BEARING, "thanks for bering with ~me")).isEmpty();
    }

    @Test
    void whatSoundsQuiteDifferentIsNotProposed() {
        assertThat(proposed("nothing", BEARING, "thanks for ~refrigerators with me"))
                .isEmpty();
    }

    @Test
    void shortPhrasesSoundLikeTooManyThings() {
        assertThat(proposed("nothing", "A: <<bye now>>", "~by now")).isEmpty();
    }

    @Test
    void aWordingThatIsHeardAsItStandsScoresNoMoreThanOne() {
        assertThat(new SoundsLike(new Wordings(List.of(marker("nothing", "A: <<the credit's been applied to it>>"))))
                        .in(heard("the ~credits been applied to it")))
                .extracting(Rewording::score)
                .contains(1.0)
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void withoutExamplesThePatternsAreSearchedWithTheirChoicesAndPartedByGaps() {
        assertThat(proposed("thanks [very much] for (calling | holding)", "", "~tanks for calling"))
                .contains("0..1 thanks");
        assertThat(proposed("\"thanks for\" before<=3w \"bearing with me\"", "", "thanks for ~bering with me"))
                .contains("2..3 bearing");
    }

    private static List<String> proposed(String pattern, String example, String text) {
        return new SoundsLike(new Wordings(List.of(marker(pattern, example))))
                .in(heard(text)).stream()
                        .map(each -> each.from() + ".." + each.to() + " " + String.join(" ", each.forms()))
                        .toList();
    }

    private static HeardTurn heard(String text) {
        List<String> forms = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        for (String word : text.split(" ")) {
            forms.add(word.replace("~", ""));
            confidences.add(word.startsWith("~") ? 0.3 : 1.0);
        }
        return new HeardTurn(forms, confidences);
    }

    private static Marker marker(String pattern, String example) {
        Pattern say = PatternParser.parse(pattern, Names.NONE);
        var stage = new Stage("say", "test.mark:4", say);
        List<Example> examples = example.isEmpty()
                ? List.of()
                : List.of(new Example(Expectation.HIT, new Value(example, List.of(new Position("test.mark", 5, 1)))));
        return new Marker(
                new MarkerRef("test", 1),
                "test",
                "test",
                Side.AGENT,
                0,
                List.of(stage),
                List.of(stage),
                Map.of(),
                examples,
                "test.mark:1");
    }
}
