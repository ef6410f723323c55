package earmark.store;

import earmark.model.EarmarkException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions on the database file. Reading ones see one moment; writing ones take the write lock at once, for a
 * transaction that first reads and then writes fails under two processes (reliability finding F10). Thread-safe.
 */
final class Database implements AutoCloseable {
    private final Path file;
    private final Connections connections;
    private final Jdbi jdbi;

    Database(Path file) {
        this.file = file;
        connections = new Connections(file);
        jdbi = Jdbi.create(connections);
    }

    /** Rows that mean nothing, and whatever SQLite says, come out as an {@link EarmarkException}. */
    <T> T read(Function<Handle, T> work) {
        try {
            return transaction("BEGIN", work);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Trouble.with(file, e);
        }
    }

    /** Commits when the work returns. A commit that fails may have happened all the same (F11). */
    <T> T write(Function<Handle, T> work) {
        return transaction("BEGIN IMMEDIATE", work);
    }

    // Plain statements instead of JDBC's transactions: the driver begins the next one with each commit, and when
    // that fails a commit which did happen is reported as failed.
    private <T> T transaction(String begin, Function<Handle, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                boolean done = false;
                try {
                    handle.execute(begin);
                    T result = work.apply(handle);
                    handle.execute("COMMIT");
                    done = true;
                    return result;
                } finally {
                    if (!done) {
                        connections.discard(handle.getConnection());
                    }
                }
            });
        } catch (JdbiException e) {
            throw Trouble.with(file, e);
        }
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }
}
