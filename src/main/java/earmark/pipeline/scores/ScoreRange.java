package earmark.pipeline.scores;

import earmark.model.EarmarkException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Totals of a form that are meant.
 *
 * @param form id of the form, in any version
 * @param comparison {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param percent from 0 to 100
 */
public record ScoreRange(String form, String comparison, double percent) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([\\p{L}\\p{N}_.-]+)\\s*(<=|>=|<|>)\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*%?\\s*");
    private static final double ROUNDING = 1e-9;

    /**
     * Reads for example {@code call_quality < 70}.
     *
     * @throws EarmarkException when it is none
     */
    public static ScoreRange parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        double percent = parts.matches() ? Double.parseDouble(parts.group(3)) : -1;
        if (percent < 0 || percent > 100) {
            throw new EarmarkException(
                    "score " + text, "not a form, a comparison and a percentage", "'call_quality < 70'");
        }
        return new ScoreRange(parts.group(1), parts.group(2), percent);
    }

    /** Whether a total lies in it. */
    public boolean holds(double total) {
        return switch (comparison) {
            case "<" -> total < percent - ROUNDING;
            case "<=" -> total <= percent + ROUNDING;
            case ">" -> total > percent + ROUNDING;
            default -> total >= percent - ROUNDING;
        };
    }
}
