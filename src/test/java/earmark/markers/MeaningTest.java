package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
    private static final Names NAMES = name -> name.equals("learned")
            ? Optional.of(new Estimated(Estimated.Kind.LEARNED, name, 0.5, Estimator.UNABLE))
            : Optional.of(new Pattern.Word("word"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "like>=.7 \"x y\"",
                "@learned",
                "customer first 3t like>=.7 \"x y\"",
                "refund | like>=.7 \"x y\"",
                "like>=.7 \"x y\" & !refund",
                "like>=.7 \"x y\" & medium=call",
                "like>=.7 \"x y\" & next(@learned)",
                "like>=.7 \"x y\" & (medium=call | next(refund))",
                "like>=.7 \"x y\" & !(next(sorry) | next(refund))",
                "like>=.7 \"x y\" notin \"not x\"",
                "like>=.7 \"x y\" not near<=20s sorry",
                "[please] (like>=.7 \"x y\")",
                "2 of (like>=.7 \"x y\" | @learned | sorry)",
                "what:(@learned)"
            })
    void whatNoWordShowsIsSeen(String query) {
        assertThat(Meaning.isAlone(PatternParser.parse(query, NAMES))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refund",
                "refund & like>=.7 \"x y\"",
                "like>=.7 \"x y\" & refund",
                "like>=.7 \"x y\" & (next(sorry) | prev(refund) & medium=call)",
                "like>=.7 \"x y\" near<=8w refund",
                "like>=.7 \"x y\" before<=20s refund",
                "please (like>=.7 \"x y\")",
                "2 of (like>=.7 \"x y\" | sorry | late)",
                "sorry & !like>=.7 \"x y\"",
                "silence>=5s"
            })
    void wordsBesideItAreEnough(String query) {
        assertThat(Meaning.isAlone(PatternParser.parse(query, NAMES))).isFalse();
    }
}
