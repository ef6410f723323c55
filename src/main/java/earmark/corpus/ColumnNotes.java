package earmark.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a person should know of how a table's columns were taken: a misspelt one changes everything, and is no fault. */
final class ColumnNotes {
    private static final int SHOWN = 8;

    private ColumnNotes() {}

    /**
     * In words.
     *
     * @param columns all there are
     * @param used those that are read
     * @param interaction whether one says what belongs together
     * @param speaker whether one says who speaks
     */
    static List<String> of(Collection<String> columns, Set<String> used, boolean interaction, boolean speaker) {
        var notes = new ArrayList<String>();
        List<String> unused = columns.stream()
                .filter(column -> !column.isBlank() && !used.contains(column))
                .distinct()
                .toList();
        if (!unused.isEmpty()) {
            notes.add("columns that are not used: "
                    + String.join(", ", unused.subList(0, Math.min(SHOWN, unused.size())))
                    + (unused.size() > SHOWN ? ", …" : ""));
        }
        if (!speaker) {
            notes.add("no column says who speaks, so what only agents or only customers say is not found in it"
                    + " (call it speaker, and write agent or customer)");
        }
        if (!interaction && speaker) {
            notes.add("no column says which rows belong together, so each is an interaction of its own"
                    + " (call it interaction)");
        }
        return notes;
    }
}
