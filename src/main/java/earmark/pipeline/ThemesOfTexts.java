package earmark.pipeline;

import earmark.corpus.TextList;
import earmark.model.EarmarkException;
import earmark.themes.Representation;
import earmark.themes.SameTexts;
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
     * @throws EarmarkException when more themes are asked for than there are different texts
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
        requireEnough(units, count);
        if (embedder.equals(WORDS)) {
            return find(units, count, leastSimilar, new WordVectors());
        }
        try (var vectors = Embedders.open(embedder)) {
            return find(units, count, leastSimilar, new SentenceVectors(vectors));
        }
    }

    /**
     * Equal texts are in one theme, so there are no more themes than different texts.
     *
     * @param count how many themes are asked for
     * @throws EarmarkException when there are fewer different texts
     */
    public static void requireEnough(List<Unit> units, int count) {
        int different = SameTexts.of(units.stream().map(Unit::text).toList())
                .different()
                .size();
        if (count > different) {
            throw new EarmarkException(
                    "--k " + count,
                    different == 1
                            ? "there is only 1 different text"
                            : "there are only " + different + " different texts",
                    "ask for fewer themes");
        }
    }

    private static Themes find(List<Unit> units, int count, double leastSimilar, Representation representation) {
        return new ThemeFinder(representation).find(units, count, leastSimilar);
    }
}
