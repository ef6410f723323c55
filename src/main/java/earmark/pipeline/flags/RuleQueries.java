package earmark.pipeline.flags;

import earmark.flag.Flagger;
import earmark.markers.PatternParser;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.pipeline.MarkerPack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queries that rules hold, each made ready once for any number of interactions. Thread-safe. */
final class RuleQueries {
    private final Map<String, Matcher> matchers = new HashMap<>();

    /** Those of these rules, with the markers they name. */
    RuleQueries(Flagger rules, MarkerCatalog markers) {
        rules.queries().forEach(query -> matchers.put(query, new Matcher(PatternParser.parse(query, markers))));
    }

    /** Where each query finds something for certain. */
    Map<String, List<Place>> found(Interaction interaction) {
        if (matchers.isEmpty()) {
            return Map.of();
        }
        var analysis = MarkerPack.analyzer().analyze(interaction);
        Map<String, List<Place>> found = new HashMap<>();
        matchers.forEach((query, matcher) -> found.put(
                query,
                matcher.match(analysis).certain().stream().map(Match::place).toList()));
        return found;
    }
}
