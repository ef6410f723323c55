package earmark.imports;

import java.util.List;

/**
 * One search string of another program, as far as it could be carried over.
 *
 * @param say a pattern; empty when the string only excludes
 * @param excluded a pattern of what must stand nowhere in the interaction; empty without any
 * @param hits what the pattern finds, each a run of words; only where that is certain
 * @param letter whose words the examples are: {@code A}, {@code C} or {@code R}; {@code ?} for nobody's
 * @param notes what means something slightly else now
 */
record SearchString(String say, String excluded, List<String> hits, String letter, List<String> notes) {
    /** Anywhere in the interaction, as a distance: more turns than any has. */
    static final String ANYWHERE = "near<=9999t";

    SearchString {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    /** The string cannot be read; says why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }
}
