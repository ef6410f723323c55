package earmark.markers;

import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Unit;
import earmark.model.EarmarkException;
import earmark.syntax.Value;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code near<=8w}, {@code not near<=20s/40w} and {@code after<=3t}. */
final class Distances {
    private static final int FARTHEST_WORDS = 1000;
    private static final String EXAMPLES = "<=8w (words), %s<=20s, %s<=3t (turns) or %s<=0u (same sentence)";

    private Distances() {}

    /**
     * A distance operator.
     *
     * @param order where the second operand is looked for
     * @param wanted false after {@code not}
     * @param within how far
     */
    record Distance(Beside.Order order, boolean wanted, Extents.Pair within) {
        /** The pattern that the operator makes of its operands. */
        Pattern between(Pattern left, Pattern right) {
            if (within.extent().unit() != Unit.WORDS) {
                return new Beside(left, order, wanted, right, within.extent(), within.inWriting());
            }
            int words = within.extent().amount();
            return switch (order) {
                case BEFORE -> new Ordered(left, right, words);
                case AFTER -> new Ordered(right, left, words);
                case NEAR -> wanted ? new Near(left, right, words) : new NotNear(left, right, words);
            };
        }
    }

    /** Whether a word is meant as one of the operators, well written or not. */
    static boolean isOperator(String word) {
        // "after" alone is far too common to be an operator
        return isMeantAs(word, "near") || isMeantAs(word, "before") || (word.length() > 5 && isMeantAs(word, "after"));
    }

    private static boolean isMeantAs(String word, String operator) {
        return word.startsWith(operator)
                && (word.length() == operator.length() || "<=>~:".indexOf(word.charAt(operator.length())) >= 0);
    }

    /**
     * Reads an operator.
     *
     * @param lexeme one of which {@link #isOperator} is true
     * @param wanted false when it comes after {@code not}
     * @throws EarmarkException when it has no distance
     */
    static Distance read(Value source, Lexeme lexeme, boolean wanted) {
        String word = LexemeReader.word(lexeme);
        String where = source.at(lexeme.start()).toString();
        Beside.Order order = word.startsWith("near")
                ? Beside.Order.NEAR
                : word.startsWith("before") ? Beside.Order.BEFORE : Beside.Order.AFTER;
        String operator = order.name().toLowerCase(Locale.ROOT);
        String example = "for example " + operator + EXAMPLES.replace("%s", operator);
        if (word.equals(operator)) {
            throw new EarmarkException(
                    where, "'" + operator + "' needs a distance", example + "; to look for the word, put it in quotes");
        }
        Optional<Extents.Pair> within = word.startsWith(operator + "<=")
                ? Extents.read(word.substring(operator.length() + 2))
                : Optional.empty();
        if (within.isEmpty() || within.get().extent().unit() == Unit.PERCENT) {
            throw new EarmarkException(where, "'" + lexeme.text() + "' is not a distance", example);
        }
        check(where, lexeme.text(), operator, wanted, within.get());
        return new Distance(order, wanted, within.get());
    }

    private static void check(String where, String text, String operator, boolean wanted, Extents.Pair within) {
        Unit unit = within.extent().unit();
        if (within.inWriting() != null && unit != Unit.SECONDS) {
            throw new EarmarkException(
                    where,
                    "'" + text + "': only seconds have a second extent for writing",
                    "for example near<=20s/40w");
        }
        if (unit != Unit.WORDS) {
            return;
        }
        if (within.extent().amount() > FARTHEST_WORDS) {
            throw new EarmarkException(
                    where,
                    within.extent().amount() + " words are too far apart",
                    "up to " + FARTHEST_WORDS + "w; across turns use seconds or turns: near<=60s, near<=3t");
        }
        if (!wanted && !operator.equals("near")) {
            throw new EarmarkException(
                    where,
                    "'not " + operator + "' in words",
                    "use not near<=8w, or seconds, turns or sentences: not " + operator + "<=20s");
        }
    }
}
