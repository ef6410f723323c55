package earmark.markers.match;

import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something is looked for in one interaction: told once for all markers of the same side and windows.
 *
 * @param turns in which turns
 * @param places where in them
 * @param words how many words
 * @param confidenceSum what the recogniser's figures for these words add up to
 */
record Searched(List<TurnView> turns, List<Place> places, int words, double confidenceSum) {
    Searched {
        turns = List.copyOf(turns);
        places = List.copyOf(places);
    }

    /** What a scope leaves of an interaction; remembered there. */
    static Searched in(Reading reading, Reach.Scope scope) {
        return reading.memory.once(scope, key -> of(reading, key));
    }

    private static Searched of(Reading reading, Reach.Scope scope) {
        var turns = new ArrayList<TurnView>();
        var places = new ArrayList<Place>();
        int words = 0;
        double confidenceSum = 0;
        for (TurnView turn : reading.turns) {
            Reach reach = scope.in(turn, reading).orElse(null);
            if (reach != null) {
                turns.add(turn);
                places.add(turn.place(reading.interaction.id(), reach.from(), reach.to()));
                words += reach.to() - reach.from();
                for (int i = reach.from(); i < reach.to(); i++) {
                    confidenceSum += turn.confidence[i];
                }
            }
        }
        return new Searched(turns, places, words, confidenceSum);
    }
}
