package earmark.markers.match;

import earmark.markers.Side;
import earmark.markers.judge.Sighted;
import earmark.markers.judge.Understood;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where something is looked for in one interaction: told once for all markers of the same side and windows. One thread. */
final class Searched {
    private final Reading reading;
    private final Reach.Scope scope;
    private final BitSet turns = new BitSet();
    private final List<Place> places;
    private final @Nullable String poor;
    private final Map<Side, Optional<String>> lost = new EnumMap<>(Side.class);
    private final Map<Side, Sighted> withoutFind = new EnumMap<>(Side.class);

    private Searched(Reading reading, Reach.Scope scope) {
        this.reading = reading;
        this.scope = scope;
        var found = new ArrayList<Place>();
        var understood = new Understood();
        for (TurnView turn : reading.turns) {
            Reach reach = scope.in(turn, reading).orElse(null);
            if (reach != null) {
                turns.set(turn.turn.index());
                boolean all = reach.from() == 0 && reach.to() == turn.size();
                found.add(
                        all
                                ? turn.whole(reading.interaction.id())
                                : turn.place(reading.interaction.id(), reach.from(), reach.to()));
                double confidenceSum = 0;
                for (int i = reach.from(); i < reach.to(); i++) {
                    confidenceSum += turn.confidence[i];
                }
                understood.add(reach.to() - reach.from(), confidenceSum);
            }
        }
        places = List.copyOf(found);
        poor = understood.doubt();
    }

    /** What a scope leaves of an interaction; remembered there. */
    static Searched in(Reading reading, Reach.Scope scope) {
        return reading.memory.once(scope, key -> new Searched(reading, key));
    }

    /** Whether it looks into a turn. */
    boolean has(int turn) {
        return turns.get(turn);
    }

    /** Where in the turns. */
    List<Place> places() {
        return places;
    }

    /** What markers of a side come to that find nothing anywhere; judged for the first of them. */
    Sighted withoutFind(Side by, Supplier<Sighted> judgement) {
        return withoutFind.computeIfAbsent(by, side -> judgement.get());
    }

    /** Why nothing can be concluded from finding nothing in these words; null when they were understood well enough. */
    @Nullable
    String poor() {
        return poor;
    }

    /** Why something may have been said there by a side although it was not heard; null when no sound was lost. */
    @Nullable
    String lost(Side by) {
        Optional<String> known = lost.get(by);
        if (known == null) {
            known = Optional.ofNullable(new LostSound(reading, by, scope).doubt());
            lost.put(by, known);
        }
        return known.orElse(null);
    }
}
