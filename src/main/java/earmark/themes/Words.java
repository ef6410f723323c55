package earmark.themes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text as themes count them: lower case, contractions whole, numbers alike, letters spelled one by one joined
 * ({@code b t} becomes {@code bt}), hesitations left out. Thread-safe.
 */
public final class Words {
    /** Stands for any number. */
    static final String NUMBER = "<num>";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+(?:st|nd|rd|th|am|pm|k|m)?");
    private static final Set<String> HESITATIONS = list("hesitations");
    private static final Set<String> FUNCTION_WORDS = list("function-words");

    private Words() {}

    /** In the order of the text. */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        var spelled = new StringBuilder();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group().replace('’', '\'');
            if (word.length() == 1 && Character.isLetter(word.charAt(0)) && !"ai".contains(word)) {
                spelled.append(word);
                continue;
            }
            flush(spelled, words);
            if (!HESITATIONS.contains(word)) {
                words.add(DIGITS.matcher(word).matches() ? NUMBER : word);
            }
        }
        flush(spelled, words);
        return words;
    }

    private static void flush(StringBuilder spelled, List<String> words) {
        if (spelled.length() > 0) {
            words.add(spelled.toString());
            spelled.setLength(0);
        }
    }

    /** Whether a text holds a word at all, not digits, signs or pictures alone. */
    static boolean isSaid(String text) {
        return of(text).stream().anyMatch(word -> !word.equals(NUMBER));
    }

    /** Whether a word says nothing of the matter: an article, a pronoun, an auxiliary. */
    static boolean isFunctionWord(String word) {
        return word.length() < 2 || FUNCTION_WORDS.contains(word) || word.equals(NUMBER);
    }

    /** How many words of a text say something of the matter. */
    static long contentWords(String text) {
        return of(text).stream().filter(word -> !isFunctionWord(word)).count();
    }

    private static Set<String> list(String name) {
        try (InputStream in = Objects.requireNonNull(
                        Words.class.getResourceAsStream("/earmark/themes/" + name + ".txt"), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
