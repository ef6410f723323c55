package earmark.markers.hearing;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How American English words are pronounced: the CMU dictionary and letter-to-sound rules as FreeTTS carries them. Phones
 * are those of the dictionary without stress. Thread-safe.
 */
final class Phones {
    private static final int MOST_KNOWN = 50_000;

    private final Map<String, int[]> known = new ConcurrentHashMap<>();
    private final CMULexicon lexicon;

    private Phones(CMULexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The one dictionary; the first call reads it, in half a second. */
    static Phones english() {
        return English.PHONES;
    }

    private static final class English {
        private static final Phones PHONES = read();

        private static Phones read() {
            try {
                CMULexicon lexicon = CMULexicon.getInstance(true);
                lexicon.load();
                return new Phones(lexicon);
            } catch (IOException e) {
                throw new UncheckedIOException("the pronouncing dictionary is missing from the build", e);
            }
        }
    }

    /** The phones of a word in lower case, by their numbers, not to be changed; none for what cannot be said. */
    int[] of(String word) {
        int[] phones = known.get(word);
        if (phones == null) {
            phones = lookUp(word);
            if (known.size() < MOST_KNOWN) {
                known.put(word, phones);
            }
        }
        return phones;
    }

    private synchronized int[] lookUp(String word) {
        if (!word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'')) {
            return new int[0];
        }
        return Arrays.stream(lexicon.getPhones(word, null))
                .mapToInt(phone -> PhoneCosts.number(phone.replaceAll("[0-9]", "")))
                .filter(number -> number >= 0)
                .toArray();
    }
}
