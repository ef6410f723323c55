package earmark.themes;

import java.util.List;

/**
 * The themes of a list of texts.
 *
 * @param themes largest first
 * @param assignments one a text, in the order of the texts
 * @param counted of how many calls or mails, or of how many texts where each counts for itself
 * @param stability adjusted Rand index between groupings of other samples; {@code NaN} where it cannot be told
 * @param countGiven whether the number of themes was given, not found
 * @param representation what made the vectors
 */
public record Themes(
        List<Theme> themes,
        List<Assignment> assignments,
        int counted,
        double stability,
        boolean countGiven,
        String representation) {
    /** Below it the themes are not to be relied on (methods of measurement, 4.4). */
    public static final double STABLE = 0.6;

    /** Copies. */
    public Themes {
        themes = List.copyOf(themes);
        assignments = List.copyOf(assignments);
    }

    /** What the last week brought of each theme, in their order; empty without dates or with too few weeks. */
    public List<Change> changes() {
        return Change.latest(themes.stream().map(Theme::weeks).toList());
    }

    /**
     * Where a text belongs.
     *
     * @param unit the text
     * @param theme number of the theme; 0 for none: it is like nothing else
     * @param similarity cosine to the middle of the nearest theme, in [-1, 1]; 0 for a text without a word
     */
    public record Assignment(Unit unit, int theme, double similarity) {}
}
