package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.intake.RecordingFile;
import earmark.intake.Source;
import earmark.model.Correction;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.store.Told;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallIngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

    private static final Instant START = Instant.parse("2026-02-27T08:00:00Z");
    private static final TaggerProvenance PROVENANCE = new TaggerProvenance("none", "ab".repeat(32));

    @TempDir
    private Path folder;

    private Store store;
    private CallIngest ingest;
    private Source.Recording pair;
    private Source.Recording oneSide;
    private int heard;

    @BeforeEach
    void open() throws IOException {
        var agent = new RecordingFile(Files.writeString(folder.resolve("a.wav"), "agent's side"), Speaker.AGENT);
        var customer = new RecordingFile(Files.writeString(folder.resolve("c.wav"), "other side"), Speaker.CUSTOMER);
        pair = new Source.Recording(List.of(agent, customer), null, Map.of(), null);
        oneSide = new Source.Recording(List.of(agent), null, Map.of(), null);
        store = Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
        var pipeline = new Pipeline(new PlainAnalyzer(), List.of(), PROVENANCE, store);
        ingest = new CallIngest(store.staging(), this::heard, pipeline, store);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void oneSideReadAgainDoesNotReplaceTheCall() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(pair, Afresh.NOTHING).id());

        BatchRow row = ingest.take(oneSide, Afresh.ALL);

        assertThat(row.status()).isEqualTo(BatchRow.Status.KEPT);
        assertThat(row.id()).isNotEqualTo(call);
        assertThat(store.originals().of(call)).extracting(KeptSource::role).containsExactly("agent", "customer");
        assertThat(store.totals().interactions()).isEqualTo(2);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void oneSideOfAKeptCallIsKeptBefore() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(pair, Afresh.NOTHING).id());

        assertThat(ingest.take(oneSide, Afresh.NOTHING))
                .returns(BatchRow.Status.KEPT_BEFORE, BatchRow::status)
                .returns(call, BatchRow::id);
    }

    @Test
    void theSameCallReadAgainIsRenewed() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(pair, Afresh.NOTHING).id());

        assertThat(ingest.take(pair, Afresh.ALL))
                .returns(BatchRow.Status.RENEWED, BatchRow::status)
                .returns(call, BatchRow::id);
        assertThat(store.totals().interactions()).isEqualTo(1);
    }

    @Test
    void whatIsToldOtherwiseByNowIsSaidAndWithoutAskingNotTakenIn() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(pair, Afresh.NOTHING).id());

        BatchRow row = ingest.take(told(Map.of("team", "north"), START), Afresh.NOTHING);

        assertThat(row.status()).isEqualTo(BatchRow.Status.KEPT_BEFORE);
        assertThat(row.problems()).singleElement().satisfies(note -> {
            assertThat(note.what()).contains("team, start").doesNotContain("north");
            assertThat(note.hint()).contains("--facts");
        });
        assertThat(store.facts().of(call)).contains(new Told(Map.of(), null));
    }

    @Test
    void whatIsToldOtherwiseIsTakenInAndNothingIsHeardAgain() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(told(Map.of("team", "north", "csat", "4"), START), Afresh.NOTHING)
                        .id());
        correct(call);
        long before = store.lastChange();

        BatchRow row = ingest.take(told(Map.of("csat", "five"), null), Afresh.FACTS);

        assertThat(row).returns(BatchRow.Status.RENEWED, BatchRow::status).returns(call, BatchRow::id);
        assertThat(row.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).contains("csat"));
        assertThat(store.facts().of(call)).contains(new Told(Map.of("team", "north", "csat", "five"), START));
        assertThat(store.find(call).orElseThrow().turns().get(0).text()).isEqualTo("good evening");
        assertThat(heard).isEqualTo(1);
        assertThat(store.lastChange()).isGreaterThan(before);
        assertThat(store.check()).isEmpty();
        assertThat(ingest.take(told(Map.of("csat", "five"), null), Afresh.FACTS).status())
                .isEqualTo(BatchRow.Status.KEPT_BEFORE);
    }

    @Test
    void whatIsToldOfOneSideIsNotToldOfTheCall() throws IOException {
        InteractionId call =
                Objects.requireNonNull(ingest.take(pair, Afresh.NOTHING).id());
        var side = new Source.Recording(oneSide.files(), null, Map.of("team", "north"), null);

        assertThat(ingest.take(side, Afresh.FACTS).problems()).isEmpty();
        assertThat(store.facts().of(call)).contains(new Told(Map.of(), null));
    }

    private Source.Recording told(Map<String, String> facts, @Nullable Instant start) {
        return new Source.Recording(pair.files(), null, facts, start);
    }

    private void correct(InteractionId id) {
        Interaction corrected = store.find(id)
                .orElseThrow()
                .withTurns(List.of(new Turn(0, Speaker.AGENT, "good evening", List.of(), null)));
        var correction = new Correction(
                id,
                1,
                CLOCK.instant(),
                "ann",
                Correction.Kind.WORDS,
                0,
                new TextSpan(5, 12),
                "morning",
                "evening",
                null);
        assertThat(store.corrections()
                        .keep(corrected, store.state(id).orElseThrow(), correction, List.of(), PROVENANCE))
                .isTrue();
    }

    private HeardCall heard(Source.Recording recording, List<StagedFile> staged) {
        heard++;
        String sha256 = Sha256.ofAll(staged.stream().map(StagedFile::sha256).toList());
        return new HeardCall(
                new Interaction(
                        InteractionId.ofDigest(sha256),
                        Medium.CALL,
                        recording.startedAt(),
                        List.of(new Turn(0, Speaker.AGENT, "good morning", List.of(), null)),
                        recording.facts(),
                        new Provenance(recording.name(), sha256, Map.of()),
                        null,
                        List.of()),
                staged.size());
    }
}
