package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.Rule.Combined;
import earmark.markers.Rule.Counted;
import earmark.markers.Rule.Expected;
import earmark.markers.Rule.Measured;
import earmark.markers.Rule.Missing;
import earmark.markers.Rule.Modelled;
import earmark.markers.Rule.Plain;
import earmark.markers.Rule.Scored;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Undetermined;
import java.time.Instant;
import java.util.function.Supplier;

/** What a marker's rule makes of an interaction. Use from one thread. */
public final class Ruling implements Rule.Visitor<Outcome> {
    private final MarkerRef marker;
    private final Scene scene;
    private final Supplier<Outcome> matches;

    private Ruling(MarkerRef marker, Scene scene, Supplier<Outcome> matches) {
        this.marker = marker;
        this.scene = scene;
        this.matches = matches;
    }

    /**
     * Judges a marker. First whether it is judged on that day at all, then its conditions, then its rule.
     *
     * @param marker the marker
     * @param scene the interaction
     * @param matches what the marker's own pattern comes to
     */
    public static Outcome of(Marker marker, Scene scene, Supplier<Outcome> matches) {
        if (marker.validity().isLimited()) {
            Instant start = scene.interaction().startedAt();
            if (start == null) {
                return new Undetermined("it is judged " + marker.validity() + ", and it is not known when this began");
            }
            if (!marker.validity().covers(start)) {
                return new NoOpportunity("it is judged " + marker.validity());
            }
        }
        String unclear = null;
        for (Marker condition : marker.conditions()) {
            Outcome outcome = scene.outcome(condition);
            if (outcome instanceof Absent) {
                return new NoOpportunity("nothing made it due");
            }
            if (outcome instanceof NoOpportunity none) {
                return none;
            }
            if (outcome instanceof Undetermined undetermined) {
                unclear = "it cannot be told whether it was due: " + undetermined.because();
            }
        }
        Outcome outcome = marker.rule().accept(new Ruling(marker.ref(), scene, matches));
        return unclear == null || outcome instanceof NoOpportunity ? outcome : new Undetermined(unclear);
    }

    @Override
    public Outcome plain(Plain rule) {
        return matches.get();
    }

    @Override
    public Outcome counted(Counted rule) {
        return new CountedJudge(rule, marker, scene).outcome();
    }

    @Override
    public Outcome expected(Expected rule) {
        return new ExpectedJudge(rule, marker, scene).outcome();
    }

    @Override
    public Outcome missing(Missing rule) {
        return MissingJudge.outcome(rule, marker, scene);
    }

    @Override
    public Outcome combined(Combined rule) {
        return CombinedJudge.outcome(rule, marker, scene);
    }

    @Override
    public Outcome modelled(Modelled rule) {
        var judge = new ModelledJudge(rule.model(), marker, scene);
        return rule.step().isPresent() ? judge.step(rule.step().getAsInt()) : judge.whole();
    }

    @Override
    public Outcome scored(Scored rule) {
        return new ScoredJudge(marker, scene).outcome(rule);
    }

    @Override
    public Outcome measured(Measured rule) {
        return new MeasuredJudge(rule, marker, scene).outcome();
    }
}
