package earmark.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of search strings, in which {@code *} and {@code ?} may stand for letters. */
final class SearchWord {
    /** Apostrophes that no letters stand around: they belong to no word. */
    private static final String QUOTES = "(?<![\\p{L}\\p{N}*?])'|'(?![\\p{L}\\p{N}*?])";

    private SearchWord() {}

    /** As a pattern: quoted, so that no word means anything to the language; with open parts as it stands. */
    static String pattern(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            throw new SearchString.Unreadable("'" + text + "' holds no word");
        }
        if (!isOpen(plain)) {
            return "\"" + plain + "\"";
        }
        return Stream.of(plain.split(" "))
                .map(word -> isOpen(word) ? word : "\"" + word + "\"")
                .collect(Collectors.joining(" "));
    }

    /** Signs inside that no spoken word has, as {@code +} in {@code cancel+account}; empty when there are none. */
    static String leftOut(String text) {
        return Phrase.leftOut(text.replaceAll("[*?]", ""));
    }

    /** Whether letters are left open, so that it is no example of itself. */
    static boolean isOpen(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** In lower case, without signs that are no part of words. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll(QUOTES, " ")
                .replaceAll("[^\\p{L}\\p{N}'*?]+", " ")
                .strip();
    }
}
