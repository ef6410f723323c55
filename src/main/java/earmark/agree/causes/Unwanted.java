package earmark.agree.causes;

import earmark.agree.causes.Cause.Kind;
import earmark.markers.Marker;
import earmark.markers.explain.Candidate;
import earmark.markers.explain.Check;
import earmark.markers.explain.Explained;
import earmark.markers.explain.OtherReading;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What would keep a marker from finding what a person says is not there. Thread-safe. */
final class Unwanted {
    /** Below this a finding rests on words that were not heard well. */
    private static final double HEARD_WELL = 0.8;

    /** What it is not, it is not in a hundred ways: only what it is is told. */
    private static final List<String> TOLD = List.of("by", "within", "min_conf", "near", "before");

    private final Marker marker;

    Unwanted(Marker marker) {
        this.marker = marker;
    }

    Cause cause(Explained explained) {
        if (explained.outcome() instanceof Outcome.Undetermined doubt) {
            return Cause.of(Kind.CONFIDENCE, doubt.because(), "listen to it, or correct the transcript");
        }
        if (!(explained.outcome() instanceof Outcome.Present present)) {
            return Cause.of(Kind.OPPORTUNITY, "it is not there either, but the marker saw no occasion for it", "");
        }
        List<Finding> evidence = present.evidence();
        if (!explained.readings().isEmpty() && explained.hits().isEmpty()) {
            OtherReading reading = explained.readings().get(0);
            return new Cause(
                    Kind.SOUND_ALIKE,
                    "'" + reading.heard() + "' was recognised and taken for '" + reading.said() + "'",
                    "do not take it so, or correct the transcript",
                    reading.heard(),
                    reading.place());
        }
        if (evidence.stream().allMatch(finding -> finding.speaker() == Speaker.CUSTOMER)) {
            return cause(Kind.SPEAKER, explained, evidence, "only the customer said it", "by agent");
        }
        double surest = evidence.stream().mapToDouble(Finding::confidence).max().orElse(1);
        if (surest < HEARD_WELL) {
            return cause(
                    Kind.CONFIDENCE,
                    explained,
                    evidence,
                    String.format(Locale.ROOT, "heard with %.2f at best", surest),
                    String.format(Locale.ROOT, "min_conf %.2f or higher", Math.ceil(surest * 100 + 1) / 100));
        }
        return sense(explained, evidence);
    }

    private Cause sense(Explained explained, List<Finding> evidence) {
        String lines = explained.hits().stream().map(Candidate::line).distinct().collect(Collectors.joining(", "));
        String passed = explained.hits().stream()
                .flatMap(hit -> hit.checks().stream())
                .filter(check -> check.result() == Check.Result.PASSED && TOLD.contains(check.key()))
                .map(Check::reason)
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        String words = words(explained);
        return cause(
                Kind.SENSE,
                explained,
                evidence,
                "the marker takes it for " + marker.title() + " by " + (lines.isEmpty() ? marker.origin() : lines)
                        + (passed.isEmpty() ? "" : ": " + passed),
                words.isEmpty() ? "a narrower line" : "notin for '" + words + "', or a narrower line");
    }

    private static String words(Explained explained) {
        return explained.hits().isEmpty() ? "" : explained.hits().get(0).text();
    }

    private static Cause cause(Kind kind, Explained explained, List<Finding> evidence, String reason, String change) {
        return new Cause(kind, reason, change, words(explained), evidence.get(0).place());
    }
}
