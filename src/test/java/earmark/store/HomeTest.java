package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void aHomeThatIsNotThereIsNotMadeByLooking() {
        assertThatThrownBy(() -> Home.open(folder.resolve("none")))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no earmark home");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void onlyItsOwnerMayLookIn() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "a file system with rights");
        Home home = Home.openOrCreate(folder.resolve("a/home"));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            Samples.save(store, 1);
            try (Stream<Path> all = Files.walk(home.folder())) {
                assertThat(all)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .as(path.toString())
                                        .endsWith("------"));
            }
            assertThat(store.check()).isEmpty();
            Files.setPosixFilePermissions(home.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(store.check()).extracting(Damage::code).containsExactly(Damage.Code.OPEN_TO_OTHERS);
        }
    }

    @Test
    void aHomeOfANewerProgramIsRefusedAndNotTouched() throws IOException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        Store.open(home, Samples.CLOCK).close();
        byte[] newer = Files.readAllBytes(home.database());
        ByteBuffer.wrap(newer).putInt(60, 99);
        Files.write(home.database(), newer);
        assertThatThrownBy(() -> Home.open(home.folder()))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("newer earmark: its schema is 99");
        assertThat(home.database()).hasBinaryContent(newer);
        try (Stream<Path> entries = Files.list(home.folder())) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("earmark.db", "files", "index", "staging");
        }
    }

    @Test
    void aNewerSchemaThatOnlyTheLogKnowsOfIsRefusedToo() throws IOException, SQLException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        Store.open(home, Samples.CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database())) {
            connection.createStatement().execute("PRAGMA user_version = 99");
            // still only in the log while this connection is open
            Home opened = Home.open(home.folder());
            assertThatThrownBy(() -> Store.open(opened, Samples.CLOCK))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("newer earmark");
        }
    }

    @Test
    void aHomeOfTheFirstShapeIsBroughtUpToDateAndStillWhole() throws IOException, SQLException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        // the first shape knew neither other wordings nor fields, so only what has none can have been kept
        Interaction call = withoutWordings(Samples.call(1));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            List<Verdict> plain = Samples.verdicts(call).subList(1, 4);
            store.save(call, plain, List.of(Samples.recording(store, 1)), Samples.TAGGER);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database())) {
            for (String table : tablesAfterTheFirstShape(connection)) {
                connection.createStatement().execute("DROP TABLE " + table);
            }
            connection.createStatement().execute("DELETE FROM schema_version WHERE version > 1");
            connection.createStatement().execute("PRAGMA user_version = 1");
        }
        try (Store store = Store.open(Home.open(home.folder()), Samples.CLOCK)) {
            assertThat(store.check()).isEmpty();
            assertThat(store.find(call.id())).contains(call);
        }
    }

    private static List<String> tablesAfterTheFirstShape(Connection connection) throws SQLException, IOException {
        var tables = new ArrayList<String>();
        try (ResultSet steps =
                connection.createStatement().executeQuery("SELECT file FROM schema_version WHERE version > 1")) {
            while (steps.next()) {
                try (InputStream script = HomeTest.class.getResourceAsStream("/earmark/store/" + steps.getString(1))) {
                    String text = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
                    Pattern.compile("CREATE TABLE (\\w+)")
                            .matcher(text)
                            .results()
                            .forEach(table -> tables.add(table.group(1)));
                }
            }
        }
        return tables;
    }

    private static Interaction withoutWordings(Interaction call) {
        return new Interaction(
                call.id(),
                call.medium(),
                call.startedAt(),
                call.turns().stream()
                        .map(turn -> new Turn(turn.index(), turn.speaker(), turn.text(), turn.words(), turn.time()))
                        .toList(),
                call.facts(),
                call.provenance(),
                call.sound(),
                call.problems());
    }

    @Test
    void theDatabaseOfAnotherProgramAndAnyOtherFileAreRefused() throws IOException, SQLException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path database = home.resolve("earmark.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            connection.createStatement().execute("PRAGMA user_version = 1");
            connection.createStatement().execute("CREATE TABLE other (x)");
        }
        byte[] before = Files.readAllBytes(database);
        assertThatThrownBy(() -> Home.openOrCreate(home)).hasMessageContaining("another program");
        assertThat(database).hasBinaryContent(before);
        Files.writeString(
                database,
                "not a database at all, but a text that is longer than a header of one hundred bytes"
                        + " would be in any case");
        assertThatThrownBy(() -> Home.openOrCreate(home)).hasMessageContaining("not a database");
    }

    @Test
    void aLostDatabaseIsNotReplacedByAnEmptyOneThatWouldSweepTheRecordings() throws IOException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            Samples.save(store, 1);
        }
        Files.delete(home.database());
        assertThatThrownBy(() -> Home.openOrCreate(home.folder()))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("the database is gone");
        assertThatThrownBy(() -> Home.open(home.folder())).hasMessageContaining("the database is gone");
    }

    @Test
    void theSettingsAreReadBackFromTheConnection() throws SQLException {
        try (Connection careless = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThat(Connections.deviations(careless))
                    .containsKeys("journal_mode", "foreign_keys", "secure_delete", "trusted_schema", "cell_size_check");
        }
        var connections = new Connections(folder.resolve("x.db"));
        Connection careful = connections.openConnection();
        assertThat(Connections.deviations(careful)).isEmpty();
        assertThatThrownBy(() -> careful.createStatement().execute("SELECT load_extension('x')"))
                .hasMessageContaining("not authorized");
        assertThatThrownBy(() -> careful.createStatement().execute("ATTACH ':memory:' AS other"))
                .hasMessageContaining("too many attached");
        connections.closeConnection(careful);
        connections.close();
    }

    @Test
    void manyMayMakeTheSameHomeAtOnce() throws Exception {
        ExecutorService makers = Executors.newFixedThreadPool(8);
        var identities = new ArrayList<Future<String>>();
        for (int i = 0; i < 8; i++) {
            identities.add(makers.submit(() -> {
                try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
                    return store.identity();
                }
            }));
        }
        var seen = new HashSet<String>();
        for (Future<String> identity : identities) {
            seen.add(identity.get());
        }
        makers.shutdown();
        assertThat(seen).hasSize(1);
    }
}
