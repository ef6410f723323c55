package earmark.pipeline;

import earmark.classify.AlikeTerm;
import earmark.classify.LearnedMarker;
import earmark.classify.LearnedTerm;
import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.Tagger;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.EarmarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of learned markers in patterns, and what knows meanings there. Thread-safe. */
final class LearnedNames implements Names {
    private final List<LearnedMarker> markers;
    private final MarkerCatalog shipped;

    /**
     * For the learned markers of a folder.
     *
     * @param shipped the rule markers that a model may have learned to look at
     */
    LearnedNames(List<LearnedMarker> markers, MarkerCatalog shipped) {
        this.markers = List.copyOf(markers);
        this.shipped = shipped;
    }

    @Override
    public Estimator like(String text) {
        return new AlikeTerm(text, Embedders.MEANINGS.id(), Embedders.SHARED);
    }

    @Override
    public Optional<Pattern> meaning(String name) {
        return markers.stream()
                .filter(marker -> marker.ref().id().equals(name))
                .findFirst()
                .map(marker -> new Estimated(
                        Estimated.Kind.LEARNED,
                        name,
                        marker.threshold(),
                        new LearnedTerm(marker, rules(marker), Embedders.SHARED)));
    }

    /** A model that looks at markers of its own folder could be asked by them for itself. */
    private Tagger rules(LearnedMarker marker) {
        var rules = new ArrayList<Marker>();
        for (String rule : marker.model().rules()) {
            rules.add(shipped.marker(rule)
                    .orElseThrow(() -> new EarmarkException(
                            marker.origin(),
                            marker.ref().id() + " learned to look at " + rule + ", which is not shipped with earmark",
                            "use it as a marker of its own, or train it without that marker")));
        }
        return new RuleTagger(rules);
    }
}
