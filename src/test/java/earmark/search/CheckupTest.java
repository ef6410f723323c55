package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Damage;
import earmark.store.Damage.Code;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.KeptSource;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants damage of every kind and expects each to be named, and nothing to be named where nothing was planted. */
class CheckupTest {
    private static final long SEED = 7_700;
    private static final int SAMPLES = 8;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void keepSomething() throws IOException {
        home = folder.resolve("home");
        try (Store store = Store.open(Home.openOrCreate(home), Samples.CLOCK)) {
            for (long seed = 1; seed <= SAMPLES; seed++) {
                Samples.save(store, seed);
            }
            store.seenAgain(Samples.sha256(1), "another/name.wav");
            store.failures().note("bad.wav", null, new Problem("bad.wav", "no header", "convert it"));
            new IndexKeeper(store, new PlainAnalyzer(), "plain 1").catchUp();
        }
    }

    @Test
    void aHealthyHomeHasNothing() throws IOException {
        assertThat(checkup()).isEmpty();
    }

    @Test
    void aChangedWordIsFound() throws Exception {
        sql("UPDATE turn SET text = 'x' || substr(text, 2) WHERE interaction = '" + Samples.id(3)
                + "' AND position = 1");
        assertThat(found()).contains(Code.INTERACTION_CHANGED + " " + Samples.id(3));
        assertThat(found()).contains(Code.INDEX_DIFFERS + " " + Samples.id(3));
        assertThat(found()).hasSize(2);
    }

    @Test
    void aChangedVerdictFactNameOrFailureIsFound() throws Exception {
        sql("UPDATE finding SET confidence = 0.9 WHERE interaction = '" + Samples.id(1) + "' AND position = 0");
        sql("UPDATE fact SET value = 'x' WHERE interaction = '" + Samples.id(2) + "' AND name = 'agent'");
        sql("UPDATE source_name SET name = 'other' WHERE name = 'another/name.wav'");
        sql("UPDATE failure SET times = 7");
        sql("UPDATE content SET extension = 'mp3' WHERE sha256 = '" + Samples.sha256(4) + "'");
        assertThat(found())
                .contains(
                        Code.INTERACTION_CHANGED + " " + Samples.id(1),
                        Code.INTERACTION_CHANGED + " " + Samples.id(2),
                        Code.INTERACTION_CHANGED + " " + Samples.id(4),
                        Code.NOTE_CHANGED + " " + Samples.sha256(1),
                        Code.NOTE_CHANGED + " bad.wav");
    }

    @Test
    void aRowThatIsGoneIsFound() throws Exception {
        sql("DELETE FROM turn WHERE interaction = '" + Samples.id(3) + "' AND position = 0");
        sql("DELETE FROM interaction WHERE id = '" + Samples.id(5) + "'");
        assertThat(found())
                .contains(
                        Code.INTERACTION_CHANGED + " " + Samples.id(3),
                        Code.INTERACTION_MISSING + " " + Samples.id(5),
                        Code.INDEX_EXTRA + " " + Samples.id(5));
        assertThat(found()).anyMatch(line -> line.startsWith(Code.DANGLING_ROW.name()));
    }

    @Test
    void aWordListThatMeansNothingAnyMoreStopsNeitherVerifyNorSearch() throws Exception {
        sql("UPDATE turn SET words = x'ffffff' WHERE interaction = '" + Samples.id(3) + "' AND position = 0");
        assertThat(found()).contains(Code.INTERACTION_CHANGED + " " + Samples.id(3));
        try (Store store = Store.open(Home.open(home), Samples.CLOCK)) {
            var keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
            CatchUp done = keeper.rebuild("asked for");
            assertThat(done.problems())
                    .extracting(Problem::where)
                    .containsExactly(Samples.id(3).value());
            assertThat(keeper.catchUp()).isEqualTo(CatchUp.NOTHING);
        }
    }

    @Test
    void anOriginalThatIsGoneOrChangedOrSwappedIsFound() throws IOException {
        Files.delete(original(1));
        Files.write(original(2), new byte[] {0}, StandardOpenOption.APPEND);
        flip(original(3), 20);
        Files.copy(original(5), original(4), StandardCopyOption.REPLACE_EXISTING);
        assertThat(checkup())
                .extracting(Damage::code)
                .containsExactlyInAnyOrder(
                        Code.ORIGINAL_MISSING, Code.ORIGINAL_CHANGED, Code.ORIGINAL_CHANGED, Code.ORIGINAL_CHANGED);
        assertThat(checkup()).extracting(Damage::object).anyMatch(object -> object.contains(Samples.sha256(3)));
    }

    @Test
    void aTurnMissingFromTheIndexAndATurnTooManyAreFound() throws IOException {
        inIndex(writer ->
                writer.deleteDocuments(new Term("interaction", Samples.id(2).value())));
        assertThat(found()).contains(Code.INDEX_DIFFERS + " " + Samples.id(2));
        reindex();
        inIndex(writer -> {
            var document = new Document();
            document.add(new StringField("interaction", "0123456789abcdef", Field.Store.NO));
            document.add(new SortedDocValuesField("interaction", new BytesRef("0123456789abcdef")));
            document.add(new NumericDocValuesField("turn", 0));
            writer.addDocument(document);
        });
        assertThat(found()).contains(Code.INDEX_EXTRA + " 0123456789abcdef");
        reindex();
        assertThat(checkup()).isEmpty();
    }

    @Test
    void aStaleAndAForeignAndAMissingIndexAreFound() throws IOException {
        try (Store store = Store.open(Home.open(home), Samples.CLOCK)) {
            Samples.save(store, 100);
        }
        assertThat(found()).containsExactly(Code.INDEX_BEHIND + " index");
        assertThat(checkup()).allMatch(Damage::harmless);
        assertThat(Checkup.of(Home.open(home), Samples.CLOCK, new PlainAnalyzer(), "plain 2"))
                .extracting(Damage::code)
                .contains(Code.INDEX_FOREIGN);
        delete(home.resolve("index"));
        assertThat(found()).containsExactly(Code.INDEX_UNREADABLE + " index");
    }

    @Test
    void aTruncatedDatabaseIsFound() throws IOException {
        Path database = home.resolve("earmark.db");
        byte[] whole = Files.readAllBytes(database);
        for (int part = 1; part < 8; part++) {
            Files.write(database, Arrays.copyOf(whole, whole.length * part / 8));
            assertThat(checkup()).as("%d of 8 parts", part).isNotEmpty().noneMatch(Damage::harmless);
        }
    }

    @Test
    void noFlippedBitOfTheDatabaseChangesAnythingUnnoticed() throws IOException {
        Path database = home.resolve("earmark.db");
        byte[] whole = Files.readAllBytes(database);
        Object content = content();
        var random = new SplittableRandom(SEED);
        int noticed = 0;
        for (int i = 0; i < 25; i++) {
            int at = random.nextInt(100, whole.length);
            while (whole[at] == 0) {
                // mostly space that is not used
                at = random.nextInt(100, whole.length);
            }
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(database, damaged);
            if (checkup().isEmpty()) {
                assertThat(content()).as("bit flipped in byte %d", at).isEqualTo(content);
            } else {
                noticed++;
            }
        }
        assertThat(noticed).as("flips that were noticed").isGreaterThan(15);
    }

    @Test
    void everyFlippedBitOfTheIndexIsFound() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(home.resolve("index"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 25; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            flip(file, random.nextInt(whole.length));
            assertThat(checkup()).as("bit flipped in %s", file.getFileName()).isNotEmpty();
            Files.write(file, whole);
        }
        assertThat(checkup()).isEmpty();
    }

    /** All that a person could read out of the home. */
    private Object content() throws IOException {
        try (Store store = Store.open(Home.open(home), Samples.CLOCK)) {
            var all = new ArrayList<Object>();
            for (InteractionId id : store.ids(Filter.ALL)) {
                all.add(store.find(id));
                all.add(store.verdicts(id));
                all.add(store.tagger(id));
                all.add(store.originals().names(id));
                List<KeptSource> sources = store.originals().of(id);
                all.add(sources);
                sources.forEach(source -> all.add(store.keptAs(source.sha256())));
            }
            all.add(store.list(Filter.ALL, 100));
            all.add(store.failures().all());
            all.add(store.totals());
            return all;
        } catch (EarmarkException | UncheckedIOException e) {
            return Map.of("unreadable", String.valueOf(e.getMessage()));
        }
    }

    private List<Damage> checkup() throws IOException {
        return Checkup.of(Home.open(home), Samples.CLOCK, new PlainAnalyzer(), "plain 1");
    }

    private Set<String> found() throws IOException {
        return Set.copyOf(checkup().stream()
                .map(damage -> damage.code() + " " + damage.object())
                .toList());
    }

    private Path original(long seed) {
        String sha256 = Samples.sha256(seed);
        return home.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256 + ".wav");
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[Math.min(at, bytes.length - 1)] ^= 4;
        Files.write(file, bytes);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("earmark.db"));
                var running = connection.createStatement()) {
            assertThat(running.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private interface Writing {
        void with(IndexWriter writer) throws IOException;
    }

    /** Changes documents behind earmark's back, keeping what the commit says of itself. */
    private void inIndex(Writing change) throws IOException {
        String generation = Files.readString(home.resolve("index/current")).strip();
        try (FSDirectory directory = FSDirectory.open(home.resolve("index").resolve(generation));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            change.with(writer);
            writer.commit();
        }
    }

    private void reindex() throws IOException {
        try (Store store = Store.open(Home.open(home), Samples.CLOCK)) {
            new IndexKeeper(store, new PlainAnalyzer(), "plain 1").rebuild("asked for");
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
