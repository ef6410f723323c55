package earmark.markers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a marker's outcome follows from what was said. Most markers are {@link Plain}: present where their pattern
 * matches. The others weigh matches of patterns or verdicts of other markers, which are their {@link #operands()}; a
 * pattern that stands in a rule is an operand without a name of its own. Immutable.
 */
public sealed interface Rule {
    /** Gives the rule to the visitor's method for its kind. */
    <R> R accept(Visitor<R> visitor);

    /** What it looks at, besides the marker's own pattern. */
    default List<Marker> operands() {
        return List.of();
    }

    /** Present where the marker's pattern matches. */
    record Plain() implements Rule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /**
     * Present when there are enough, or few enough, of its matches.
     *
     * @param said the matches that are counted
     * @param distinct whether different words count, and not each match
     * @param atLeast at least so many, or else at most
     * @param bound how many; of a rate, how many in {@code per}
     * @param per of what it is a rate; empty: of the whole
     */
    record Counted(Marker said, boolean distinct, boolean atLeast, double bound, Optional<Per> per) implements Rule {
        @Override
        public List<Marker> operands() {
            return List.of(said);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }
    }

    /**
     * What a rate is measured against.
     *
     * @param seconds of the recording
     * @param words of the side that is looked at; what counts where there are no times
     */
    record Per(OptionalInt seconds, OptionalInt words) {}

    /** Which of several opportunities count. */
    enum Which {
        /** Each of them must be met. */
        EACH,
        /** One that is met is enough. */
        ANY,
        /** Only the first. */
        FIRST,
        /** Only the last. */
        LAST
    }

    /**
     * Present when what is due follows, or goes before, its occasion.
     *
     * @param chance each match is an occasion
     * @param response what is due
     * @param side whose words the response is looked for in
     * @param limit how near
     * @param before whether it is due before the occasion instead of after it
     * @param which which occasions count
     * @param unless what takes an occasion away when it lies where the response is due
     */
    record Expected(
            Marker chance, Marker response, Side side, Limit limit, boolean before, Which which, List<Marker> unless)
            implements Rule {
        /** Copies the list. */
        public Expected {
            unless = List.copyOf(unless);
        }

        @Override
        public List<Marker> operands() {
            var all = new ArrayList<>(List.of(chance, response));
            all.addAll(unless);
            return all;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expected(this);
        }
    }

    /**
     * Present when something is nowhere where it was looked for.
     *
     * @param sought what
     */
    record Missing(Marker sought) implements Rule {
        @Override
        public List<Marker> operands() {
            return List.of(sought);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /** How verdicts are put together. */
    enum How {
        /** All are present. */
        ALL,
        /** At least one is. */
        ANY,
        /** None is. */
        NONE
    }

    /**
     * Present when verdicts of other markers are so and so.
     *
     * @param parts all of them must hold
     */
    record Combined(List<Part> parts) implements Rule {
        /** Copies the parts. */
        public Combined {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Marker> operands() {
            return parts.stream().flatMap(part -> part.members().stream()).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.combined(this);
        }
    }

    /**
     * One line of a {@link Combined}.
     *
     * @param how how the members are put together
     * @param members one or more
     */
    record Part(How how, List<Marker> members) {
        /** Copies the members. */
        public Part {
            members = List.copyOf(members);
        }
    }

    /**
     * A complaint model as a whole, or one of its steps.
     *
     * @param model the model
     * @param step which of its steps; empty: all together
     */
    record Modelled(StepModel model, OptionalInt step) implements Rule {
        @Override
        public List<Marker> operands() {
            return model.operands();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.modelled(this);
        }
    }

    /**
     * A node of a tree, by its truth or by its scores.
     *
     * @param node the node
     * @param scores whether it is present as soon as anything below it is, for its scores' sake
     */
    record Scored(TreeNode node, boolean scores) implements Rule {
        @Override
        public List<Marker> operands() {
            return node.leaves();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scored(this);
        }
    }

    /**
     * Something measured in the sound or the words' times.
     *
     * @param kind what is measured
     * @param constants how, by name; those not given are the measure's own
     * @param side whose; of {@link Side#ANY} everybody's
     * @param threshold from which value on it is present; empty: whenever it can be measured
     * @param parts patterns that the measure needs, by name
     */
    record Measured(
            MeasureKind kind,
            Map<String, Double> constants,
            Side side,
            Optional<Threshold> threshold,
            Map<String, Marker> parts)
            implements Rule {
        /** Copies the maps, in name order. */
        public Measured {
            constants = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(constants));
            parts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(parts));
        }

        /** Whether a measured value makes it present. */
        public boolean holds(double measured) {
            return threshold.map(bound -> bound.holds(measured)).orElse(true);
        }

        @Override
        public List<Marker> operands() {
            return List.copyOf(parts.values());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.measured(this);
        }
    }

    /**
     * A bound of a measured value.
     *
     * @param atLeast at least, or else at most
     * @param value in the measure's unit
     */
    record Threshold(boolean atLeast, double value) {
        /** Whether a value keeps it. */
        public boolean holds(double measured) {
            return atLeast ? measured >= value : measured <= value;
        }
    }

    /** One method a kind of rule. */
    interface Visitor<R> {
        /** Matches. */
        R plain(Plain rule);

        /** Counts and rates. */
        R counted(Counted rule);

        /** What is due. */
        R expected(Expected rule);

        /** Absences. */
        R missing(Missing rule);

        /** Verdicts put together. */
        R combined(Combined rule);

        /** Models. */
        R modelled(Modelled rule);

        /** Trees. */
        R scored(Scored rule);

        /** Measures. */
        R measured(Measured rule);
    }
}
