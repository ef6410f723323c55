package earmark.pipeline.find;

import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.Skeleton;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.store.KeptClip;
import earmark.store.KeptClip.Rating;
import earmark.store.Store;
import java.util.List;
import java.util.function.Predicate;

/** A search as the draft of a marker, with the clips that people rated as its examples. Thread-safe. */
public final class SavedQueries {
    private final Store store;
    private final MarkerCatalog names;

    /**
     * Of a home.
     *
     * @param store where the rated clips are
     * @param names what {@code @name} in a query stands for
     */
    public SavedQueries(Store store, MarkerCatalog names) {
        this.store = store;
        this.names = names;
    }

    /**
     * A draft.
     *
     * @param text of a marker file
     * @param good how many clips of the query were rated good: they are its hits
     * @param rated how many were rated; the poor ones are its misses. {@code good} of {@code rated} is a first precision
     */
    public record Draft(String text, int good, int rated) {}

    /**
     * The draft of a marker.
     *
     * @param id its name
     * @param query what was searched for
     * @param seen of which interactions clips become examples
     * @throws EarmarkException when the name is none, or the query cannot be read
     */
    public Draft draft(String id, String query, Predicate<InteractionId> seen) {
        checkName(id);
        List<KeptClip> rated = store.clips().all().stream()
                .filter(clip -> clip.rating() != null && clip.query().equals(query) && seen.test(clip.interaction()))
                .toList();
        List<String> examples = rated.stream().map(SavedQueries::example).toList();
        Pattern pattern = PatternParser.parse(query, names);
        String text = pattern instanceof Pattern.Said said
                ? Skeleton.of(id, "", said.side(), said.pattern(), examples)
                : Skeleton.of(id, "", side(pattern), pattern, examples);
        int good = (int)
                rated.stream().filter(clip -> clip.rating() == Rating.GOOD).count();
        return new Draft(text, good, rated.size());
    }

    /** Whose words are found. */
    private static Side side(Pattern pattern) {
        if (pattern instanceof Pattern.Said said) {
            return said.side();
        }
        return pattern instanceof Pattern.Where where ? side(where.kept()) : Side.ANY;
    }

    /**
     * Refuses what is no marker's name.
     *
     * @throws EarmarkException saying what one looks like
     */
    public static void checkName(String id) {
        try {
            new MarkerRef(id, 1);
        } catch (IllegalArgumentException e) {
            throw new EarmarkException(id, "not a marker's name", "lower-case words joined by _ or .: refund.promise");
        }
    }

    private static String example(KeptClip clip) {
        return clip.rating() == Rating.GOOD
                ? "hit      " + clip.example()
                : "miss     " + clip.example().replace("<<", "").replace(">>", "");
    }
}
