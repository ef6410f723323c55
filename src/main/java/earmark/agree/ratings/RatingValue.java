package earmark.agree.ratings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell of a table of ratings says. Thread-safe. */
final class RatingValue {
    private static final Set<String> MISSING = Set.of(
            "",
            "na",
            "#na",
            "n/a",
            "#n/a",
            "<na>",
            "n.a.",
            "n.a",
            "nan",
            "null",
            "(null)",
            ".",
            "-",
            "–",
            "—",
            "?",
            "not applicable",
            "not observed",
            "not rated",
            "missing",
            "#value!",
            "#div/0!",
            "#ref!",
            "#name?");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern PER_CENT = Pattern.compile("([-+]?\\d+(\\.\\d+)?)\\s*%");

    private RatingValue() {}

    /** Whether nobody rated; {@code none} is a value, except where values are numbers. */
    static boolean isMissing(String value) {
        return MISSING.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The value as it is compared: a decimal comma becomes a point, per cent become their number. */
    static String plain(String value) {
        String pointed = DECIMAL_COMMA.matcher(value).matches() ? value.replace(',', '.') : value;
        var share = PER_CENT.matcher(pointed);
        return share.matches() ? share.group(1) : pointed.replaceAll("\\s+", " ");
    }

    /** The value under which spellings fall together: words in any case; single letters stay apart. */
    static String folded(String value) {
        return value.length() > 1 ? value.toLowerCase(Locale.ROOT) : value;
    }
}
