package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Expected;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Place;
import java.util.List;

/** Where the answer to what was due could have stood: words elsewhere are no near miss. Use from one thread. */
public final class AnswerPlaces {
    private final Expected rule;
    private final List<Place> occasions;
    private final Ruler ruler;

    /**
     * In one interaction.
     *
     * @param occasions what made it due
     */
    public AnswerPlaces(Expected rule, Analysis analysis, List<Place> occasions) {
        this.rule = rule;
        this.occasions = List.copyOf(occasions);
        this.ruler = new Ruler(new Whole(analysis));
    }

    /** Whether a place lies within the limits of an occasion, and is none itself. */
    public boolean holds(Place place) {
        boolean occasion = occasions.stream()
                .anyMatch(each -> each.turn() == place.turn() && each.at().overlaps(place.at()));
        return !occasion
                && occasions.stream()
                        .anyMatch(from -> new Stretch(ruler, from, rule.side(), rule.limit(), rule.before())
                                .holds(place, rule.side()));
    }

    /** What distances are measured in. */
    private record Whole(Interaction interaction, WordLine words) implements Scene {
        Whole(Analysis analysis) {
            this(analysis.interaction(), WordLine.of(analysis));
        }

        @Override
        public Sighted sighted(Marker marker) {
            throw new UnsupportedOperationException("nothing is looked for here");
        }

        @Override
        public Outcome outcome(Marker marker) {
            throw new UnsupportedOperationException("nothing is judged here");
        }
    }
}
