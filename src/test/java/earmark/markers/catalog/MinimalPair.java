package earmark.markers.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Two conversations that differ in one thing, and what a marker must say to each: a row of {@code minimal-pairs.tsv}.
 *
 * @param marker which marker
 * @param changed what differs
 * @param present the one where it must be found
 * @param absent the one where it must not
 * @param knownWrong whether it is known that one of them goes wrong
 */
@NullMarked
record MinimalPair(String marker, String changed, String present, String absent, boolean knownWrong) {
    private static final int COLUMNS = 7;

    /** Reads all of them. */
    static List<MinimalPair> read() throws IOException {
        var all = new ArrayList<MinimalPair>();
        for (List<String> row : ScriptedMarkers.rows("minimal-pairs.tsv")) {
            boolean fits = row.size() == COLUMNS
                    && row.get(2).equals("present")
                    && row.get(4).equals("absent")
                    && (row.get(6).isEmpty() || row.get(6).equals("wrong"));
            if (!fits) {
                throw new IOException("minimal-pairs.tsv: " + row);
            }
            all.add(new MinimalPair(
                    row.get(0), row.get(1), row.get(3), row.get(5), row.get(6).equals("wrong")));
        }
        return all;
    }

    /** Whether both members are judged right. */
    boolean isRight(ScriptedMarkers markers) {
        return markers.isPresent(marker, present) && !markers.isPresent(marker, absent);
    }
}
