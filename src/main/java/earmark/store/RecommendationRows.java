package earmark.store;

import earmark.themes.trends.Recommendation;
import earmark.themes.trends.Recommendation.Closed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Recommendations as rows, and back. */
final class RecommendationRows {
    private static final String PREFIX = "rc";
    private static final String COLUMNS =
            "number, theme, finding, owner, due, added_by, added_at, done, closed_on, closed_by, closed_at, note";

    /** The columns in the order of the digest, and the digest. */
    static final String SELECT = "SELECT " + COLUMNS + ", digest FROM recommendation ORDER BY number";

    private RecommendationRows() {}

    static List<Recommendation> all(Handle handle) {
        return handle.createQuery(SELECT).map((row, context) -> read(row)).list();
    }

    private static Recommendation read(ResultSet row) throws SQLException {
        String on = row.getString(9);
        return new Recommendation(
                PREFIX + row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                row.getString(6),
                Moments.moment(row.getString(7)),
                on == null
                        ? null
                        : new Closed(
                                row.getInt(8) == 1,
                                LocalDate.parse(on),
                                row.getString(10),
                                Moments.moment(row.getString(11)),
                                row.getString(12)));
    }

    static String nextId(Handle handle) {
        return PREFIX
                + handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM recommendation")
                        .mapTo(Integer.class)
                        .one();
    }

    /** Keeps one in the place of the one of its id. */
    static void keep(Handle handle, Recommendation one) {
        Closed closed = one.closed();
        int number = Integer.parseInt(one.id().substring(PREFIX.length()));
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                number,
                one.theme(),
                one.finding(),
                one.owner(),
                one.due().toString(),
                one.addedBy(),
                Moments.text(one.addedAt()),
                closed == null ? null : closed.done() ? 1 : 0,
                closed == null ? null : closed.on().toString(),
                closed == null ? null : closed.by(),
                closed == null ? null : Moments.text(closed.at()),
                closed == null ? null : closed.note()));
        values.add(RowDigest.ofValues(values.toArray()));
        handle.execute("DELETE FROM recommendation WHERE number = ?", number);
        handle.execute(
                "INSERT INTO recommendation (" + COLUMNS + ", digest) VALUES ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.toArray());
    }
}
