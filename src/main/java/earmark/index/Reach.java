package earmark.index;

import earmark.markers.Beside;
import earmark.markers.Condition.Which;
import earmark.markers.Pattern;

/**
 * How far from a turn another may lie that bears it out. It lets more through than is true, never less.
 *
 * @param before at most so much before
 * @param after at most so much after
 * @param unit of what
 */
record Reach(int before, int after, Unit unit) {
    /** Anywhere in the interaction. */
    static final Reach ANYWHERE = new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE, Unit.TURNS);

    /** What a reach is measured in. */
    enum Unit {
        /** Turns of anybody. */
        TURNS,
        /** Seconds; without times turns may be any distance apart. In seconds turns may also overlap. */
        SECONDS
    }

    /** Which turns count, and how far that is among all turns, is left to the matcher. */
    static Reach of(Which which) {
        return switch (which) {
            case PREV -> new Reach(Integer.MAX_VALUE, 0, Reach.Unit.TURNS);
            case NEXT -> new Reach(0, Integer.MAX_VALUE, Reach.Unit.TURNS);
            case THIS, RUN -> Reach.ANYWHERE;
        };
    }

    /** How far what it stands beside may lie. */
    static Reach of(Beside node) {
        int amount = node.distance().amount();
        Unit unit;
        if (node.distance().unit() == Pattern.Unit.SECONDS) {
            unit = Unit.SECONDS;
        } else if (node.distance().unit() == Pattern.Unit.TURNS) {
            unit = Unit.TURNS;
        } else {
            // between two sentences may lie any number of turns without any
            return Reach.ANYWHERE;
        }
        return switch (node.side()) {
            case NEAR -> new Reach(amount, amount, unit);
            case BEFORE -> new Reach(0, amount, unit);
            case AFTER -> new Reach(amount, 0, unit);
        };
    }

    /** Whether another turn of the same interaction, not before it, may lie within this. */
    boolean holdsLater(TurnOrder order, int doc, int later) {
        return unit == Unit.TURNS
                ? later - doc <= after
                // in long, for a distance may be as long as a number can be
                : (long) order.firstSecond(later) - order.lastSecond(doc) <= after;
    }

    /** Whether another turn of the same interaction, not after it, may lie within this. */
    boolean holdsEarlier(TurnOrder order, int doc, int earlier) {
        return unit == Unit.TURNS
                ? doc - earlier <= before
                : (long) order.firstSecond(doc) - order.lastSecond(earlier) <= before;
    }

    /** Whether nothing can be told of an interaction's turns. */
    boolean isBlind(TurnOrder order, int doc) {
        return unit == Unit.SECONDS && order.firstSecond(doc) == TurnOrder.NO_TIME;
    }
}
