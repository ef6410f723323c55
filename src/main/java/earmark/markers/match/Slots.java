package earmark.markers.match;

import java.util.Collection;

/**
 * A quick first look at words: each falls into one of {@link #COUNT} slots, and one whose slot is empty is certainly
 * not among those wanted. Immutable, thread-safe.
 */
final class Slots {
    private static final int COUNT = 1024;
    /** Words beginning with a letter fall into one of so many slots of their own, for wildcards. */
    private static final int LETTER_COUNT = 64;

    private final long[] words = new long[COUNT / Long.SIZE];
    private long letters;

    private Slots() {}

    /**
     * Those of some words.
     *
     * @param forms words as they stand
     * @param globs words with {@code *} and {@code ?} in them
     */
    static Slots of(Collection<String> forms, Collection<String> globs) {
        var slots = new Slots();
        for (String form : forms) {
            int slot = of(form);
            slots.words[(slot % COUNT) / Long.SIZE] |= 1L << slot;
        }
        for (String glob : globs) {
            boolean open = glob.isEmpty() || glob.charAt(0) == '*' || glob.charAt(0) == '?';
            slots.letters |= open ? -1L : 1L << (glob.charAt(0) % LETTER_COUNT);
        }
        return slots;
    }

    /** Whether any of these words may be among some others; exact words are told well apart, wildcards by a letter. */
    boolean mayMeet(Slots held) {
        if ((letters & held.letters) != 0) {
            return true;
        }
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & held.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Those of the words of a turn, by their slots. */
    static Slots held(int[] slotsOfWords) {
        var slots = new Slots();
        for (int slot : slotsOfWords) {
            slots.words[(slot % COUNT) / Long.SIZE] |= 1L << slot;
            slots.letters |= 1L << (slot / COUNT);
        }
        return slots;
    }

    /** The slot of a word, with that of its first letter. */
    static int of(String form) {
        int hash = form.hashCode();
        int letter = form.isEmpty() ? 0 : form.charAt(0) % LETTER_COUNT;
        return letter * COUNT + ((hash ^ (hash >>> 16) ^ (hash >>> 9)) & (COUNT - 1));
    }

    /** Whether a word of that slot may be among these. */
    boolean mayHold(int slot) {
        // a shift takes the last six bits, which are those of the word's slot
        return (words[(slot % COUNT) / Long.SIZE] & (1L << slot)) != 0 || (letters & (1L << (slot / COUNT))) != 0;
    }
}
