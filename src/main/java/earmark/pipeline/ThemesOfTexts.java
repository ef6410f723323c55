package earmark.pipeline;

import earmark.corpus.TextList;
import earmark.model.EarmarkException;
import earmark.themes.Representation;
import earmark.themes.SentenceVectors;
import earmark.themes.ThemeFinder;
import earmark.themes.Themes;
import earmark.themes.Unit;
import earmark.themes.WordVectors;
import java.io.IOException;
import java.util.List;

/** Themes of any list of texts; needs no home folder. Thread-safe. */
public final class ThemesOfTexts {
    /** Instead of a model: the words themselves. */
    public static final String WORDS = "words";

    private ThemesOfTexts() {}

    /**
     * Finds them.
     *
     * @param rows the texts
     * @param count how many themes; 0 finds it
     * @param leastSimilar texts less like their theme belong to none; -1 for all
     * @param embedder a name {@link Embedders#open} knows, or {@link #WORDS}
     * @throws EarmarkException when more themes are asked for than there are texts
     */
    public static Themes ofRows(List<TextList.Row> rows, int count, double leastSimilar, String embedder)
            throws IOException {
        return find(
                rows.stream()
                        .map(row -> new Unit(row.id(), row.text(), row.day()))
                        .toList(),
                count,
                leastSimilar,
                embedder);
    }

    /** The same of texts from anywhere. */
    public static Themes find(List<Unit> units, int count, double leastSimilar, String embedder) throws IOException {
        if (count > units.size()) {
            throw new EarmarkException(
                    "--k " + count, "there are only " + units.size() + " texts", "ask for fewer themes");
        }
        if (embedder.equals(WORDS)) {
            return find(units, count, leastSimilar, new WordVectors());
        }
        try (var vectors = Embedders.open(embedder)) {
            return find(units, count, leastSimilar, new SentenceVectors(vectors));
        }
    }

    private static Themes find(List<Unit> units, int count, double leastSimilar, Representation representation) {
        return new ThemeFinder(representation).find(units, count, leastSimilar);
    }
}
