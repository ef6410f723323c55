package earmark.pipeline.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.pipeline.MarkerPack;
import earmark.pipeline.authoring.MarkerWorkshop.Saved;
import earmark.pipeline.authoring.Source.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerWorkshopTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);
    private static final String FILE = "refund_promise.mark";
    private static final String TEXT = """
            marker refund_promise v1
              title    "Promises a refund"
              source   "own work"
              by       agent
              say      refund you

              hit      A: i will <<refund you>> today
              hit      A: we can <<refund you>>
              miss     A: sorry about that
              miss     C: will you refund you know
            """;

    private static final String HEADER = """
            # ways of saying it
            # source: own
            # licence: own
            # date: 2026-11-02
            """;

    @TempDir
    private Path folder;

    private MarkerWorkshop workshop;

    @BeforeEach
    void workshop() {
        workshop = new MarkerWorkshop(folder.resolve("own"), CLOCK);
    }

    @Test
    void aGoodDraftRunsItsExamplesAndWritesNothing() throws IOException {
        CheckedDraft checked = workshop.check(FILE, TEXT);
        assertThat(checked.isGood()).isTrue();
        assertThat(checked.id()).isEqualTo("refund_promise");
        assertThat(checked.examples()).extracting(ExampleResult::line).containsExactly(7, 8, 9, 10);
        assertThat(folder.resolve("own")).doesNotExist();
    }

    @Test
    void aFailingExampleIsToldAtItsLineAndTheOthersStillHold() throws IOException {
        CheckedDraft checked = workshop.check(FILE, TEXT.replace("we can <<refund you>>", "we can <<pay you>>"));
        assertThat(checked.isGood()).isFalse();
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.examples()).extracting(ExampleResult::holds).containsExactly(true, false, true, true);
        assertThat(checked.examples().get(1).what()).contains("expected hit");
        assertThat(checked.markers()).as("can still be looked for").hasSize(1);
    }

    @Test
    void aFaultComesWithLineColumnAndRemedy() throws IOException {
        CheckedDraft checked = workshop.check(FILE, TEXT.replace("refund you\n\n", "refund AND you\n\n"));
        assertThat(checked.faults()).hasSize(1);
        assertThat(checked.faults().get(0).line()).isEqualTo(5);
        assertThat(checked.faults().get(0).column()).isEqualTo(19);
        assertThat(checked.faults().get(0).hint()).contains("a & b");
        assertThat(workshop.check(FILE, "").faults()).hasSize(1);
    }

    /** Who begins sees at once how far the draft comes; what is missing is a hint, and still keeps it from being saved. */
    @Test
    void aDraftWithoutEnoughExamplesRunsThoseItHasAndSaysWhatIsWanted() throws IOException {
        String begun = TEXT.lines()
                .filter(line -> !line.contains("source") && !line.contains("miss") && !line.contains("can <<refund"))
                .collect(java.util.stream.Collectors.joining("\n"));
        CheckedDraft checked = workshop.check(FILE, begun);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.wanted())
                .extracting(Fault::what)
                .containsExactly(
                        "marker refund_promise v1 has no 'source'",
                        "marker refund_promise v1 has 1 'hit'",
                        "marker refund_promise v1 has 0 'miss'");
        assertThat(checked.examples()).extracting(ExampleResult::holds).containsExactly(true);
        assertThat(checked.markers()).as("can be looked for").hasSize(1);
        assertThat(checked.isGood()).isFalse();
        assertThat(workshop.save(FILE, begun, "").saved()).isFalse();
    }

    @Test
    void examplesOfAMarkerThatCannotBeReadAreNotTried() throws IOException {
        CheckedDraft checked = workshop.check(FILE, TEXT.replace("refund you\n\n", "(refund\n\n"));
        assertThat(checked.faults()).hasSize(1);
        assertThat(checked.examples()).extracting(ExampleResult::tried).containsOnly(false);
        assertThat(checked.isGood()).isFalse();
    }

    /** What is remembered of a draft depends on the files around it too. */
    @Test
    void theSameTextIsCheckedAnewWhenAnotherFileOfTheTeamChanges() throws IOException {
        String using = TEXT.replace("say      refund you", "say      @refunding");
        assertThat(workshop.check(FILE, using).faults()).hasSize(1);
        assertThat(workshop.check(FILE, using).faults()).hasSize(1);
        Path words = Files.createDirectories(folder.resolve("own/words"));
        Files.writeString(words.resolve("refunding.txt"), HEADER + "refund you\n");
        assertThat(workshop.check(FILE, using).isGood()).isTrue();
        Files.writeString(words.resolve("refunding.txt"), HEADER + "pay you\n");
        assertThat(workshop.check(FILE, using).examples())
                .extracting(ExampleResult::holds)
                .containsExactly(false, false, true, true);
    }

    @Test
    void aFaultyTextNeverTakesTheGoodOnesPlaceAndTheFormerOneIsKept() throws IOException {
        assertThat(workshop.save(FILE, TEXT, "").saved()).isTrue();
        String state = source().state();
        Saved refused = workshop.save(FILE, TEXT.replace("say ", "sya "), state);
        assertThat(refused.saved()).isFalse();
        assertThat(refused.faults()).isNotEmpty();
        assertThat(source().text()).isEqualTo(TEXT);
        String next = TEXT.replace("v1", "v2").replace("refund you\n\n", "refund (you | them)\n\n");
        assertThat(workshop.save(FILE, next, state).saved()).isTrue();
        assertThat(source().text()).isEqualTo(next);
        assertThat(workshop.former(source().former().get(0))).contains(TEXT);
        try (var files = Files.list(folder.resolve("own"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(FILE, "former");
        }
    }

    @Test
    void ofTwoWhoEditTheSameTheSecondIsShownTheFirstsText() throws IOException {
        workshop.save(FILE, TEXT, "");
        String state = source().state();
        String hers = TEXT.replace("Promises a refund", "Hers");
        assertThat(workshop.save(FILE, hers, state).saved()).isTrue();
        Saved his = workshop.save(FILE, TEXT.replace("Promises a refund", "His"), state);
        assertThat(his.saved()).isFalse();
        assertThat(his.conflict()).isEqualTo(hers);
        assertThat(source().text()).isEqualTo(hers);
        assertThat(workshop.save(FILE, TEXT, his.state()).saved()).isTrue();
    }

    @Test
    void whatFindsSomethingElseNeedsAHigherVersion() throws IOException {
        workshop.save(FILE, TEXT, "");
        MarkerPack inForce = MarkerPack.shippedAnd(Optional.of(folder.resolve("own")));
        String other = TEXT.replace("say      refund you", "say      refund (you | them)");
        assertThat(workshop.versionFaults(workshop.check(FILE, other), inForce)).hasSize(1);
        assertThat(workshop.versionFaults(workshop.check(FILE, other.replace("v1", "v2")), inForce))
                .isEmpty();
        assertThat(workshop.versionFaults(workshop.check(FILE, TEXT.replace("Promises", "Gives")), inForce))
                .isEmpty();
    }

    @Test
    void aShippedMarkerIsOpenedAsATextOfItsOwnAndSwitchedOffInAnOwnCopy() throws IOException {
        Source shipped = workshop.source("apology").orElseThrow();
        assertThat(shipped.origin()).isEqualTo(Origin.SHIPPED);
        assertThat(shipped.text()).contains("marker apology v").contains("# ");
        assertThat(workshop.check(shipped.file(), shipped.text()).isGood()).isTrue();
        assertThat(workshop.switched("apology", false).saved()).isTrue();
        MarkerPack pack = MarkerPack.shippedAnd(Optional.of(folder.resolve("own")));
        assertThat(pack.catalog().marker("apology").orElseThrow().used()).isFalse();
        assertThat(workshop.source("apology").orElseThrow().origin()).isEqualTo(Origin.OWN);
        assertThat(workshop.switched("apology", true).saved()).isTrue();
        assertThat(workshop.source("nobody")).isEmpty();
    }

    private Source source() throws IOException {
        return workshop.source("refund_promise").orElseThrow();
    }
}
