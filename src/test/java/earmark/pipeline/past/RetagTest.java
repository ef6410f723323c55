package earmark.pipeline.past;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.Tagger;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.search.Checkup;
import earmark.search.IndexKeeper;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tagging anew replaces all verdicts of an interaction or none, and goes on where it was stopped. */
class RetagTest {
    private static final int SAMPLES = 6;
    /** Making a whole pack ready to run costs far more than running it. */
    private static final Tagger TODAY = new MarkerPack(MarkerCatalog.shipped()).tagger();

    @TempDir
    Path folder;

    private Home home;
    private MarkerPack pack;

    @BeforeEach
    void aHomeTaggedByAnotherPack() throws IOException {
        pack = MarkerPack.load(Optional.empty());
        home = Home.openOrCreate(folder.resolve("home"));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            for (long seed = 1; seed <= SAMPLES; seed++) {
                Samples.save(store, seed);
            }
            new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS).catchUp();
        }
    }

    @Test
    void everythingIsTaggedAsIfItHadJustBeenRead() throws IOException {
        try (Store store = Store.open(home, Samples.CLOCK)) {
            assertThat(store.countTaggedOtherwise(pack.provenance())).isEqualTo(SAMPLES);

            List<MarkerDelta> deltas = new Retag(store, pack, null, false).run(new RetagChild.Quiet());

            assertThat(deltas).extracting(MarkerDelta::marker).contains("apology");
            for (long seed = 1; seed <= SAMPLES; seed++) {
                assertTagged(store, seed);
            }
            assertThat(store.countTaggedOtherwise(pack.provenance())).isZero();
            var again = new RetagChild.Quiet();
            new Retag(store, pack, null, false).run(again);
            assertThat(again.done).isZero();
        }
        assertThat(Checkup.of(home, Samples.CLOCK, new PlainAnalyzer(), MarkerPack.ANALYSIS))
                .isEmpty();
    }

    @Test
    void aDryRunCountsTheSameAndWritesNothing() throws IOException {
        try (Store store = Store.open(home, Samples.CLOCK)) {
            List<String> dry = counts(new Retag(store, pack, null, true).run(new RetagChild.Quiet()));

            Interaction call = Samples.call(1);
            assertThat(store.verdicts(call.id())).isEqualTo(Samples.verdicts(call));
            assertThat(store.tagger(call.id())).contains(Samples.TAGGER);
            assertThat(dry)
                    .isNotEmpty()
                    .isEqualTo(counts(new Retag(store, pack, null, false).run(new RetagChild.Quiet())));
        }
    }

    @Test
    void onlyOneMarkerLeavesTheOthersAndTheirPack() throws IOException {
        try (Store store = Store.open(home, Samples.CLOCK)) {
            new Retag(store, pack, "thanks", false).run(new RetagChild.Quiet());

            for (long seed = 1; seed <= SAMPLES; seed++) {
                Interaction call = Samples.call(seed);
                List<Verdict> kept = store.verdicts(call.id());
                assertThat(without(kept)).isEqualTo(without(Samples.verdicts(call)));
                assertThat(kept.stream().filter(verdict -> verdict.marker().id().equals("thanks")))
                        .containsExactlyElementsOf(tagged(call).stream()
                                .filter(verdict -> verdict.marker().id().equals("thanks"))
                                .toList());
                assertThat(store.tagger(call.id())).contains(Samples.TAGGER);
            }
        }
        assertThat(Checkup.of(home, Samples.CLOCK, new PlainAnalyzer(), MarkerPack.ANALYSIS))
                .isEmpty();
    }

    @Test
    void whatChangedWhileItWasTaggedIsNotOverwritten() throws IOException {
        try (Store store = Store.open(home, Samples.CLOCK)) {
            Interaction call = Samples.call(1);
            String before = store.state(call.id()).orElseThrow();
            var others = new TaggerProvenance("rules", "cd".repeat(32));
            store.replace(
                    List.of(call.id()), call, Samples.verdicts(call), List.of(Samples.recording(store, 1)), others);

            assertThat(store.retag(call, before, tagged(call), pack.provenance()))
                    .isFalse();
            assertThat(store.tagger(call.id())).contains(others);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "verdicts-removed, 1",
        "verdicts-removed, 4",
        "before-retag-commit, 1",
        "before-retag-commit, 3",
        "after-commit, 2"
    })
    void aKilledRunLeavesEachInteractionWholeAndIsTakenUpWhereItWas(String point, int passing) throws Exception {
        assertThat(run(point, passing)).as("the process died").isEqualTo(RetagChild.DIED);

        int committed = point.equals("after-commit") ? passing : passing - 1;
        try (Store store = Store.open(home, Samples.CLOCK)) {
            assertThat(store.countTaggedOtherwise(pack.provenance())).isEqualTo(SAMPLES - committed);
            for (long seed = 1; seed <= SAMPLES; seed++) {
                Interaction call = Samples.call(seed);
                assertThat(store.verdicts(call.id())).isIn(Samples.verdicts(call), tagged(call));
            }
        }
        assertThat(Checkup.of(home, Samples.CLOCK, new PlainAnalyzer(), MarkerPack.ANALYSIS))
                .isEmpty();
        try (Store store = Store.open(home, Samples.CLOCK)) {
            var rest = new RetagChild.Quiet();
            new Retag(store, pack, null, false).run(rest);
            assertThat(rest.done).isEqualTo(SAMPLES - committed);
            for (long seed = 1; seed <= SAMPLES; seed++) {
                assertTagged(store, seed);
            }
        }
    }

    @Test
    void onlyMarkersThatMeanSomethingElseAreCompared() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("own.mark"), """
                marker apology v9
                  title   "Apologises"
                  source  "house rule"
                  by      either
                  say     sorry
                  hit     A: <<sorry>>
                  hit     C: <<sorry>> about that
                  miss    A: good morning
                  miss    C: thanks
                """);
        MarkerCatalog shipped = MarkerCatalog.shipped();
        MarkerCatalog other = MarkerPack.shippedAnd(Optional.of(own)).catalog();

        assertThat(new PackDiff(new MarkerPack(shipped), new MarkerPack(MarkerCatalog.shipped())).changed())
                .isEmpty();
        var diff = new PackDiff(new MarkerPack(shipped), new MarkerPack(other));
        assertThat(diff.changed())
                .startsWith("apology")
                .contains("apology_for_trouble")
                .doesNotContain("greeting", "closing");
        try (Store store = Store.open(home, Samples.CLOCK)) {
            MarkerDelta delta = diff.run(store, new RetagChild.Quiet()).get(0);
            long findings = 0;
            for (long seed = 1; seed <= SAMPLES; seed++) {
                findings += evidence(shipped, Samples.call(seed)) - evidence(other, Samples.call(seed));
                assertThat(store.verdicts(Samples.id(seed))).isEqualTo(Samples.verdicts(Samples.call(seed)));
            }
            assertThat(delta.hits(HitChange.Kind.REMOVED) - delta.hits(HitChange.Kind.ADDED))
                    .isEqualTo(findings);
        }
    }

    private static long evidence(MarkerCatalog catalog, Interaction call) {
        Marker apology = catalog.marker("apology").orElseThrow();
        Outcome outcome = new RuleTagger(List.of(apology))
                .tag(MarkerPack.analyzer().analyze(call))
                .get(0)
                .outcome();
        return outcome instanceof Outcome.Present present ? present.evidence().size() : 0;
    }

    private void assertTagged(Store store, long seed) {
        Interaction call = Samples.call(seed);
        assertThat(store.find(call.id())).contains(call);
        assertThat(store.verdicts(call.id())).isEqualTo(tagged(call));
        assertThat(store.tagger(call.id())).contains(pack.provenance());
    }

    private List<Verdict> tagged(Interaction call) {
        return TODAY.tag(MarkerPack.analyzer().analyze(call));
    }

    private static List<Verdict> without(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.marker().id().equals("thanks"))
                .toList();
    }

    private static List<String> counts(List<MarkerDelta> deltas) {
        return deltas.stream()
                .map(delta -> delta.marker() + " " + delta.hits(HitChange.Kind.ADDED) + " "
                        + delta.hits(HitChange.Kind.REMOVED) + " " + delta.hits(HitChange.Kind.CHANGED) + " "
                        + delta.outcomeChanges())
                .toList();
    }

    private int run(String point, int passing) throws IOException, InterruptedException {
        String classPath =
                System.getProperty("surefire.test.class.path", String.valueOf(System.getProperty("java.class.path")));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        RetagChild.class.getName(),
                        home.folder().toString(),
                        point,
                        Integer.toString(passing))
                .inheritIO()
                .start()
                .waitFor();
    }
}
