package earmark.markers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of an English word as a verb and as a noun, in British and American spelling: {@code cancel} gives cancel,
 * cancels, cancelled, canceled, cancelling, canceling. By rules, and by a list of what follows no rule; a rule may give
 * a form that no text has, which does no harm. Comparison ({@code later}) is left out, for it changes the meaning.
 * Immutable, thread-safe.
 */
final class Inflection {
    private static final String FILE = "/earmark/inflection/irregular.txt";

    /** Words of several syllables stressed on the last, whose consonant is doubled; and a few that just are. */
    private static final Set<String> DOUBLED = Set.of(
            "abhor",
            "acquit",
            "admit",
            "allot",
            "begin",
            "commit",
            "compel",
            "concur",
            "confer",
            "control",
            "defer",
            "deter",
            "equip",
            "excel",
            "expel",
            "forbid",
            "forget",
            "handicap",
            "incur",
            "infer",
            "input",
            "kidnap",
            "occur",
            "omit",
            "outbid",
            "patrol",
            "permit",
            "prefer",
            "propel",
            "rebel",
            "rebut",
            "recur",
            "refer",
            "regret",
            "remit",
            "repel",
            "reset",
            "resubmit",
            "submit",
            "transfer",
            "transmit",
            "unplug",
            "upset",
            "zigzag");

    /** Words that are written both ways. */
    private static final Set<String> EITHER =
            Set.of("benefit", "bias", "combat", "focus", "format", "program", "worship");

    private Inflection() {}

    /** Read once, when first needed; never changed. */
    private static final class Irregular {
        static final Map<String, Entry> BY_BASE = read();

        private record Entry(List<String> forms, boolean complete) {}

        private static Map<String, Entry> read() {
            try (InputStream in = Inflection.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from the build");
                }
                var entries = new HashMap<String, Entry>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .forEach(line -> {
                            boolean complete = line.startsWith("= ");
                            List<String> forms = List.of((complete ? line.substring(2) : line).split(" "));
                            entries.put(forms.get(0), new Entry(forms, complete));
                        });
                return Map.copyOf(entries);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * All forms, the word itself first.
     *
     * @param base a word in its base form, lower case: {@code cancel}, {@code child}, {@code go}
     */
    static List<String> of(String base) {
        var forms = new LinkedHashSet<String>();
        for (String spelling : Spelling.variants(base)) {
            Irregular.Entry irregular = Irregular.BY_BASE.get(spelling);
            if (irregular != null) {
                forms.addAll(irregular.forms());
                if (!irregular.complete()) {
                    forms.add(withS(spelling));
                    forms.addAll(withEnding(spelling, "ing"));
                }
            } else {
                forms.add(spelling);
                forms.add(withS(spelling));
                forms.addAll(withEnding(spelling, "ed"));
                forms.addAll(withEnding(spelling, "ing"));
            }
        }
        return List.copyOf(forms);
    }

    private static String withS(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        boolean veto = word.endsWith("o") && word.length() > 2 && !isVowel(word, word.length() - 2);
        return word + (hisses || (veto && !word.equals("photo")) ? "es" : "s");
    }

    private static List<String> withEnding(String word, String ending) {
        boolean ing = ending.equals("ing");
        String stem = word.substring(0, word.length() - 1);
        if (endsInConsonantAndY(word)) {
            return List.of(ing ? word + ending : stem + "ied");
        }
        if (word.endsWith("ie") && ing) {
            return List.of(word.substring(0, word.length() - 2) + "ying");
        }
        if (word.endsWith("e")) {
            boolean keepsE = word.endsWith("ee") || word.endsWith("oe") || word.endsWith("ye");
            return List.of(ing ? (keepsE ? word : stem) + ending : word + "d");
        }
        if (word.endsWith("ic")) {
            return List.of(word + "k" + ending);
        }
        var forms = new ArrayList<String>();
        String doubled = word + word.charAt(word.length() - 1) + ending;
        boolean endsInOneConsonant = endsInOneConsonant(word);
        boolean inL = endsInOneConsonant && word.endsWith("l");
        boolean always = endsInOneConsonant && (syllables(word) == 1 || DOUBLED.contains(word));
        if (always || inL || EITHER.contains(word)) {
            forms.add(doubled);
        }
        if (!always) {
            forms.add(word + ending);
        }
        return forms;
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.length() > 2 && word.endsWith("y") && !isVowel(word, word.length() - 2);
    }

    /** One vowel and then one consonant at the end, as in stop and cancel. */
    private static boolean endsInOneConsonant(String word) {
        int last = word.length() - 1;
        return last >= 2
                && !isVowel(word, last)
                && "wxy".indexOf(word.charAt(last)) < 0
                && isVowel(word, last - 1)
                && (!isVowel(word, last - 2) || word.startsWith("qu", last - 3));
    }

    private static int syllables(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean afterVowel = i > 0 && isVowel(word, i - 1) && !(i > 1 && word.startsWith("qu", i - 2));
            count += isVowel(word, i) && !afterVowel ? 1 : 0;
        }
        return count;
    }

    private static boolean isVowel(String word, int at) {
        char c = word.charAt(at);
        return "aeiou".indexOf(c) >= 0 || (c == 'y' && at > 0);
    }
}
