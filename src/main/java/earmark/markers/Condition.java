package earmark.markers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be so for a match to count; stands after {@code &}. Immutable. */
public sealed interface Condition {
    /** Whether it must be so or must not. */
    boolean wanted();

    /** That the contrary is so. */
    Condition opposite();

    /** What must be so or must not, in the marker language, without {@code &} and {@code !}. */
    default String print() {
        return new PatternPrinter().condition(this);
    }

    /**
     * That something is, or is not, in this turn or in turns around it.
     *
     * @param wanted whether it must be there or must not
     * @param turns in which turns, seen from the one that is looked at
     * @param pattern what
     */
    record Stands(boolean wanted, Turns turns, Pattern pattern) implements Condition {
        @Override
        public Condition opposite() {
            return new Stands(!wanted, turns, pattern);
        }
    }

    /**
     * That something is so of the whole interaction.
     *
     * @param wanted whether it must be so or must not
     * @param what what
     */
    record Holds(boolean wanted, Known what) implements Condition {
        @Override
        public Condition opposite() {
            return new Holds(!wanted, what);
        }
    }

    /**
     * That at least one of several is so.
     *
     * @param wanted whether one must be so, or none may
     * @param ways one or more; a way holds when all of its conditions do; a nested choice is laid flat
     */
    record OneOf(boolean wanted, List<List<Condition>> ways) implements Condition {
        /** Lays nested choices flat and checks that there is something to hold. */
        public OneOf {
            ways = ways.stream()
                    .flatMap(way -> way.size() == 1 && way.get(0) instanceof OneOf inner && inner.wanted
                            ? inner.ways.stream()
                            : Stream.of(List.copyOf(way)))
                    .toList();
            if (ways.isEmpty() || ways.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a choice of nothing");
            }
        }

        @Override
        public Condition opposite() {
            return new OneOf(!wanted, ways);
        }
    }

    /** Where a condition looks. */
    enum Which {
        /** The same turn. */
        THIS,
        /** Earlier turns. */
        PREV,
        /** Later turns. */
        NEXT,
        /** This turn and those of the same speaker around it, until somebody else speaks. */
        RUN
    }

    /** Which turns are counted. */
    enum Whose {
        /** Those of other speakers than this turn's. */
        OTHER,
        /** Those of this turn's speaker. */
        SPEAKER,
        /** Those of this turn's speaker until somebody else speaks. */
        RUN,
        /** All. */
        ANY,
        /** The organisation's. */
        AGENT,
        /** The other party's. */
        CUSTOMER,
        /** A machine's. */
        ROBOT,
        /** Somebody else's. */
        THIRD_PARTY;

        /** Of which side they are, where that is what counts. */
        public Optional<Side> side() {
            return switch (this) {
                case AGENT, CUSTOMER, ROBOT, THIRD_PARTY -> Side.of(keyword());
                case ANY -> Optional.of(Side.ANY);
                case OTHER, SPEAKER, RUN -> Optional.empty();
            };
        }

        /** As it is written, for example {@code third_party}. */
        public String keyword() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The one with that keyword, if there is one. */
        public static Optional<Whose> of(String keyword) {
            for (Whose whose : values()) {
                if (whose.keyword().equals(keyword)) {
                    return Optional.of(whose);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Turns around one. Turns without words do not count.
     *
     * @param which on which side
     * @param count at most so many, the nearest; 1 for {@link Which#THIS} and {@link Which#RUN}
     * @param whose which of them
     */
    record Turns(Which which, int count, Whose whose) {
        /** The most turns that a condition may look at. */
        public static final int MOST = 100;

        /** The same turn. */
        public static final Turns SAME = new Turns(Which.THIS, 1, Whose.SPEAKER);

        /** This speaker's turns until somebody else speaks. */
        public static final Turns RUN = new Turns(Which.RUN, 1, Whose.SPEAKER);

        /** Checks the number. */
        public Turns {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("not a number of turns: " + count);
            }
        }
    }
}
