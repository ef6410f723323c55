package earmark.themes;

import earmark.stats.Interval;
import java.util.List;

/**
 * What several texts are about.
 *
 * @param number from 1, the largest first
 * @param label its strongest terms
 * @param terms phrases that belong to it most, strongest first
 * @param size in how many calls or mails, or how many texts where each counts for itself
 * @param share of all that is counted, with its 95 % interval
 * @param quotations the texts nearest its middle, nearest first, as {@link Quotations} chooses
 * @param weeks how many of it fell into each week, oldest first; empty without dates
 */
public record Theme(
        int number,
        String label,
        List<String> terms,
        int size,
        Interval share,
        List<Quotation> quotations,
        List<WeekCount> weeks) {
    /** Copies what can change; a theme has a quotation. */
    public Theme {
        terms = List.copyOf(terms);
        quotations = List.copyOf(quotations);
        weeks = List.copyOf(weeks);
        if (quotations.isEmpty()) {
            throw new IllegalArgumentException("theme " + label + " without a quotation");
        }
    }

    /**
     * A text as an example.
     *
     * @param unit the text
     * @param similarity cosine to the theme's middle, in [-1, 1]
     */
    public record Quotation(Unit unit, double similarity) {}
}
