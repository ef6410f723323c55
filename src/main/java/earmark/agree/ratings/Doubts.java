package earmark.agree.ratings;

import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What makes one doubt that values mean what they seem to: spellings, an order nobody named, counts in the place of
 * ratings. Thread-safe.
 */
final class Doubts {
    /** With fewer ratings, sharing no value with the others is nothing to speak of. */
    private static final int LEAST_RATINGS = 5;

    private static final int LEAST_VALUES = 8;

    /** With fewer rows or columns equal sums are chance. */
    private static final int LEAST_ROWS = 4;

    private static final int LEAST_COLUMNS = 3;
    private static final double HARDLY_REPEATED = 0.5;

    private static final Set<String> STEPS = Set.of(
            "none",
            "never",
            "rarely",
            "sometimes",
            "often",
            "always",
            "low",
            "medium",
            "high",
            "poor",
            "fair",
            "good",
            "excellent",
            "bad",
            "average",
            "weak",
            "strong",
            "minor",
            "moderate",
            "major",
            "severe",
            "disagree",
            "neutral",
            "agree",
            "partly",
            "partial",
            "partially",
            "below",
            "above",
            "meets",
            "exceeds",
            "unsatisfactory",
            "satisfactory",
            "outstanding");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern PART = Pattern.compile("\\d+\\s*(of|/|out of)\\s*\\d+");

    private Doubts() {}

    /** Whether values without order come about once each, so that there is nothing to agree on. */
    static boolean isHardlyRepeated(Ratings ratings) {
        int values = ratings.categories().size();
        return ratings.categories().scale() == Scale.NOMINAL
                && values >= LEAST_VALUES
                && values > HARDLY_REPEATED * ratings.total();
    }

    /** In sentences, each with a blank before it; empty when nothing is to be doubted. */
    static String of(Ratings ratings) {
        boolean nominal = ratings.categories().scale() == Scale.NOMINAL;
        return (nominal ? strangers(ratings) + order(ratings) : "") + counts(ratings);
    }

    /** Textbooks print how many raters chose each category: then all rows have one sum, which ratings seldom do. */
    private static String counts(Ratings ratings) {
        int units = ratings.units().size();
        int columns = ratings.raters().size();
        boolean whole = ratings.categories().names().stream().allMatch(WHOLE.asMatchPredicate());
        if (!whole || units < LEAST_ROWS || columns < LEAST_COLUMNS || ratings.total() < units * columns) {
            return "";
        }
        int sum = sum(ratings, 0);
        return sum > 1 && IntStream.range(1, units).allMatch(unit -> sum(ratings, unit) == sum)
                ? " Every row sums to " + sum + ": if the columns are answers and the numbers say how many people gave"
                        + " each, no figure here holds; write a row a rating instead: unit,rater,value."
                : "";
    }

    private static int sum(Ratings ratings, int unit) {
        return IntStream.range(0, ratings.raters().size())
                .map(rater -> Integer.parseInt(ratings.categories().name(ratings.given(unit, rater))))
                .sum();
    }

    private static String strangers(Ratings ratings) {
        int raters = ratings.raters().size();
        for (int rater = 0; rater < raters && raters > 1; rater++) {
            Set<String> own = new TreeSet<>();
            Set<String> others = new TreeSet<>();
            int given = 0;
            for (int unit = 0; unit < ratings.units().size(); unit++) {
                for (int each = 0; each < raters; each++) {
                    int value = ratings.given(unit, each);
                    if (value >= 0) {
                        given += each == rater ? 1 : 0;
                        (each == rater ? own : others).add(ratings.categories().name(value));
                    }
                }
            }
            if (given >= LEAST_RATINGS && !others.isEmpty() && own.stream().noneMatch(others::contains)) {
                return " No value of " + ratings.raters().get(rater) + " (" + some(own)
                        + ") is used by anybody else (" + some(others)
                        + "): if these are spellings of the same, write them alike.";
            }
        }
        return "";
    }

    private static String some(Set<String> values) {
        return String.join(", ", values.stream().limit(4).toList()) + (values.size() > 4 ? ", ..." : "");
    }

    private static String order(Ratings ratings) {
        List<String> names = IntStream.range(0, ratings.categories().size())
                .mapToObj(ratings.categories()::name)
                .toList();
        long steps = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> STEPS.contains(name) || PART.matcher(name).matches())
                .count();
        return names.size() > 2 && steps > 1
                ? " If the values have an order, say it, and a near miss counts less: --categories LOWEST,...,HIGHEST."
                : "";
    }
}
