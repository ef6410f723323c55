package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Speaker;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The shipped markers on the surface forms of our inventory, on what only looks like them, and on pairs that differ in
 * one thing. What is known to go wrong stands in the tables; when it comes right, its mark has to go.
 */
class PackTest {
    private static final ScriptedMarkers MARKERS = new ScriptedMarkers();

    @TestFactory
    Stream<DynamicTest> everySurfaceFormIsFoundAndWhatLooksLikeItIsNot() throws IOException {
        return MarkerSuite.read().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(MARKERS.isPresent(row.marker(), row.script()))
                                .as("%s, known to be wrong: %s", row, row.knownWrong())
                                .isEqualTo(row.present() != row.knownWrong())));
    }

    @TestFactory
    Stream<DynamicTest> bothOfAPairAreToldApart() throws IOException {
        return MinimalPair.read().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.marker() + ", " + pair.changed() + ": " + pair.present() + " | " + pair.absent(),
                        () -> assertThat(pair.isRight(MARKERS)).as("%s", pair).isEqualTo(!pair.knownWrong())));
    }

    @Test
    void everySurfaceFormIsFoundAndAlmostAllNegativesAreSilent() throws IOException {
        List<MarkerSuite> suite = MarkerSuite.read();
        List<MarkerSuite> forms = suite.stream().filter(MarkerSuite::present).toList();
        List<MarkerSuite> negatives =
                suite.stream().filter(row -> !row.present()).toList();

        assertThat(forms).hasSizeGreaterThanOrEqualTo(280).noneMatch(MarkerSuite::knownWrong);
        assertThat(negatives).hasSizeGreaterThanOrEqualTo(110);
        assertThat(negatives.stream().filter(MarkerSuite::knownWrong).count())
                .isLessThanOrEqualTo(negatives.size() * 3 / 100);
    }

    @Test
    void thePairsAreManyAndSpreadOverAllMarkers() throws IOException {
        List<MinimalPair> pairs = MinimalPair.read();

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        assertThat(pairs.stream().map(MinimalPair::marker).distinct()).hasSize(30);
        assertThat(pairs.stream().collect(Collectors.groupingBy(MinimalPair::marker, Collectors.counting())))
                .allSatisfy((marker, count) -> assertThat(count).as(marker).isGreaterThanOrEqualTo(10));
    }

    @TestFactory
    Stream<DynamicTest> sorryThatSomebodyElseSaidIsNoApologyOfTheAgent() {
        return Stream.of("he", "she", "they", "the driver", "your colleague", "my manager", "somebody")
                .flatMap(who -> Stream.of("said", "never said", "says", "even said")
                        .flatMap(verb -> Stream.of("sorry", "sorry about that", "sorry for the delay")
                                .map(words -> who + " " + verb + " " + words)))
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    assertThat(MARKERS.speakers("apology", "A: " + text)).isEmpty();
                    assertThat(MARKERS.speakers("apology", "C: " + text)).doesNotContain(Speaker.AGENT);
                }));
    }
}
