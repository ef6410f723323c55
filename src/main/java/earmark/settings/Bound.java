package earmark.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure should be, as somebody set it.
 *
 * @param atLeast whether it should be no less; else no more
 * @param amount with times in seconds and hundredths as shares of 1
 */
public record Bound(boolean atLeast, double amount) {
    private static final Pattern FORM = Pattern.compile("(<=|>=)\\s*(-?\\d{1,9}(?:\\.\\d{1,6})?)\\s*(s|m|h|d|%)?");

    /** {@code <= 60s}, {@code >= 80%}, {@code >= 4.2}; empty when it is none of these. */
    static Optional<Bound> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = parts.group(3) == null ? "" : parts.group(3);
        double factor = switch (unit) {
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            case "%" -> 0.01;
            default -> 1;
        };
        return Optional.of(new Bound(parts.group(1).equals(">="), Double.parseDouble(parts.group(2)) * factor));
    }
}
