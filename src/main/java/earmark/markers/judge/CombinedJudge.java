package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Combined;
import earmark.markers.Rule.How;
import earmark.markers.Rule.Part;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Verdicts put together by the rules of three values (Kleene): one absent member makes {@code all} absent whatever
 * else is unclear, one present member makes {@code any} present. No opportunity is decided first: it makes {@code all} a
 * no opportunity, and the other two leave such members out.
 */
final class CombinedJudge {
    private CombinedJudge() {}

    static Outcome outcome(Combined rule, MarkerRef marker, Scene scene) {
        var parts = new ArrayList<Outcome>();
        var found = new ArrayList<Finding>();
        for (Part part : rule.parts()) {
            Outcome outcome = part(part, marker, scene);
            parts.add(outcome);
            if (part.how() != How.NONE && outcome instanceof Present present) {
                found.addAll(present.evidence());
            }
        }
        Outcome all = parts.size() == 1 ? parts.get(0) : all(parts);
        // what was searched in vain is evidence only where nothing else is
        return all instanceof Present && !found.isEmpty() ? new Present(Evidence.ordered(found)) : all;
    }

    private static Outcome part(Part part, MarkerRef marker, Scene scene) {
        var outcomes = new ArrayList<Outcome>();
        for (Marker member : part.members()) {
            outcomes.add(named(scene.outcome(member), member, marker));
        }
        if (part.how() == How.ALL) {
            return all(outcomes);
        }
        Outcome any = any(outcomes);
        if (part.how() == How.ANY) {
            return any;
        }
        if (any instanceof Absent absent) {
            return new Present(Evidence.ordered(Evidence.searched(
                    marker,
                    absent.searched(),
                    scene.interaction(),
                    part.members().get(0).origin(),
                    Map.of())));
        }
        return any instanceof Present present ? new Absent(places(present)) : any;
    }

    /** Says of evidence and of doubt whose it is. */
    private static Outcome named(Outcome outcome, Marker member, MarkerRef marker) {
        String id = member.ref().id();
        if (outcome instanceof Present present) {
            return new Present(present.evidence().stream()
                    .map(finding -> Evidence.under(marker, finding, Map.of("of", id)))
                    .toList());
        }
        if (outcome instanceof Undetermined unclear) {
            return new Undetermined(id + ": " + unclear.because());
        }
        return outcome instanceof NoOpportunity none ? new NoOpportunity(id + ": " + none.because()) : outcome;
    }

    private static Outcome all(List<Outcome> outcomes) {
        var evidence = new ArrayList<Finding>();
        var missing = new ArrayList<Place>();
        String unclear = null;
        for (Outcome outcome : outcomes) {
            if (outcome instanceof NoOpportunity) {
                return outcome;
            } else if (outcome instanceof Present present) {
                evidence.addAll(present.evidence());
            } else if (outcome instanceof Absent absent) {
                missing.addAll(absent.searched());
            } else if (outcome instanceof Undetermined undetermined) {
                unclear = unclear == null ? undetermined.because() : unclear + "; " + undetermined.because();
            }
        }
        if (outcomes.stream().anyMatch(Absent.class::isInstance)) {
            return new Absent(missing);
        }
        return unclear == null ? new Present(Evidence.ordered(evidence)) : new Undetermined(unclear);
    }

    private static Outcome any(List<Outcome> outcomes) {
        List<Outcome> possible = outcomes.stream()
                .filter(outcome -> !(outcome instanceof NoOpportunity))
                .toList();
        if (possible.isEmpty()) {
            return outcomes.get(0);
        }
        var evidence = new ArrayList<Finding>();
        var searched = new ArrayList<Place>();
        var unclear = new ArrayList<String>();
        for (Outcome outcome : possible) {
            if (outcome instanceof Present present) {
                evidence.addAll(present.evidence());
            } else if (outcome instanceof Absent absent) {
                searched.addAll(absent.searched());
            } else if (outcome instanceof Undetermined undetermined) {
                unclear.add(undetermined.because());
            }
        }
        if (!evidence.isEmpty()) {
            return new Present(Evidence.ordered(evidence));
        }
        return unclear.isEmpty()
                ? new Absent(searched.stream().distinct().toList())
                : new Undetermined(String.join("; ", unclear));
    }

    private static List<Place> places(Present present) {
        return present.evidence().stream().map(Finding::place).toList();
    }
}
