package earmark.markers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to look for: an algebra of small nodes, the same for markers and for search queries. Every node, given one turn,
 * finds stretches of consecutive tokens of that turn; nodes with operands combine what their operands found in the
 * <em>same</em> turn. Only a {@link Condition} and {@link Beside} look at other turns.
 *
 * <p>The text form is described in {@code marker-language.md}; {@code PatternParser} reads it and {@link #print()}
 * writes it, so that reading what was printed gives an equal pattern. Immutable and thread-safe. One long table in one
 * file: each node is a few lines, and whoever adds one wants to see what there is.
 */
public sealed interface Pattern
        permits Pattern.Word,
                Pattern.Wildcard,
                Pattern.Sequence,
                Pattern.AnyOf,
                Pattern.Ordered,
                Pattern.Near,
                Pattern.NotNear,
                Pattern.NotIn,
                Pattern.Where,
                Pattern.Said,
                Pattern.Window,
                Pattern.Asserted,
                Pattern.Sure,
                Pattern.Named,
                Inflected,
                SomeOf,
                Beside,
                Captured,
                Heard,
                Estimated {
    /** Gives the node to the visitor's method for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The pattern in the marker language, on one line. */
    default String print() {
        return accept(new PatternPrinter());
    }

    /**
     * One word, written as it stands.
     *
     * @param form equal to {@link earmark.model.Token#form()}: normalised, lower case, straight apostrophes
     */
    record Word(String form) implements Pattern {
        /** Checks that there is a word. */
        public Word {
            if (form.isEmpty()) {
                throw new IllegalArgumentException("an empty word");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }
    }

    /**
     * One word of which parts are left open, such as {@code apolog*}, {@code neighbo?r}, or {@code *} for any word.
     *
     * @param glob {@code *} stands for any characters, none too; {@code ?} for <em>at most</em> one character (in
     *     Lucene it is exactly one); everything else for itself, in the form of {@link Word}
     */
    record Wildcard(String glob) implements Pattern {
        /** Checks that something is open. */
        public Wildcard {
            if (glob.indexOf('*') < 0 && glob.indexOf('?') < 0) {
                throw new IllegalArgumentException("neither * nor ? in " + glob);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wildcard(this);
        }
    }

    /**
     * A phrase: its steps stand directly one after the other.
     *
     * @param steps two or more, at least one of them not optional; a nested phrase is laid flat
     */
    record Sequence(List<Step> steps) implements Pattern {
        /** Lays nested phrases flat and checks the number of steps. */
        public Sequence {
            steps = flat(steps);
            if (steps.size() < 2 || steps.stream().allMatch(Step::optional)) {
                throw new IllegalArgumentException("a phrase needs two steps, one of them not optional: " + steps);
            }
        }

        private static List<Step> flat(List<Step> steps) {
            var flat = new ArrayList<Step>();
            for (Step step : steps) {
                if (!step.optional() && step.pattern() instanceof Sequence inner) {
                    flat.addAll(inner.steps);
                } else {
                    flat.add(step);
                }
            }
            return List.copyOf(flat);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /**
     * A step of a phrase.
     *
     * @param pattern what stands there
     * @param optional whether it may be missing
     */
    record Step(Pattern pattern, boolean optional) {}

    /**
     * One of several.
     *
     * @param choices two or more (one or more in a word list); a nested choice is laid flat
     */
    record AnyOf(List<Pattern> choices) implements Pattern {
        /** Lays nested choices flat. */
        public AnyOf {
            var flat = new ArrayList<Pattern>();
            for (Pattern choice : choices) {
                if (choice instanceof AnyOf inner) {
                    flat.addAll(inner.choices);
                } else {
                    flat.add(choice);
                }
            }
            choices = List.copyOf(flat);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("a choice of nothing");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    /**
     * One and later the other; the match runs from the begin of the first to the end of the second.
     *
     * @param first what comes first
     * @param second what comes after it, not overlapping
     * @param maxWords at most so many words lie between them; 0 is adjacent
     */
    record Ordered(Pattern first, Pattern second, int maxWords) implements Pattern {
        /** Checks the distance. */
        public Ordered {
            checkDistance(maxWords);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ordered(this);
        }
    }

    /**
     * Both, in either order, not overlapping; the match covers both.
     *
     * @param one the one
     * @param other the other
     * @param maxWords at most so many words lie between them
     */
    record Near(Pattern one, Pattern other, int maxWords) implements Pattern {
        /** Checks the distance. */
        public Near {
            checkDistance(maxWords);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.near(this);
        }
    }

    /**
     * The one where the other is not close by. Finds nothing but {@code kept}.
     *
     * @param kept what is found
     * @param avoided what must not stand near it (nor overlap it)
     * @param maxWords how many words make "near", as in {@link Near}
     */
    record NotNear(Pattern kept, Pattern avoided, int maxWords) implements Pattern {
        /** Checks the distance. */
        public NotNear {
            checkDistance(maxWords);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notNear(this);
        }
    }

    /**
     * The one where it is no part of a match of the other. Finds nothing but {@code kept}.
     *
     * @param kept what is found
     * @param longer a match of {@code kept} that shares a word with a match of this is left out
     */
    record NotIn(Pattern kept, Pattern longer) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notIn(this);
        }
    }

    /**
     * The one in a turn in which conditions hold. Finds nothing but {@code kept}.
     *
     * @param kept what is found
     * @param conditions one or more; all must hold
     */
    record Where(Pattern kept, List<Condition> conditions) implements Pattern {
        /** Copies the conditions. */
        public Where {
            conditions = List.copyOf(conditions);
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("no condition");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.where(this);
        }
    }

    /**
     * The one in a turn of that side.
     *
     * @param side whose turns are looked at
     * @param pattern what is found
     */
    record Said(Side side, Pattern pattern) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /**
     * The one near the start or the end of something.
     *
     * @param edge from the start: the match <em>begins</em> within the extent; from the end: it <em>ends</em> within it
     * @param extent how far from the edge
     * @param inWriting instead of {@code extent} where there are no times; only beside seconds, never itself seconds
     * @param of start and end of what
     * @param pattern what is found
     */
    record Window(Edge edge, Extent extent, @Nullable Extent inWriting, Of of, Pattern pattern) implements Pattern {
        /** Checks that units and scope go together. */
        public Window {
            if (extent.amount() < 1 || (inWriting != null && inWriting.amount() < 1)) {
                throw new IllegalArgumentException("a window of nothing");
            }
            if (inWriting != null && (extent.unit() != Unit.SECONDS || inWriting.unit() == Unit.SECONDS)) {
                throw new IllegalArgumentException("a second extent stands in for seconds in writing: " + inWriting);
            }
            if (of == Of.TURN
                    && (extent.unit() == Unit.TURNS || (inWriting != null && inWriting.unit() == Unit.TURNS))) {
                throw new IllegalArgumentException("turns of a turn");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.window(this);
        }
    }

    /** From which side a window is measured. */
    enum Edge {
        /** The start. */
        FIRST,
        /** The end. */
        LAST
    }

    /** What a window is a window of. */
    enum Of {
        /** The whole interaction. */
        INTERACTION,
        /** All that this turn's speaker said. */
        SPEAKER,
        /** The turn. */
        TURN
    }

    /** What a window is measured in. */
    enum Unit {
        /** Seconds of the recording. */
        SECONDS,
        /** Words (tokens). */
        WORDS,
        /** Turns. */
        TURNS,
        /** Sentences; in a call what lies between two pauses. */
        SENTENCES,
        /** Hundredths of the whole, in seconds of a call and in words of writing. */
        PERCENT;

        /** As it is written: {@code s w t u %}. */
        public String sign() {
            return Extents.sign(this);
        }
    }

    /**
     * How far a window or a distance reaches.
     *
     * @param amount 0 or more; a window needs 1
     * @param unit of what
     */
    record Extent(int amount, Unit unit) {
        /** Checks the amount. */
        public Extent {
            if (amount < 0) {
                throw new IllegalArgumentException("not an extent: " + amount);
            }
        }
    }

    /**
     * The one where it is affirmed, denied, somebody else's words, about somebody else, or answered by a repetition ({@code methods.md} 2.3, rule 3).
     *
     * @param assertion which of these
     * @param pattern what is found
     */
    record Asserted(Assertion assertion, Pattern pattern) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.asserted(this);
        }
    }

    /** What a speaker does with the words: a mention is not a fact. */
    enum Assertion {
        /** Neither negated nor reported. */
        AFFIRMED,
        /** A word of {@code words/negation.txt} stands among the 4 tokens before. */
        NEGATED,
        /** A reporting verb and a person stand among the 5 tokens before ("he said sorry"). */
        REPORTED,
        /** Words of {@code words/hypothetical.txt} stand among the 6 tokens before ("if you are sorry"). */
        HYPOTHETICAL,
        /** Of the persons among the 5 tokens before the nearest is somebody else ("my neighbour complained"). */
        ABOUT_OTHERS,
        /** Neither negated, reported, hypothetical nor about others. */
        FACTUAL,
        /**
         * The other side's next turn repeats its turn before: they share half or more of the words of the shorter one,
         * those of {@code words/small_words.txt} apart.
         */
        ECHOED,
        /**
         * The speaker goes on by repeating what the other side said just before: the words after it, here and in the
         * speaker's turn directly after, share half or more of their words with the other side's last turns, those of
         * {@code words/small_words.txt} apart.
         */
        ECHOING,
        /** A question mark stands between its last word and the next one; only writing and some transcripts have any. */
        QUERIED;

        /** The assertion with that keyword, which is its name in lower case, if it is one. */
        public static Optional<Assertion> of(String keyword) {
            for (Assertion assertion : values()) {
                if (assertion.name().toLowerCase(Locale.ROOT).equals(keyword)) {
                    return Optional.of(assertion);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The one where the recogniser was sure of its words. A match below is not "no" but "cannot tell".
     *
     * @param minConfidence in [0, 1]
     * @param ofMatch whether the whole match must be right with that probability ({@code min_conf}), or the recogniser
     *     must have given each of its words that figure ({@code conf>=})
     * @param pattern what is found
     */
    record Sure(double minConfidence, boolean ofMatch, Pattern pattern) implements Pattern {
        /** Checks the range. */
        public Sure {
            if (!(minConfidence >= 0 && minConfidence <= 1)) {
                throw new IllegalArgumentException("confidence outside [0, 1]: " + minConfidence);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sure(this);
        }
    }

    /**
     * A word list or another marker, by name. Means exactly what {@code meaning} means.
     *
     * @param name without the {@code @}
     * @param meaning what the name stood for when the pattern was read
     */
    record Named(String name, Pattern meaning) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * One method a node: the compiler finds the node you forgot.
     *
     * @param <R> what the visitor makes of a node
     */
    interface Visitor<R> {
        /** For {@code sorry}. */
        R word(Word node);

        /** For {@code apolog*}. */
        R wildcard(Wildcard node);

        /** For {@code "thank you [very] much"}. */
        R sequence(Sequence node);

        /** For {@code (a | b)}. */
        R anyOf(AnyOf node);

        /** For {@code a before<=4w b}. */
        R ordered(Ordered node);

        /** For {@code a near<=8w b}. */
        R near(Near node);

        /** For {@code a not near<=4w b}. */
        R notNear(NotNear node);

        /** For {@code a notin b}. */
        R notIn(NotIn node);

        /** For {@code a & b & !prev(c)}. */
        R where(Where node);

        /** For {@code agent a}. */
        R said(Said node);

        /** For {@code first 20s a}. */
        R window(Window node);

        /** For {@code affirmed a}. */
        R asserted(Asserted node);

        /** For {@code conf>=0.6 a}. */
        R sure(Sure node);

        /** For {@code @name}. */
        R named(Named node);

        /** For {@code {cancel}}. */
        R inflected(Inflected node);

        /** For {@code 2 of (a | b | c)}. */
        R someOf(SomeOf node);

        /** For {@code a near<=20s b}. */
        R beside(Beside node);

        /** For {@code amount:(a)}. */
        R captured(Captured node);

        /** For {@code silence>=5s}. */
        R heard(Heard node);

        /** For {@code like>=0.70 "nobody called back"} and learned markers. */
        R estimated(Estimated node);
    }

    private static void checkDistance(int maxWords) {
        if (maxWords < 0) {
            throw new IllegalArgumentException("negative distance: " + maxWords);
        }
    }
}
