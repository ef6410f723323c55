package earmark.cli;

import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.Skeleton;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.report.RateText;
import earmark.store.KeptClip;
import earmark.store.KeptClip.Rating;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        try {
            new MarkerRef(id, 1);
        } catch (IllegalArgumentException e) {
            throw new EarmarkException(id, "not a marker's name", "lower-case words joined by _ or .: refund.promise");
        }
        List<KeptClip> rated = store.clips().all().stream()
                .filter(clip -> clip.rating() != null && clip.query().equals(query))
                .toList();
        List<String> examples = rated.stream()
                .map(clip -> clip.rating() == Rating.GOOD
                        ? "hit      " + clip.example()
                        : "miss     " + clip.example().replace("<<", "").replace(">>", ""))
                .toList();
        String text = Skeleton.of(id, "", Side.ANY, PatternParser.parse(query, names), examples);
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
                    .println(target + ": a draft with " + Counted.of(examples.size(), "example")
                            + "; fill it in, then earmark markers check " + folder.get());
        }
        precision(rated);
    }

    /** What people said of the clips is a first precision, for free. */
    private void precision(List<KeptClip> rated) {
        if (!rated.isEmpty()) {
            int good = (int)
                    rated.stream().filter(clip -> clip.rating() == Rating.GOOD).count();
            console.err().println("of the clips rated so far are good: " + RateText.of(good, rated.size()));
        } else {
            console.err().println("no clips of this query are rated yet: earmark clips, then earmark clips rate");
        }
    }
}
