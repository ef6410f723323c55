package earmark.markers;

import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example of a marker file: a small conversation and what the marker must make of it.
 *
 * @param expects what it shows
 * @param script the conversation, for example {@code A: <<sorry about the delay>>}, with its place
 */
public record Example(Expectation expects, Value script) {
    /** A longer turn is a story, not a wording. */
    public static final int MOST_WORDS = 12;

    private static final Pattern TURN_BREAK = Pattern.compile("\\s/\\s");
    private static final Pattern MARKED = Pattern.compile("<<([^>]+)>>");
    /** What is known beside the words. */
    private static final Pattern FRONT = Pattern.compile("^(\\s*\\[[^\\]]*])+");
    /** Who speaks, silences: what is not said. */
    private static final Pattern UNSAID = Pattern.compile("(^|\\s)[A-Z?]:|(^|\\s)[+-][0-9.]+[sm](?=\\s|$)");

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z' ]+");

    /**
     * Ways in which people put what the marker looks for, as words in lower case: what is marked, and short turns in
     * which something is. None unless it shows a hit.
     */
    public List<List<String>> wordings() {
        List<List<String>> wordings = new ArrayList<>();
        if (expects == Expectation.HIT) {
            for (String turn : TURN_BREAK.split(FRONT.matcher(script.text()).replaceFirst(""))) {
                Matcher marked = MARKED.matcher(turn);
                boolean any = false;
                while (marked.find()) {
                    add(words(marked.group(1)), wordings);
                    any = true;
                }
                List<String> whole = words(UNSAID.matcher(turn).replaceAll(" "));
                if (any && whole.size() <= MOST_WORDS) {
                    add(whole, wordings);
                }
            }
        }
        return wordings;
    }

    private static void add(List<String> words, List<List<String>> wordings) {
        if (!words.isEmpty() && !wordings.contains(words)) {
            wordings.add(words);
        }
    }

    private static List<String> words(String text) {
        String letters = NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return letters.isBlank() ? List.of() : List.of(letters.strip().split(" +"));
    }
}
