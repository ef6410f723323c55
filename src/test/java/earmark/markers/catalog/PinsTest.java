package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinsTest {
    private static final String MARKER = """
            marker mine v3
              title "Mine"
              source "own"
              by agent
              say sorry | apologi*
              hit A: <<sorry>>
            """;
    private static final Pins PINS = pins(Pins.none().with(files(MARKER)));

    @Test
    void everyShippedMarkerIsPinnedInItsVersion() {
        assertThat(MarkerFiles.shippedPins().broken(MarkerFiles.shipped()))
                .as("raise the version, then: earmark markers check src/main/resources/earmark/markers --pin")
                .isEmpty();
        assertThat(MarkerFiles.shippedPins().missing(MarkerFiles.shipped()))
                .as("earmark markers check src/main/resources/earmark/markers --pin")
                .isEmpty();
    }

    @Test
    void anotherPatternUnderTheSameVersionBreaksTheLaw() {
        assertThat(broken(MARKER.replace("apologi*", "apolog*")))
                .satisfiesExactly(problem -> assertThat(problem.toString())
                        .isEqualTo(
                                "mine.mark:1:1: mine v3 finds something else than before (write marker mine v4, or put the"
                                        + " lines back as they were)"));
    }

    @Test
    void anotherPatternUnderAHigherVersionKeepsItAndWantsANewPin() {
        String raised = MARKER.replace("v3", "v4").replace("apologi*", "apolog*");
        assertThat(broken(raised)).isEmpty();
        assertThat(PINS.missing(files(raised))).hasSize(1);
        assertThat(pins(PINS.with(files(raised))).missing(files(raised))).isEmpty();
    }

    @Test
    void versionsNeverFall() {
        assertThat(broken(MARKER.replace("v3", "v2")))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("mine v2 was v3 before");
    }

    @Test
    void titlesExamplesCommentsAndBlanksAreNoPattern() {
        assertThat(broken(MARKER.replace("\"Mine\"", "\"Ours\"")
                        .replace("<<sorry>>", "so <<sorry>>")
                        .replace("sorry | apologi*", "sorry   # or so\n        |   apologi*")))
                .isEmpty();
    }

    @Test
    void theShapeOfATreeCounts() {
        String tree = "tree t v1\n  title \"T\"\n  source \"own\"\n  all\n    any\n      @thanks\n      @apology\n";
        Pins pins = pins(Pins.none().with(files(tree)));
        assertThat(pins.broken(files(tree.replace("      @apology", "    @apology"))))
                .hasSize(1);
    }

    @Test
    void aMarkerThatIsGoneStaysPinned() {
        Pins after = pins(PINS.with(List.of()));
        assertThat(after.broken(files(MARKER.replace("v3", "v1")))).hasSize(1);
    }

    private static List<Problem> broken(String marker) {
        return PINS.broken(files(marker));
    }

    private static List<MarkerFile> files(String content) {
        return List.of(new MarkerFile("mine.mark", content));
    }

    private static Pins pins(String text) {
        var problems = new ArrayList<Problem>();
        Pins pins = Pins.read(text, problems);
        assertThat(problems).isEmpty();
        return pins;
    }
}
