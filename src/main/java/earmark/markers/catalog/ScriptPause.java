package earmark.markers.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A silence of an example's script, {@code +30s} or {@code +1m}; {@code -1.5s} goes back. Thread-safe. */
public final class ScriptPause {
    private static final Pattern FORM = Pattern.compile("([+-]\\d{1,5}(?:\\.\\d{1,3})?)(s|m)");
    /** No recogniser writes a sign, so a figure with one, or the sign before one, is no word of a call. */
    private static final Pattern SIGNED = Pattern.compile("[(\\[]?\\+(\\d.*)?|[(\\[]?-\\d.*");
    /** A stretch of time as a word: {@code 30s}, {@code (30s)}, {@code [1m]}. */
    private static final Pattern BARE =
            Pattern.compile("(?<!\\S)[(\\[]?(\\d{1,5}(?:\\.\\d{1,3})?(?:s|m))[)\\]]?(?!\\S)");

    private ScriptPause() {}

    /** How many milliseconds a piece of a script goes on or back; empty when it is none. */
    static OptionalLong read(String piece) {
        Matcher form = FORM.matcher(piece);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        double unit = form.group(2).equals("m") ? 60_000 : 1_000;
        return OptionalLong.of(Math.round(Double.parseDouble(form.group(1)) * unit));
    }

    /** Whether a piece of a call is hardly meant as a word. */
    static boolean isMeant(String piece) {
        return SIGNED.matcher(piece).matches();
    }

    /** What reads like a silence without its sign, and is a word. */
    public static Optional<Matcher> withoutSign(String script) {
        Matcher bare = BARE.matcher(script);
        return bare.find() ? Optional.of(bare) : Optional.empty();
    }
}
