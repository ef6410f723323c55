package earmark.markers;

import earmark.model.Medium;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something about a whole interaction that is so, is not so, or cannot be told. Immutable. */
public sealed interface Known {
    /**
     * What is known beside the words. A fact that is missing cannot be told.
     *
     * @param name of the fact, as {@link earmark.model.Interaction#facts()} has it
     * @param comparison how; with {@link Comparison#EQUAL} as text in any case with wildcards, else as numbers
     * @param value to compare with
     */
    record Fact(String name, Comparison comparison, String value) implements Known {}

    /**
     * How the two sides met.
     *
     * @param medium what it must be
     */
    record By(Medium medium) implements Known {}

    /**
     * A figure of the whole interaction.
     *
     * @param figure which
     * @param side whose; {@link Side#ANY} for {@link Figure#LENGTH}
     * @param comparison how
     * @param amount with what: a share, words a minute, seconds
     * @param inWriting instead of seconds where there are no times; only with {@link Figure#LENGTH}
     */
    record Measure(Figure figure, Side side, Comparison comparison, double amount, Pattern.@Nullable Extent inWriting)
            implements Known {}

    /** What can be measured of a whole interaction. Its keyword is its name in lower case. */
    enum Figure {
        /** Of all measured speech the part that is this side's, 0 to 1. */
        TALK_SHARE,
        /** Words a minute in this side's turns; words with a confidence below .5 do not count. */
        SPEED,
        /** The median time from the end of another's turn to the begin of this side's next, in seconds. */
        LATENCY,
        /** How long it lasts, in seconds. */
        LENGTH;

        /** As it is written. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The figure with that keyword, if it is one. */
        public static Optional<Figure> of(String keyword) {
            for (Figure figure : values()) {
                if (figure.keyword().equals(keyword)) {
                    return Optional.of(figure);
                }
            }
            return Optional.empty();
        }
    }

    /** How two are compared. */
    enum Comparison {
        /** The same. */
        EQUAL("="),
        /** Not less. */
        AT_LEAST(">="),
        /** Not more. */
        AT_MOST("<="),
        /** More. */
        MORE(">"),
        /** Less. */
        LESS("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Whether two numbers compare so. */
        public boolean holds(double one, double other) {
            return switch (this) {
                case EQUAL -> one == other;
                case AT_LEAST -> one >= other;
                case AT_MOST -> one <= other;
                case MORE -> one > other;
                case LESS -> one < other;
            };
        }

        /** The comparison that a text begins with, if one does. */
        public static Optional<Comparison> startOf(String text) {
            for (Comparison comparison : values()) {
                if (comparison != MORE && comparison != LESS && text.startsWith(comparison.sign)) {
                    return Optional.of(comparison);
                }
            }
            return text.startsWith(">")
                    ? Optional.of(MORE)
                    : text.startsWith("<") ? Optional.of(LESS) : Optional.empty();
        }
    }
}
