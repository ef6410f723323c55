package earmark.store;

import earmark.feedback.CoachingItem;
import earmark.feedback.CoachingState;
import earmark.feedback.CoachingStep;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Coaching items as rows, and back. */
final class CoachingRows {
    private CoachingRows() {}

    /** Keeps an item in the place of the one of its id. */
    static void keep(Handle handle, CoachingItem item) {
        handle.execute("DELETE FROM coaching WHERE id = ?", item.id());
        handle.execute(
                "INSERT INTO coaching (id, agent, marker, about, owner, due, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                item.id(),
                item.agent(),
                item.marker(),
                item.about(),
                item.owner(),
                item.due().toString(),
                digest(item));
        int position = 0;
        for (CoachingStep step : item.history()) {
            handle.execute(
                    "INSERT INTO coaching_step (item, position, at, state, by, note) VALUES (?, ?, ?, ?, ?, ?)",
                    item.id(),
                    position++,
                    Moments.text(step.at()),
                    AnswerRows.lower(step.state()),
                    step.by(),
                    step.note());
        }
        position = 0;
        for (Place place : item.places()) {
            TimeSpan time = place.time();
            handle.execute(
                    "INSERT INTO coaching_place (item, position, interaction, turn, start_char, end_char, start_ms, end_ms)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    item.id(),
                    position++,
                    place.interaction().value(),
                    place.turn(),
                    place.at().start(),
                    place.at().end(),
                    time == null ? null : time.startMs(),
                    time == null ? null : time.endMs());
        }
    }

    /** By due date, equal ones by id; each place where it is now that words may have been corrected. */
    static List<CoachingItem> list(Handle handle, @Nullable String agent) {
        return list(handle, agent, true);
    }

    /** As they were kept, for comparing with their digests. */
    static List<CoachingItem> asKept(Handle handle) {
        return list(handle, null, false);
    }

    private static List<CoachingItem> list(Handle handle, @Nullable String agent, boolean now) {
        return handle.createQuery("SELECT * FROM coaching WHERE :agent IS NULL OR agent = :agent ORDER BY due, id")
                .bind("agent", agent)
                .map((row, context) -> item(handle, row, now))
                .list();
    }

    /** The next free id. */
    static String nextId(Handle handle) {
        int number = handle.createQuery("SELECT coalesce(max(CAST(substr(id, 3) AS INTEGER)), 0) FROM coaching")
                .mapTo(Integer.class)
                .one();
        return "co" + (number + 1);
    }

    private static CoachingItem item(Handle handle, ResultSet row, boolean now) throws SQLException {
        String id = row.getString("id");
        return new CoachingItem(
                id,
                row.getString("agent"),
                row.getString("marker"),
                row.getString("about"),
                row.getString("owner"),
                LocalDate.parse(row.getString("due")),
                places(handle, id, now),
                steps(handle, id));
    }

    private static List<CoachingStep> steps(Handle handle, String id) {
        return handle.createQuery("SELECT at, state, by, note FROM coaching_step WHERE item = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new CoachingStep(
                        Moments.moment(row.getString(1)),
                        CoachingState.valueOf(AnswerRows.upper(row.getString(2))),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    private static List<Place> places(Handle handle, String id, boolean now) {
        String moved = now
                ? "coalesce(n.start_char, p.start_char) AS start_char, coalesce(n.end_char, p.end_char) AS end_char"
                : "p.start_char, p.end_char";
        return handle.createQuery("SELECT p.interaction, p.turn, p.start_ms, p.end_ms, " + moved
                        + " FROM coaching_place p LEFT JOIN coaching_place_now n USING (item, position)"
                        + " WHERE item = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        long start = row.getLong("start_ms");
        boolean timed = !row.wasNull();
        return new Place(
                new InteractionId(row.getString("interaction")),
                row.getInt("turn"),
                new TextSpan(row.getInt("start_char"), row.getInt("end_char")),
                timed ? new TimeSpan(start, row.getLong("end_ms")) : null);
    }

    /** Over everything an item says. */
    static String digest(CoachingItem item) {
        var values = new ArrayList<@Nullable Object>(List.of(
                item.id(),
                item.agent(),
                item.marker(),
                item.about(),
                item.owner(),
                item.due().toString()));
        item.history()
                .forEach(step -> values.addAll(
                        List.of(Moments.text(step.at()), AnswerRows.lower(step.state()), step.by(), step.note())));
        for (Place place : item.places()) {
            TimeSpan time = place.time();
            values.addAll(List.of(
                    place.interaction().value(),
                    place.turn(),
                    place.at().start(),
                    place.at().end()));
            values.add(time == null ? null : time.startMs());
            values.add(time == null ? null : time.endMs());
        }
        return RowDigest.ofValues(values.toArray());
    }
}
