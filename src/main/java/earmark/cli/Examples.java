package earmark.cli;

import earmark.pipeline.past.OutcomeKind;
import earmark.report.ChangeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Some of a marker's changes, for reading: hits that came, then those that went, then the rest. Use from one thread. */
final class Examples {
    private static final List<String> ORDER = List.of("added", "removed", "changed", "outcome");

    private static final String NOT_ASKED = OutcomeKind.NOT_ASKED.words();

    private final int most;
    private final Map<String, List<String>> shown = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** None yet; so many of a kind are kept. */
    Examples(int most) {
        this.most = most;
    }

    /** Takes a change. Outcomes of a marker that one of the packs does not have are in the figures, and no example. */
    void add(ChangeRow row) {
        if (row.finding() == null
                && (row.before().equals(NOT_ASKED) || row.after().equals(NOT_ASKED))) {
            return;
        }
        if (counts.merge(row.change(), 1, Integer::sum) <= most) {
            shown.computeIfAbsent(row.change(), kind -> new ArrayList<>()).add(row.toText());
        }
    }

    /** A line each, and of each kind how many there are more; nothing of the rest when none are to be shown. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (String kind : ORDER) {
            List<String> some = shown.getOrDefault(kind, List.of());
            lines.addAll(some);
            int more = counts.getOrDefault(kind, 0) - some.size();
            if (most > 0 && more > 0) {
                lines.add(String.format(Locale.ROOT, "  %-8s and %d more", kind, more));
            }
        }
        return lines;
    }
}
