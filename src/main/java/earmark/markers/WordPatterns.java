package earmark.markers;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.Value;
import earmark.syntax.WordList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes patterns out of word lists. Thread-safe. */
public final class WordPatterns {
    private static final java.util.regex.Pattern NO_LETTERS =
            java.util.regex.Pattern.compile("[^\\p{L}\\p{M}\\p{N}'\u2019*?{}]+");

    private WordPatterns() {}

    /**
     * A word list as a choice of words and phrases.
     *
     * @param list what was read
     * @param problems entries that are no words, and those that stand there twice, are added here
     * @return empty when no entry is a word
     */
    public static Optional<Pattern> of(WordList list, List<Problem> problems) {
        var entries = new LinkedHashSet<Pattern>();
        var typed = new HashSet<String>();
        for (Value entry : list.entries()) {
            String where = entry.at().toString();
            List<String> forms = Forms.split(entry.text());
            String fault = Forms.fault(entry.text());
            if (!fault.isEmpty()) {
                problems.add(new Problem(where, fault, Forms.ONE_WORD_IN_BRACES));
            } else if (forms.isEmpty()) {
                problems.add(new Problem(where, "no word in this entry", "delete the line"));
            } else if (forms.size() > Forms.LONGEST_PHRASE) {
                String hint = "up to " + Forms.LONGEST_PHRASE;
                problems.add(new Problem(where, "a phrase of " + forms.size() + " words", hint));
            } else if (!entries.add(Forms.pattern(forms)) && typed.contains(letters(entry))) {
                problems.add(new Problem(where, "'" + entry.text() + "' a second time", "delete the line"));
            }
            typed.add(letters(entry));
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Pattern.AnyOf(List.copyOf(entries)));
    }

    /** What was typed: a list may have both <em>don't</em> and <em>dont</em>, which are one word. */
    private static String letters(Value entry) {
        return NO_LETTERS
                .matcher(entry.text().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * A list of which every entry is a pattern, as a choice of them: a part that several markers share and that is no
     * marker itself.
     *
     * @param list what was read
     * @param names what {@code @name} may stand for
     * @param problems what is wrong with entries is added here
     * @return empty when no entry is right
     */
    public static Optional<Pattern> ofPatterns(WordList list, Names names, List<Problem> problems) {
        var entries = new LinkedHashSet<Pattern>();
        for (Value entry : list.entries()) {
            try {
                entries.add(PatternParser.parse(entry, names));
            } catch (EarmarkException e) {
                problems.addAll(e.problems());
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Pattern.AnyOf(List.copyOf(entries)));
    }
}
