package earmark.stats.agreement;

import java.util.HashSet;
import java.util.Set;

/** Why a statistic has no value on certain ratings, in words; empty when nothing stands against it. Thread-safe. */
final class Reasons {
    private Reasons() {}

    static String first(String... reasons) {
        for (String reason : reasons) {
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    static String pairs(Ratings ratings) {
        if (ratings.units().isEmpty()) {
            return "no ratings";
        }
        if (ratings.raters().size() < 2) {
            return "one rater: agreement needs two";
        }
        return ratings.paired() == 0 ? "no overlap: no unit was rated twice" : "";
    }

    static String variation(Ratings ratings) {
        Set<Integer> used = new HashSet<>();
        for (int unit = 0; unit < ratings.units().size() && used.size() < 2; unit++) {
            for (int i = 0; i < ratings.count(unit) && ratings.count(unit) > 1; i++) {
                used.add(ratings.category(unit, i));
            }
        }
        return used.size() == 1
                ? "no variation: every rating is "
                        + ratings.categories().name(used.iterator().next())
                        + ", which shows nothing about telling values apart"
                : "";
    }

    static String order(Categories categories) {
        return categories.ordered() ? "" : "the values have no order: name it with a scale or the categories";
    }

    static String numbers(Categories categories) {
        return categories.numeric() ? "" : "the values are not numbers";
    }

    static String ratio(Categories categories) {
        boolean negative = categories.numeric() && categories.size() > 0 && categories.position(0) < 0;
        return first(numbers(categories), negative ? "values below zero have no ratio" : "");
    }

    static String two(Ratings ratings) {
        int raters = ratings.raters().size();
        return first(pairs(ratings), raters == 2 ? "" : "for exactly two raters; these are " + raters);
    }
}
