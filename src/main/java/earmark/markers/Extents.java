package earmark.markers;

import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads and writes extents: {@code 20s}, {@code 5m}, {@code 40w}, {@code 3t}, {@code 1u}, {@code 10%}, {@code 20s/40w}. */
final class Extents {
    /** The units, for error messages. */
    static final String UNITS = "s seconds, m minutes, w words, t turns, u sentences";

    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("(\\d{1,5})([smwtu%])(?:/(\\d{1,5})([wtu]))?");

    private Extents() {}

    /**
     * An extent with what replaces it in writing.
     *
     * @param extent where there are times
     * @param inWriting where there are none; null when nothing replaces it
     */
    record Pair(Extent extent, @Nullable Extent inWriting) {}

    /** The extent that a whole text is. */
    static Optional<Pair> read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Extent writing = matcher.group(3) == null ? null : extent(matcher, 3);
        return Optional.of(new Pair(extent(matcher, 1), writing));
    }

    private static Extent extent(Matcher matcher, int group) {
        int amount = Integer.parseInt(matcher.group(group));
        return switch (matcher.group(group + 1)) {
            case "s" -> new Extent(amount, Unit.SECONDS);
            case "m" -> new Extent(60 * amount, Unit.SECONDS);
            case "w" -> new Extent(amount, Unit.WORDS);
            case "t" -> new Extent(amount, Unit.TURNS);
            case "u" -> new Extent(amount, Unit.SENTENCES);
            default -> new Extent(amount, Unit.PERCENT);
        };
    }

    /** The sign of a unit. */
    static String sign(Unit unit) {
        return switch (unit) {
            case SECONDS -> "s";
            case WORDS -> "w";
            case TURNS -> "t";
            case SENTENCES -> "u";
            case PERCENT -> "%";
        };
    }
}
