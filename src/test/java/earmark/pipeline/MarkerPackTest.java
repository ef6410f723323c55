package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.catalog.TypedTalk;
import earmark.markers.explain.Explainer;
import earmark.model.Analysis;
import earmark.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerPackTest {
    @TempDir
    private Path folder;

    @Test
    void ownMarkersStandBesideTheShippedOnes() throws IOException {
        own("parcel_lost", "parcel");

        MarkerPack pack = MarkerPack.shippedAnd(Optional.of(folder));

        assertThat(pack.catalog().marker("parcel_lost")).isPresent();
        assertThat(pack.catalog().marker("apology")).isPresent();
    }

    @Test
    void anOwnMarkerGoesBeforeTheShippedOneOfItsName() throws IOException {
        own("praise", "parcel");

        MarkerPack pack = MarkerPack.shippedAnd(Optional.of(folder));

        assertThat(pack.catalog().marker("praise").orElseThrow().title()).isEqualTo("Own");
        assertThat(pack.catalog().markers())
                .hasSize(MarkerPack.load(Optional.empty()).catalog().markers().size());
    }

    @Test
    void theDigestChangesWithAPatternAndWithAWordList() throws IOException {
        own("parcel_lost", "parcel");
        String first = digest();
        own("parcel_lost", "parcel\nletter");
        String otherList = digest();
        Files.writeString(
                folder.resolve("own.mark"),
                Files.readString(folder.resolve("own.mark")).replace("lost @things", "(lost | missing) @things"));
        String otherPattern = digest();

        assertThat(otherList).isNotEqualTo(first);
        assertThat(otherPattern).isNotEqualTo(otherList);
        assertThat(digest()).isEqualTo(otherPattern);
    }

    @Test
    void aVersionAloneIsAnotherPackButFindsNothingElse() throws IOException {
        own("parcel_lost", "parcel");
        MarkerPack first = MarkerPack.load(Optional.of(folder));
        Path file = folder.resolve("own.mark");
        Files.writeString(file, Files.readString(file).replace("parcel_lost v1", "parcel_lost v2"));
        MarkerPack second = MarkerPack.load(Optional.of(folder));

        assertThat(second.provenance()).isNotEqualTo(first.provenance());
        assertThat(digest(second, "parcel_lost")).isEqualTo(digest(first, "parcel_lost"));
    }

    @Test
    void theDigestChangesWithAWordingThatAnExampleTeachesAndNotWithAMiss() throws IOException {
        own("parcel_lost", "parcel");
        String first = digest();
        example("miss    C: the parcel");
        String otherMiss = digest();
        example("hit     C: my poor <<lost parcel>>");

        assertThat(otherMiss).isEqualTo(first);
        assertThat(digest()).isNotEqualTo(first);
    }

    private void example(String line) throws IOException {
        Path file = folder.resolve("own.mark");
        Files.writeString(file, Files.readString(file) + "  " + line + "\n");
    }

    @Test
    void aMarkerIsExplainedAsItIsJudgedAmongAll() throws IOException {
        Files.writeString(folder.resolve("thanks.mark"), thanks("holding") + thanks("mauling"));
        MarkerPack pack = MarkerPack.load(Optional.of(folder));
        Marker holding = pack.catalog().marker("for_holding").orElseThrow();
        Analysis talk = MarkerPack.analyzer().analyze(TypedTalk.read("A: thanks for ~hauling"));

        Outcome among = pack.rules().tag(talk).get(0).outcome();

        assertThat(pack.explainer(holding).explain(talk).outcome()).isEqualTo(among);
        assertThat(new Explainer(holding).explain(talk).outcome()).isNotEqualTo(among);
    }

    private static String thanks(String what) {
        return """
                marker for_%s v1
                  title   "Own"
                  source  "test"
                  by      agent
                  say     for %s
                  hit     A: thanks <<for %s>>
                  hit     A: well thanks <<for %s>>
                  miss    A: thanks for calling
                  miss    C: well
                """.formatted(what, what, what, what);
    }

    @Test
    void theShippedMarkersAreMadeReadyOnce() throws IOException {
        MarkerPack shipped = MarkerPack.load(Optional.empty());

        assertThat(MarkerPack.shippedAnd(Optional.empty())).isSameAs(shipped);
        assertThat(shipped.rules()).isSameAs(shipped.rules());
    }

    private static String digest(MarkerPack pack, String marker) {
        return MarkerDigests.of(pack.catalog().marker(marker).orElseThrow());
    }

    private String digest() throws IOException {
        return MarkerPack.load(Optional.of(folder)).provenance().markerPackSha256();
    }

    private void own(String id, String things) throws IOException {
        Files.createDirectories(folder.resolve("words"));
        Files.writeString(
                folder.resolve("words/things.txt"),
                "# source: test\n# licence: Apache-2.0\n# date: 2026-11-21\n" + things + "\n");
        Files.writeString(folder.resolve("own.mark"), """
                marker %s v1
                  title   "Own"
                  source  "test"
                  by      customer
                  say     lost @things
                  hit     C: you <<lost parcel>> number three
                  hit     C: a <<lost parcel>>
                  miss    A: a lost parcel
                  miss    C: the parcel
                """.formatted(id));
    }
}
