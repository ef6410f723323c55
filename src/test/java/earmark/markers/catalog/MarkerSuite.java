package earmark.markers.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * One expectation of {@code marker-suite.tsv}: the surface forms of our inventory of thirty markers, and what only looks
 * like them.
 *
 * @param marker which marker
 * @param script the words, with the turns before and after where they matter
 * @param present whether it must be found
 * @param knownWrong whether it is known that it goes wrong
 */
@NullMarked
record MarkerSuite(String marker, String script, boolean present, boolean knownWrong) {
    private static final int COLUMNS = 9;

    /** Reads all of it. */
    static List<MarkerSuite> read() throws IOException {
        var all = new ArrayList<MarkerSuite>();
        for (List<String> row : ScriptedMarkers.rows("marker-suite.tsv")) {
            if (row.size() != COLUMNS) {
                throw new IOException("marker-suite.tsv: not " + COLUMNS + " columns: " + row);
            }
            String script = turn(row.get(2), " / ") + said(row.get(1), row.get(3)) + next(row.get(4));
            List<String> knownWrong = words(row.get(8));
            words(row.get(5)).forEach(id -> all.add(new MarkerSuite(id, script, true, knownWrong.contains(id))));
            words(row.get(6)).forEach(id -> all.add(new MarkerSuite(id, script, false, knownWrong.contains(id))));
        }
        return all;
    }

    /** What the marker says about it, as a sentence. */
    @Override
    public String toString() {
        return marker + (present ? " is in " : " is not in ") + script;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static String next(String cell) {
        return cell.isEmpty() ? "" : " / " + turn(cell, "");
    }

    /** {@code customer: thank you} as a turn of a script. */
    private static String turn(String cell, String end) {
        int colon = cell.indexOf(": ");
        return cell.isEmpty() ? "" : said(cell.substring(0, colon), cell.substring(colon + 2)) + end;
    }

    private static String said(String side, String text) {
        return switch (side) {
            case "agent" -> "A: " + text;
            case "customer" -> "C: " + text;
            default -> throw new IllegalArgumentException("no side: " + side);
        };
    }
}
