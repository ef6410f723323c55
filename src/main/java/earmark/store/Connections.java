package earmark.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * Opens connections with every setting made and read back, and keeps idle ones for the next user. The settings are
 * those of reliability finding F7: SQLite's and its driver's own defaults are not safe for us. Thread-safe.
 */
final class Connections implements ConnectionFactory, AutoCloseable {
    /** Setting → what reading it back must say. */
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "journal_mode", "wal",
            "synchronous", "2", // FULL: NORMAL lost acknowledged commits in 4 of 25 power cuts (F5)
            "foreign_keys", "1",
            "secure_delete", "1",
            "trusted_schema", "0",
            "cell_size_check", "1",
            "mmap_size", "0",
            "busy_timeout", "10000"));

    private final String url;
    private final SQLiteConfig config = new SQLiteConfig();
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Set<Connection> discarded = ConcurrentHashMap.newKeySet();

    Connections(Path database) {
        url = "jdbc:sqlite:" + database;
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.enableLoadExtension(false);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setPragma(Pragma.MMAP_SIZE, "0");
        config.setPragma(Pragma.LIMIT_ATTACHED, "0");
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection waiting = idle.poll();
        return waiting != null ? waiting : fresh();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (discarded.remove(connection)) {
            connection.close();
        } else {
            idle.push(connection);
        }
    }

    /** Lets this connection, and with it its open transaction, go when its user is done: it met an error. */
    void discard(Connection connection) {
        discarded.add(connection);
    }

    /** Closes what is idle; whoever still holds a connection closes it alone. */
    @Override
    public void close() throws SQLException {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }

    private Connection fresh() throws SQLException {
        Connection connection = config.createConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        Map<String, String> wrong = deviations(connection);
        if (!wrong.isEmpty()) {
            connection.close();
            throw new SQLException("the database did not take its settings: " + wrong);
        }
        return connection;
    }

    /** Settings that do not read as they must, with what they read. */
    static Map<String, String> deviations(Connection connection) throws SQLException {
        var wrong = new TreeMap<String, String>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                try (ResultSet answer = statement.executeQuery("PRAGMA " + setting.getKey())) {
                    String value = answer.next() ? answer.getString(1) : "";
                    if (!setting.getValue().equals(value)) {
                        wrong.put(setting.getKey(), value);
                    }
                }
            }
        }
        return wrong;
    }
}
