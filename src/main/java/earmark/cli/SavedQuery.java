package earmark.cli;

import earmark.markers.catalog.MarkerCatalog;
import earmark.model.EarmarkException;
import earmark.pipeline.find.SavedQueries;
import earmark.report.RateText;
import earmark.stats.Counted;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A search as the draft of a marker, with the clips that people rated as its examples. */
final class SavedQuery {
    private final Console console;
    private final Store store;
    private final MarkerCatalog names;

    SavedQuery(Console console, Store store, MarkerCatalog names) {
        this.console = console;
        this.store = store;
        this.names = names;
    }

    /**
     * Writes the draft.
     *
     * @param id the marker's name
     * @param query what was searched for
     * @param folder where to; empty: to the console
     */
    void write(String id, String query, Optional<Path> folder) throws IOException {
        SavedQueries.Draft draft = new SavedQueries(store, names).draft(id, query, all -> true);
        String text = draft.text();
        if (folder.isEmpty()) {
            console.out().print(text);
        } else {
            Path target = folder.get().resolve(id + ".mark");
            if (Files.exists(target)) {
                throw new EarmarkException(target.toString(), "it is there already", "give it another name");
            }
            Files.createDirectories(folder.get());
            Files.writeString(target, text);
            console.out()
                    .println(target + ": a draft with " + Counted.of(draft.rated(), "example")
                            + "; fill it in, then earmark markers check " + folder.get());
        }
        precision(draft);
    }

    /** What people said of the clips is a first precision, for free. */
    private void precision(SavedQueries.Draft draft) {
        console.err()
                .println(
                        draft.rated() > 0
                                ? "of the clips rated so far are good: " + RateText.of(draft.good(), draft.rated())
                                : "no clips of this query are rated yet: earmark clips, then earmark clips rate");
    }
}
