package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.intake.RecordingFile;
import earmark.intake.Source;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallIngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Store store;
    private CallIngest ingest;
    private Source.Recording pair;
    private Source.Recording oneSide;

    @BeforeEach
    void open() throws IOException {
        var agent = new RecordingFile(Files.writeString(folder.resolve("a.wav"), "agent's side"), Speaker.AGENT);
        var customer = new RecordingFile(Files.writeString(folder.resolve("c.wav"), "other side"), Speaker.CUSTOMER);
        pair = new Source.Recording(List.of(agent, customer), null, Map.of(), null);
        oneSide = new Source.Recording(List.of(agent), null, Map.of(), null);
        store = Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
        var provenance = new TaggerProvenance("none", "ab".repeat(32));
        var pipeline = new Pipeline(new PlainAnalyzer(), List.of(), provenance, store);
        ingest = new CallIngest(store.staging(), CallIngestTest::heard, pipeline, store);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void oneSideReadAgainDoesNotReplaceTheCall() throws IOException {
        InteractionId call = Objects.requireNonNull(ingest.take(pair, false).id());

        BatchRow row = ingest.take(oneSide, true);

        assertThat(row.status()).isEqualTo(BatchRow.Status.KEPT);
        assertThat(row.id()).isNotEqualTo(call);
        assertThat(store.originals().of(call)).extracting(KeptSource::role).containsExactly("agent", "customer");
        assertThat(store.totals().interactions()).isEqualTo(2);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void oneSideOfAKeptCallIsKeptBefore() throws IOException {
        InteractionId call = Objects.requireNonNull(ingest.take(pair, false).id());

        assertThat(ingest.take(oneSide, false))
                .returns(BatchRow.Status.KEPT_BEFORE, BatchRow::status)
                .returns(call, BatchRow::id);
    }

    @Test
    void theSameCallReadAgainIsRenewed() throws IOException {
        InteractionId call = Objects.requireNonNull(ingest.take(pair, false).id());

        assertThat(ingest.take(pair, true))
                .returns(BatchRow.Status.RENEWED, BatchRow::status)
                .returns(call, BatchRow::id);
        assertThat(store.totals().interactions()).isEqualTo(1);
    }

    private static HeardCall heard(Source.Recording recording, List<StagedFile> staged) {
        String sha256 = Sha256.ofAll(staged.stream().map(StagedFile::sha256).toList());
        return new HeardCall(
                new Interaction(
                        InteractionId.ofDigest(sha256),
                        Medium.CALL,
                        null,
                        List.of(new Turn(0, Speaker.AGENT, "good morning", List.of(), null)),
                        Map.of(),
                        new Provenance(recording.name(), sha256, Map.of()),
                        null,
                        List.of()),
                staged.size());
    }
}
