package earmark.pipeline.themes;

import earmark.model.EarmarkException;
import earmark.pipeline.ComplaintUnits;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.ThemesOfTexts;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import earmark.themes.Grouped;
import earmark.themes.SentenceVectors;
import earmark.themes.ThemeFinder;
import earmark.themes.Unit;
import earmark.themes.kept.By;
import earmark.themes.kept.Curation;
import earmark.themes.kept.Member;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import earmark.themes.kept.Tracking;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * The themes of what customers complain of in a home: found over everything kept, remembered from run to run, changed by
 * people. Thread-safe; a run takes seconds to a minute, everything else answers at once.
 */
public final class ThemeDesk {
    private final Store store;
    private final TextAnalyzer analyzer;
    private final Model model;
    private final Clock clock;

    /** Opens what makes sentence vectors; it is closed after each run. */
    @FunctionalInterface
    public interface Model {
        /** A model for one run. */
        Embedder open() throws IOException;
    }

    /**
     * For one home.
     *
     * @param store where everything is
     * @param analyzer finds the sentences of mails
     * @param model makes the vectors
     * @param clock tells when something was decided
     */
    public ThemeDesk(Store store, TextAnalyzer analyzer, Model model, Clock clock) {
        this.store = store;
        this.analyzer = analyzer;
        this.model = model;
        this.clock = clock;
    }

    /** With the shipped model and the words' own sentences. */
    public static ThemeDesk of(Store store, Clock clock) {
        return new ThemeDesk(store, MarkerPack.analyzer(), () -> Embedders.open(Embedders.FOR_THEMES), clock);
    }

    /**
     * Looks for themes over everything kept, and keeps them. Themes that were there before keep id and name; what people
     * decided is done again.
     *
     * @param count how many; 0 finds it
     * @param leastSimilar texts less like the middle of their theme are out of theme; -1 for none
     * @throws EarmarkException when more themes are asked for than there are different texts
     * @throws IOException when the model cannot be opened
     */
    public ThemeBook run(int count, double leastSimilar) throws IOException {
        if (count < 0 || !(leastSimilar >= -1 && leastSimilar <= 1)) {
            throw new EarmarkException(
                    "themes",
                    count + " themes, similarity " + leastSimilar,
                    "how many from 1, or 0 to find it; a similarity from -1 to 1");
        }
        List<Unit> units = new ComplaintUnits(store, analyzer).of(Filter.ALL);
        ThemesOfTexts.requireEnough(units, count);
        int former =
                (int) book().members().stream().map(Member::theme).distinct().count();
        Grouped grouped;
        try (Embedder embedder = model.open()) {
            grouped = new ThemeFinder(new SentenceVectors(embedder)).group(units, count, former);
        }
        return store.themes().change(book -> Tracking.after(book, grouped, clock.instant(), count, leastSimilar));
    }

    /** What is known now; {@link ThemeBook#EMPTY} before the first run. */
    public ThemeBook book() {
        return store.themes().book();
    }

    /** Every run there was, oldest first. */
    public List<ThemeRun> runs() {
        return store.themes().runs();
    }

    /**
     * Makes several themes one.
     *
     * @param ids two or more; the first keeps its id and name
     * @param by who says so
     * @param note why; may be empty
     */
    public ThemeBook merge(List<String> ids, String by, String note) {
        return change(book -> Curation.merge(book, ids, by(by), note));
    }

    /**
     * Divides a theme; the largest part keeps its id.
     *
     * @param parts into how many, 2 or more
     * @param by who says so
     * @param note why; may be empty
     */
    public ThemeBook split(String id, int parts, String by, String note) {
        return change(book -> Curation.split(book, id, parts, by(by), note));
    }

    /**
     * Gives a theme a name.
     *
     * @param label one line, not another theme's
     * @param by who says so
     */
    public ThemeBook rename(String id, String label, String by) {
        return change(book -> Curation.rename(book, id, label, by(by)));
    }

    /**
     * Says that something is not a theme.
     *
     * @param by who says so
     * @param note why; may be empty
     */
    public ThemeBook dismiss(String id, String by, String note) {
        return change(book -> Curation.dismiss(book, id, by(by), note));
    }

    /**
     * Takes {@link #dismiss} back.
     *
     * @param by who says so
     * @param note why; may be empty
     */
    public ThemeBook restore(String id, String by, String note) {
        return change(book -> Curation.restore(book, id, by(by), note));
    }

    private ThemeBook change(java.util.function.UnaryOperator<ThemeBook> step) {
        return store.themes().change(step);
    }

    private By by(String who) {
        return new By(who, clock.instant());
    }
}
