package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Measured;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time from the start, or from the first match of one pattern, to the first match of another after it. */
final class DelayJudge {
    private final Measured rule;
    private final MarkerRef marker;
    private final Scene scene;

    DelayJudge(Measured rule, MarkerRef marker, Scene scene) {
        this.rule = rule;
        this.marker = marker;
        this.scene = scene;
    }

    /**
     * What it comes to.
     *
     * @param absent where there was no end after the start
     */
    Outcome outcome(Supplier<Outcome> absent) {
        Marker to = rule.parts().get("to");
        if (to == null) {
            throw new IllegalStateException("a delay to nothing: " + marker);
        }
        Marker from = rule.parts().get("from");
        Sighted starts = from == null ? null : scene.sighted(from);
        Sighted ends = scene.sighted(to);
        if (starts != null && starts.certain().isEmpty()) {
            return starts.outcome() instanceof Absent ? new NoOpportunity("nothing made it due") : starts.outcome();
        }
        Place origin = starts == null ? null : starts.certain().get(0).place();
        TimeSpan start = origin == null ? new TimeSpan(0, 0) : origin.time();
        if (start == null) {
            return new Undetermined("needs times, and there are none");
        }
        Optional<Finding> end = firstAfter(origin, ends.certain());
        List<Finding> doubtful =
                ends.doubtful().stream().map(Sighted.Doubtful::finding).toList();
        Optional<Finding> perhaps = firstAfter(origin, doubtful);
        if (end.isEmpty()) {
            String unclear = perhaps.isPresent() ? doubt(perhaps.get(), ends) : ends.unclear();
            return unclear != null
                    ? new Undetermined(unclear)
                    : ends.outcome() instanceof Present ? absent.get() : ends.outcome();
        }
        double seconds = seconds(start, end.get());
        double least = perhaps.map(finding -> seconds(start, finding)).orElse(seconds);
        if (least < seconds && rule.holds(least) != rule.holds(seconds)) {
            return new Undetermined(doubt(perhaps.orElseThrow(), ends));
        }
        return rule.holds(seconds)
                ? new Present(
                        List.of(Evidence.under(marker, end.get(), Map.of("seconds", Evidence.decimal(seconds, 1)))))
                : new Absent(List.of(end.get().place()));
    }

    /** The earliest of some that have a time, after a place if there is one. */
    private static Optional<Finding> firstAfter(@Nullable Place origin, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.place().time() != null)
                .filter(finding -> origin == null || Stretch.isAfter(finding.place(), origin))
                .min(Comparator.comparingLong(DelayJudge::startMs));
    }

    private static String doubt(Finding finding, Sighted among) {
        return among.doubtful().stream()
                .filter(maybe -> maybe.finding().equals(finding))
                .map(Sighted.Doubtful::doubt)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(TimeSpan start, Finding end) {
        return Math.max(0, startMs(end) - start.endMs()) / 1000.0;
    }

    private static long startMs(Finding finding) {
        TimeSpan time = finding.place().time();
        return time == null ? 0 : time.startMs();
    }
}
