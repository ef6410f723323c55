package earmark.markers.hearing;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How American English words are pronounced: the CMU dictionary and letter-to-sound rules as FreeTTS carries them. Phones
 * are those of the dictionary without stress. Thread-safe.
 */
final class Phones {
    private static final int MOST_KNOWN = 50_000;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
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

    /** The phones of a word in lower case; none for what cannot be said. */
    List<String> of(String word) {
        List<String> phones = known.get(word);
        if (phones == null) {
            phones = lookUp(word);
            if (known.size() < MOST_KNOWN) {
                known.put(word, phones);
            }
        }
        return phones;
    }

    private synchronized List<String> lookUp(String word) {
        List<String> phones = new ArrayList<>();
        if (word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'')) {
            for (String phone : lexicon.getPhones(word, null)) {
                phones.add(phone.replaceAll("[0-9]", ""));
            }
        }
        return List.copyOf(phones);
    }
}
