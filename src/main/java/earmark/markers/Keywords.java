package earmark.markers;

import earmark.markers.Pattern.Assertion;
import java.util.Set;

/** Words that mean something to the language. To look for such a word, put it in quotes. */
final class Keywords {
    private static final Set<String> OPERATORS = Set.of("near", "before", "not", "notin");
    private static final Set<String> CONTEXTUAL = Set.of("first", "last", "prev", "next", "of", "by", "run");

    private Keywords() {}

    /** Whether the word must be quoted to be itself, wherever it stands. */
    static boolean isOperator(String word) {
        return OPERATORS.contains(word)
                || Side.of(word).isPresent()
                || Assertion.of(word).isPresent();
    }

    /** Whether the word is quoted when printed: also words that are operators only in some places. */
    static boolean isReserved(String word) {
        return isOperator(word) || CONTEXTUAL.contains(word);
    }
}
