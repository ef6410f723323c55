package earmark.store;

import earmark.model.Correction;
import earmark.model.TextSpan;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The places that people pointed to: where they are once words were corrected. What was kept of them stays. */
final class PointedPlaces {
    private static final List<String> ANSWERS = List.of("observed", "draft_observed");

    private final Handle handle;

    PointedPlaces(Handle handle) {
        this.handle = handle;
    }

    /** Moves all that point into the corrected turn. */
    void move(Correction correction) {
        if (correction.kind() == Correction.Kind.WORDS) {
            ANSWERS.forEach(table -> move(table, "evaluation, revision, answer, position", correction));
            move("coaching_place", "item, position", correction);
        }
    }

    /** One place: its key as it stands in the database, and its characters. */
    private record Pointed(List<Object> key, TextSpan at) {}

    /** Names of tables and columns are our own, never values from outside. */
    private void move(String table, String key, Correction correction) {
        int columns = key.split(", ").length;
        List<Pointed> places = handle.createQuery("SELECT " + key
                        + ", coalesce(n.start_char, p.start_char), coalesce(n.end_char, p.end_char) FROM " + table
                        + " p LEFT JOIN " + table + "_now n USING (" + key
                        + ") WHERE p.interaction = :id AND p.turn = :turn")
                .bind("id", correction.interaction().value())
                .bind("turn", correction.turn())
                .map((row, context) -> {
                    var values = new java.util.ArrayList<Object>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(row.getObject(i));
                    }
                    return new Pointed(
                            List.copyOf(values), new TextSpan(row.getInt(columns + 1), row.getInt(columns + 2)));
                })
                .list();
        for (Pointed place : places) {
            TextSpan now = correction.moved(place.at());
            if (!now.equals(place.at())) {
                var values = new java.util.ArrayList<>(place.key());
                values.add(now.start());
                values.add(now.end());
                handle.execute(
                        "INSERT OR REPLACE INTO " + table + "_now (" + key + ", start_char, end_char) VALUES ("
                                + "?, ".repeat(columns) + "?, ?)",
                        values.toArray());
            }
        }
    }
}
