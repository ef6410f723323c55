package earmark.markers.match;

import earmark.markers.Pattern;
import earmark.model.Analysis;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Tells where a pattern looks in an interaction, whatever the words: what an absence speaks of. Thread-safe. */
public final class SearchScope {
    private final Reach.Scope scope;

    /** Of one pattern: its sides and windows. */
    public SearchScope(Pattern pattern) {
        scope = new Scopes().of(pattern);
    }

    /** The stretches of turns that are looked at, in order. */
    public List<Place> places(Analysis analysis) {
        Reading reading = Reading.of(analysis);
        var places = new ArrayList<Place>();
        for (TurnView turn : reading.turns) {
            scope.in(turn, reading)
                    .map(reach -> turn.place(reading.interaction.id(), reach.from(), reach.to()))
                    .ifPresent(places::add);
        }
        return places;
    }
}
