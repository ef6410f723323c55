package earmark.web.calls;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.StepModel;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.model.Word;
import earmark.pipeline.MarkerPack;
import earmark.web.calls.CallView.ModelView;
import earmark.web.calls.CallView.PlaceView;
import earmark.web.calls.CallView.StepView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Complaint models step by step: what came when after the complaint, and what cannot be told. Use once. */
final class ModelViews {
    /** The field of a step's finding that says what set the model off: turn, first and last character. */
    private static final String AFTER = "after";

    private static final Pattern AFTER_FORM = Pattern.compile("(\\d+):(\\d+)\\.\\.(\\d+)");

    private final Interaction interaction;
    private final MarkerPack pack;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final List<Verdict> all;

    ModelViews(Interaction interaction, List<Verdict> verdicts, MarkerPack pack) {
        this.interaction = interaction;
        this.pack = pack;
        all = verdicts;
        verdicts.forEach(verdict -> this.verdicts.put(verdict.marker().id(), verdict));
    }

    /** In the order of the verdicts. */
    List<ModelView> all() {
        return all.stream()
                .flatMap(verdict -> pack.catalog().marker(verdict.marker().id()).stream()
                        .filter(marker -> marker.rule() instanceof Rule.Modelled modelled
                                && modelled.step().isEmpty())
                        .map(marker -> model(marker, ((Rule.Modelled) marker.rule()).model(), verdict)))
                .toList();
    }

    private ModelView model(Marker marker, StepModel model, Verdict verdict) {
        return new ModelView(
                verdict.marker().id(),
                verdict.marker().version(),
                marker.title(),
                CallViews.outcome(verdict.outcome()),
                CallViews.because(verdict.outcome()),
                start(model).orElse(null),
                model.steps().stream().map(step -> step(model, step)).toList());
    }

    private StepView step(StepModel model, StepModel.Step step) {
        String id = model.name() + "." + step.name();
        Verdict verdict = verdicts.get(id);
        if (verdict == null) {
            return bare(id, step, "undetermined", "it was not looked for when this was tagged");
        }
        Outcome outcome = verdict.outcome();
        if (!(outcome instanceof Outcome.Present present)) {
            return bare(id, step, CallViews.outcome(outcome), CallViews.because(outcome));
        }
        Finding finding = present.evidence().get(0);
        String late = finding.fields().get("late");
        String seconds = finding.fields().get("seconds");
        return new StepView(
                id,
                step.title(),
                step.optional(),
                "present",
                null,
                CallViews.place(finding.place()),
                finding.place()
                        .at()
                        .of(interaction.turns().get(finding.place().turn()).text()),
                seconds == null ? null : Double.valueOf(seconds),
                late == null ? null : late.equals("yes"),
                finding.fields().get("in_order"),
                finding.confidence());
    }

    private static StepView bare(String id, StepModel.Step step, String outcome, @Nullable String because) {
        return new StepView(id, step.title(), step.optional(), outcome, because, null, null, null, null, null, null);
    }

    /** Any step that is there says what set the model off. */
    private Optional<PlaceView> start(StepModel model) {
        return model.steps().stream()
                .map(step -> verdicts.get(model.name() + "." + step.name()))
                .filter(verdict -> verdict != null && verdict.outcome() instanceof Outcome.Present)
                .map(verdict -> ((Outcome.Present) verdict.outcome())
                        .evidence()
                        .get(0)
                        .fields()
                        .getOrDefault(AFTER, ""))
                .flatMap(after -> read(after).stream())
                .findFirst();
    }

    private Optional<PlaceView> read(String after) {
        Matcher matcher = AFTER_FORM.matcher(after);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(1));
        if (index >= interaction.turns().size()) {
            return Optional.empty();
        }
        Turn turn = interaction.turns().get(index);
        var at = new TextSpan(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        TimeSpan time = time(turn, at);
        return Optional.of(new PlaceView(
                index, at.start(), at.end(), time == null ? null : time.startMs(), time == null ? null : time.endMs()));
    }

    private static @Nullable TimeSpan time(Turn turn, TextSpan at) {
        List<TimeSpan> times = turn.words().stream()
                .filter(word -> word.at().overlaps(at))
                .map(Word::time)
                .flatMap(time -> Optional.ofNullable(time).stream())
                .toList();
        return times.isEmpty()
                ? turn.time()
                : new TimeSpan(
                        times.get(0).startMs(), times.get(times.size() - 1).endMs());
    }
}
