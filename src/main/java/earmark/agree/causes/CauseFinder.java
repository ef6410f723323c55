package earmark.agree.causes;

import earmark.agree.causes.Cause.Kind;
import earmark.markers.Marker;
import earmark.markers.explain.Candidate;
import earmark.markers.explain.Check;
import earmark.markers.explain.Explained;
import earmark.markers.explain.Explainer;
import earmark.markers.explain.Part;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds why a marker came to another outcome than a person wanted: its constraints are held against the words one at a
 * time, and the smallest change that would let it agree is the cause. Thread-safe.
 */
public final class CauseFinder {
    private final Explainer explainer;
    private final RuleTagger soundingAlike;
    private final Unwanted unwanted;

    /**
     * For one marker.
     *
     * @param explainer explains it as it was judged: among the markers that were looked for together with it
     */
    public CauseFinder(Marker marker, Explainer explainer) {
        this.explainer = explainer;
        this.soundingAlike = RuleTagger.soundingAlike(List.of(marker));
        this.unwanted = new Unwanted(marker);
    }

    /**
     * The cause.
     *
     * @param analysis of the interaction
     * @param wanted what the person says, which the marker does not
     */
    public Cause find(Analysis analysis, Wanted wanted) {
        Explained explained = explainer.explain(analysis);
        if (wanted == Wanted.NO_OPPORTUNITY) {
            return Cause.of(
                    Kind.OPPORTUNITY,
                    "the person saw no occasion for it; the marker asks for none",
                    "a condition that says when it is due");
        }
        return wanted == Wanted.PRESENT ? missed(analysis, explained) : unwanted.cause(explained);
    }

    private Cause missed(Analysis analysis, Explained explained) {
        Optional<Candidate> nearest = explained.misses().stream()
                .filter(candidate -> !candidate.stoppedBy().isEmpty())
                .findFirst();
        if (nearest.filter(candidate -> candidate.stoppedBy().size() == 1).isPresent()) {
            return stopped(nearest.get());
        }
        if (explained.outcome() instanceof Outcome.NoOpportunity none) {
            return Cause.of(Kind.OPPORTUNITY, none.because(), "an occasion that the marker does not know");
        }
        Optional<Cause> heard = heardOtherwise(analysis);
        if (heard.isPresent()) {
            return heard.get();
        }
        if (nearest.isPresent()) {
            return stopped(nearest.get());
        }
        return undecided(explained)
                .or(() -> explained.parts().stream().findFirst().map(CauseFinder::part))
                .orElseGet(() -> nothing(explained));
    }

    /** One constraint, or the first of several; the fewer, the nearer. */
    private static Cause stopped(Candidate candidate) {
        List<Check> stops = candidate.stoppedBy();
        String reasons = stops.stream().map(Check::reason).collect(Collectors.joining("; "));
        String changes = stops.stream().map(Check::change).collect(Collectors.joining("; and "));
        return new Cause(kind(stops.get(0)), reasons, changes, candidate.text(), candidate.place());
    }

    private static Kind kind(Check check) {
        return switch (check.key()) {
            case "by" -> Kind.SPEAKER;
            case "within" -> Kind.WINDOW;
            case "assert" -> Kind.NEGATION;
            case "min_conf" -> Kind.CONFIDENCE;
            default -> Kind.STRICTNESS;
        };
    }

    /** Whether other words that sound like it would do, also where they are not likely enough to count. */
    private Optional<Cause> heardOtherwise(Analysis analysis) {
        Outcome outcome = soundingAlike.tag(analysis).get(0).outcome();
        if (outcome instanceof Outcome.Present present) {
            Finding finding = present.evidence().get(0);
            String said = finding.fields().getOrDefault("heard_as", "");
            String text = Texts.at(analysis.interaction(), finding.place());
            return Optional.of(new Cause(
                    Kind.SOUND_ALIKE,
                    "'" + text + "' was recognised, '" + said + "' sounds like it",
                    "take '" + text + "' for '" + said + "', or correct the transcript",
                    text,
                    finding.place()));
        }
        return outcome instanceof Outcome.Undetermined doubt && doubt.because().contains("heard otherwise")
                ? Optional.of(Cause.of(Kind.SOUND_ALIKE, doubt.because(), "correct the transcript"))
                : Optional.empty();
    }

    private static Optional<Cause> undecided(Explained explained) {
        return explained.outcome() instanceof Outcome.Undetermined doubt
                ? Optional.of(Cause.of(Kind.CONFIDENCE, doubt.because(), "listen to it, or correct the transcript"))
                : Optional.empty();
    }

    private static Cause part(Part part) {
        return new Cause(
                Kind.WORDING,
                "'" + part.text() + "' was said; the marker also wants " + part.missing(),
                "another say line for these words",
                part.text(),
                part.place());
    }

    private static Cause nothing(Explained explained) {
        String steps = explained.steps().stream()
                .map(step -> step.name() + ": " + step.says())
                .collect(Collectors.joining("; "));
        return steps.isEmpty()
                ? Cause.of(
                        Kind.NOT_SAID,
                        "nothing like it stands in what was recognised",
                        "hear the call: either a wording the marker does not know, or the person's slip")
                : Cause.of(Kind.STRICTNESS, steps, "another limit, or another occasion");
    }
}
