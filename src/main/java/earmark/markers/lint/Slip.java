package earmark.markers.lint;

import java.util.regex.Pattern;

/**
 * A form that looks like the language and is none.
 *
 * @param form what it looks like
 * @param hint what is meant
 */
record Slip(Pattern form, String hint) {
    /** With the advice that holds for all. */
    static Slip of(String form, String hint) {
        return new Slip(Pattern.compile(form), hint + "; if words are meant, quote them");
    }
}
