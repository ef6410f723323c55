package earmark.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that was meant word for word, as a pattern and as an example. */
final class Phrase {
    private static final int LONGEST = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(['’][\\p{L}\\p{N}]+)*([.,]\\p{N}+)*");

    /** Said or meant, unlike commas and quotes. */
    private static final Pattern SIGNS = Pattern.compile("[%*$\u20ac\u00a3#+&@=<>~^|()\\[\\]{}/\\\\_]");

    private final List<String> words;

    private Phrase(List<String> words) {
        this.words = words;
    }

    /** The words of a text; empty when there are none, or more than a pattern may have. Wildcards are left out. */
    static Optional<Phrase> of(String text) {
        var words = new ArrayList<String>();
        Matcher word =
                WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group().replace('’', '\''));
        }
        return words.isEmpty() || words.size() > LONGEST ? Optional.empty() : Optional.of(new Phrase(words));
    }

    /** Quoted, so that no word means anything to the language. */
    String pattern() {
        return "\"" + String.join(" ", words) + "\"";
    }

    /** As an example that it finds. */
    String hit(String speaker) {
        return "hit " + speaker + ": <<" + String.join(" ", words) + ">>";
    }

    /** As an example in which it is there and must not be. */
    String miss(String speaker) {
        return "miss " + speaker + ": " + String.join(" ", words);
    }

    /** What to do where such signs were left out. */
    static String remedy(String signs) {
        var remedies = new ArrayList<String>();
        if (signs.indexOf('*') >= 0) {
            remedies.add("in a marker * is any letters");
        }
        if (signs.matches(".*[|()/\\[\\]{}].*")) {
            remedies.add("what may be said otherwise, or be missing, is a line of its own");
        }
        if (signs.matches(".*[%&$\u20ac\u00a3#+@=<>~^\\\\_].*")) {
            remedies.add("write what is said as words: fifty percent off, a t and t");
        }
        return String.join("; ", remedies);
    }

    /** What a text has beside words and the signs that only part them, such as {@code %} and {@code *}; empty when nothing. */
    static String leftOut(String text) {
        return SIGNS.matcher(text).results().map(MatchResult::group).distinct().collect(Collectors.joining(" "));
    }
}
