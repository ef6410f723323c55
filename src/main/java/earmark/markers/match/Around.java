package earmark.markers.match;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Whose;
import earmark.markers.Side.Fit;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;

/** The turns around one that a condition looks at. */
final class Around {
    /**
     * Where nobody knows who speaks, the turn that is meant may lie farther away: the ones between may be somebody else's.
     * Hardly more of them, for people take turns.
     */
    private static final int MORE_IF_UNKNOWN = 2;

    private Around() {}

    /**
     * A turn that may be meant.
     *
     * @param certain false where speakers are unknown, so that another turn may be meant instead
     */
    record Seen(TurnView turn, boolean certain) {}

    /** The turns that are or may be meant, the nearest first. */
    static List<Seen> of(TurnView turn, Turns turns, Work work) {
        return switch (turns.which()) {
            case THIS -> List.of(new Seen(turn, true));
            case PREV -> towards(turn, -1, turns, work);
            case NEXT -> towards(turn, 1, turns, work);
            case RUN -> run(turn, work);
        };
    }

    private static List<Seen> towards(TurnView turn, int step, Turns turns, Work work) {
        var seen = new ArrayList<Seen>();
        boolean certain = true;
        int most = turns.count();
        List<TurnView> all = work.reading.turns;
        for (int i = turn.turn.index() + step; i >= 0 && i < all.size() && seen.size() < most; i += step) {
            work.spend(1);
            TurnView other = all.get(i);
            Fit fit = other.size() == 0 ? Fit.NO : fit(turns.whose(), turn.turn.speaker(), other.turn.speaker());
            if (fit == Fit.NO && turns.whose() == Whose.RUN && other.size() > 0) {
                break;
            }
            if (fit != Fit.NO) {
                // once one turn may or may not count, so may all that come after it
                if (certain && fit == Fit.MAYBE) {
                    certain = false;
                    most += MORE_IF_UNKNOWN;
                }
                seen.add(new Seen(other, certain));
            }
        }
        return seen;
    }

    private static Fit fit(Whose whose, Speaker own, Speaker other) {
        if (whose.side().isPresent()) {
            return whose.side().get().fit(other);
        }
        if (own == Speaker.UNKNOWN || other == Speaker.UNKNOWN) {
            return Fit.MAYBE;
        }
        return (own == other) == (whose == Whose.SPEAKER || whose == Whose.RUN) ? Fit.YES : Fit.NO;
    }

    private static List<Seen> run(TurnView turn, Work work) {
        var seen = new ArrayList<Seen>();
        seen.add(new Seen(turn, true));
        for (int step : new int[] {-1, 1}) {
            Speaker speaker = turn.turn.speaker();
            boolean certain = speaker != Speaker.UNKNOWN;
            List<TurnView> all = work.reading.turns;
            for (int i = turn.turn.index() + step; i >= 0 && i < all.size() && seen.size() < Turns.MOST; i += step) {
                work.spend(1);
                TurnView other = all.get(i);
                if (other.size() == 0) {
                    continue;
                }
                Speaker own = other.turn.speaker();
                if (own != speaker && own != Speaker.UNKNOWN && speaker != Speaker.UNKNOWN) {
                    break;
                }
                // whoever is not known may be the one who speaks before and after
                speaker = own == Speaker.UNKNOWN ? speaker : own;
                certain &= own != Speaker.UNKNOWN;
                seen.add(new Seen(other, certain));
            }
        }
        return seen;
    }
}
