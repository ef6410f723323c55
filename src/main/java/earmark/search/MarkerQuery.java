package earmark.search;

import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query that asks for what a marker found, in somebody's words or under conditions: {@code customer @complaint &
 * fact(csat)<=2}. In any other query {@code @complaint} stands for the words of the marker. Thread-safe.
 */
final class MarkerQuery {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("@([a-z0-9_.]+)");
    private static final java.util.regex.Pattern QUOTED = java.util.regex.Pattern.compile("\"[^\"]*\"");
    /** In its stead the side and the conditions are asked of the turns. */
    private static final Pattern ANY_WORD = new Pattern.Wildcard("*");

    private final Marker marker;
    private final @Nullable Matcher around;

    private MarkerQuery(Marker marker, @Nullable Matcher around) {
        this.marker = marker;
        this.around = around;
    }

    /**
     * Reads it off a query.
     *
     * @param pattern what it was read as, a side put around it perhaps
     * @param names the markers
     * @return empty when it asks for something else
     */
    static Optional<MarkerQuery> of(Pattern pattern, Names names) {
        return asked(pattern, names, kept -> kept);
    }

    /** The markers that a query names, in order. */
    static Set<Marker> named(String query, Names names) {
        var markers = new LinkedHashSet<Marker>();
        var name = NAME.matcher(QUOTED.matcher(query).replaceAll(" "));
        while (name.find()) {
            names.marker(name.group(1)).filter(Marker::hasWords).ifPresent(markers::add);
        }
        return markers;
    }

    /** {@code outer} puts around it what stands around it in the query. */
    private static Optional<MarkerQuery> asked(Pattern pattern, Names names, UnaryOperator<Pattern> outer) {
        if (pattern instanceof Pattern.Named named) {
            Pattern around = outer.apply(ANY_WORD);
            return names.marker(named.name())
                    .map(marker -> new MarkerQuery(marker, around.equals(ANY_WORD) ? null : new Matcher(around)));
        }
        if (pattern instanceof Pattern.Said said) {
            return asked(said.pattern(), names, inner -> outer.apply(new Pattern.Said(said.side(), inner)));
        }
        if (pattern instanceof Pattern.Where where) {
            return asked(where.kept(), names, inner -> outer.apply(new Pattern.Where(inner, where.conditions())));
        }
        return Optional.empty();
    }

    Marker marker() {
        return marker;
    }

    /**
     * Those of some places that lie in turns of the side, and where the conditions hold.
     *
     * @param analysis the interaction they lie in
     * @param places of the marker
     * @return in the same order, with the doubt there is about side and conditions
     */
    List<Match> asked(Analysis analysis, List<Match> places) {
        if (around == null) {
            return places;
        }
        List<Match> turns = around.match(analysis).found();
        return places.stream()
                .flatMap(place -> turns.stream()
                        .filter(turn -> turn.place().turn() == place.place().turn())
                        .limit(1)
                        .map(turn -> with(place, turn.doubt())))
                .toList();
    }

    private static Match with(Match place, @Nullable String doubt) {
        return place.doubt() != null || doubt == null
                ? place
                : new Match(place.place(), place.speaker(), place.confidence(), place.fields(), doubt);
    }
}
