package earmark.pipeline.jobs;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.authoring.MarkerWorkshop;
import earmark.pipeline.past.Compared;
import earmark.pipeline.past.FormEffect;
import earmark.pipeline.past.HitChange;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.PackDiff;
import earmark.pipeline.past.PastListener;
import earmark.pipeline.past.ScoreEffects;
import earmark.pipeline.past.Share;
import earmark.pipeline.past.VerdictChange;
import earmark.pipeline.scores.FormPack;
import earmark.score.Form;
import earmark.stats.Interval;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of a marker would find in all that is kept, against what is in force, and which answers on scorecards
 * would come out otherwise. Writes nothing. The payload is the file's name, a line break, and its text. Thread-safe.
 */
public final class DifferenceWorker implements JobWorker {
    /** So many places of a kind are shown. */
    private static final int MOST_PLACES = 20;

    private final Store store;
    private final Supplier<MarkerPack> inForce;
    private final MarkerWorkshop workshop;
    private final Optional<Path> forms;
    private final Clock clock;

    /**
     * Over a home.
     *
     * @param inForce the pack as it is when a job begins
     * @param forms the team's folder of forms, if it has one
     */
    public DifferenceWorker(
            Store store, Supplier<MarkerPack> inForce, MarkerWorkshop workshop, Optional<Path> forms, Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.workshop = workshop;
        this.forms = forms;
        this.clock = clock;
    }

    /** What compares a text. */
    public static String of(String file, String text) {
        return file + "\n" + text;
    }

    /**
     * Everything that would be different.
     *
     * @param looked in how many interactions was looked
     * @param markers those that mean something else, with their figures
     * @param places examples of each kind and marker, at most 20
     * @param forms the forms on which answers or totals would come out otherwise
     * @param scored in how many interactions with changes answers were compared
     */
    public record Difference(
            long looked, List<MarkerFigures> markers, List<ChangedPlace> places, List<FormFigures> forms, int scored) {
        /** Copies the lists. */
        public Difference {
            markers = List.copyOf(markers);
            places = List.copyOf(places);
            forms = List.copyOf(forms);
        }
    }

    /** Figures of one marker: findings that come, go, cover other words; outcomes; interactions with it before and after. */
    public record MarkerFigures(
            String marker,
            long added,
            long removed,
            long changed,
            Map<String, Long> outcomes,
            Part before,
            Part after) {}

    /** k of n with its 95 % interval (Wilson). */
    public record Part(long k, long n, double value, double low, double high) {
        static Part of(Share share) {
            Interval interval = share.interval();
            return new Part(share.hits(), share.n(), share.rate(), interval.low(), interval.high());
        }
    }

    /** One finding that comes, goes or changes, with the words around it. */
    public record ChangedPlace(
            String marker,
            String kind,
            String interaction,
            String name,
            String speaker,
            int turn,
            @Nullable Long startMs,
            @Nullable Long endMs,
            String before,
            String match,
            String after) {}

    /** Figures of one form; those of totals are in shares of 1, null when there are none. */
    public record FormFigures(
            String title,
            int n,
            List<FormEffect.Times> answers,
            int higher,
            int lower,
            double moved,
            @Nullable Double low,
            @Nullable Double high) {
        static FormFigures of(FormEffect effect) {
            Interval interval = effect.interval();
            return new FormFigures(
                    effect.title(),
                    effect.n(),
                    effect.answers(),
                    effect.higher(),
                    effect.lower(),
                    effect.moved(),
                    interval.isKnown() ? interval.low() : null,
                    interval.isKnown() ? interval.high() : null);
        }
    }

    @Override
    public Object work(String payload, JobRun run) throws IOException {
        int line = payload.indexOf('\n');
        MarkerPack old = inForce.get();
        MarkerPack draft = workshop.packWith(payload.substring(0, line), payload.substring(line + 1));
        var diff = new PackDiff(old, draft);
        List<Form> all = FormPack.all(store.scorecards(), forms, draft);
        var listener = new Listening(run, new ScoreEffects(store, all, old, draft, clock));
        List<MarkerDelta> deltas = diff.run(store, listener);
        listener.scores.problems().forEach(listener::failed);
        run.says(
                deltas.isEmpty()
                        ? "no marker means anything else"
                        : deltas.stream()
                                .map(delta -> delta.marker() + ": " + delta.hits(HitChange.Kind.ADDED) + " found more, "
                                        + delta.hits(HitChange.Kind.REMOVED) + " found no more")
                                .collect(Collectors.joining("; ")));
        return new Difference(
                run.progress().done(),
                deltas.stream().map(DifferenceWorker::figures).toList(),
                listener.places,
                listener.scores.effects().stream().map(FormFigures::of).toList(),
                listener.scored);
    }

    private static MarkerFigures figures(MarkerDelta delta) {
        return new MarkerFigures(
                delta.marker(),
                delta.hits(HitChange.Kind.ADDED),
                delta.hits(HitChange.Kind.REMOVED),
                delta.hits(HitChange.Kind.CHANGED),
                delta.outcomeChanges(),
                Part.of(delta.shareBefore()),
                Part.of(delta.shareAfter()));
    }

    /** Collects places and answers while the past is gone through. */
    private static final class Listening implements PastListener {
        private final JobRun run;
        private final ScoreEffects scores;
        private final List<ChangedPlace> places = new ArrayList<>();
        private final Map<String, Integer> taken = new TreeMap<>();
        private int scored;

        Listening(JobRun run, ScoreEffects scores) {
            this.run = run;
            this.scores = scores;
        }

        @Override
        public void planned(long interactions) {
            run.planned(interactions);
        }

        @Override
        public void done(Compared compared) {
            for (VerdictChange change : compared.changes()) {
                change.hits().forEach(hit -> take(compared.interaction(), change.marker(), hit));
            }
            scored += compared.changes().isEmpty() ? 0 : 1;
            scores.add(compared);
            run.step();
        }

        private void take(Interaction interaction, String marker, HitChange hit) {
            String kind = hit.kind().name().toLowerCase(Locale.ROOT);
            if (taken.merge(marker + " " + kind, 1, Integer::sum) <= MOST_PLACES) {
                places.add(place(interaction, marker, kind, hit.finding()));
            }
        }

        private static ChangedPlace place(Interaction interaction, String marker, String kind, Finding finding) {
            String text = interaction.turns().get(finding.place().turn()).text();
            TextSpan at = finding.place().at();
            TimeSpan time = finding.place().time();
            int from = Math.max(0, at.start() - 60);
            int to = Math.min(text.length(), at.end() + 60);
            return new ChangedPlace(
                    marker,
                    kind,
                    interaction.id().value(),
                    interaction
                            .facts()
                            .getOrDefault("id", interaction.provenance().source()),
                    finding.speaker().name().toLowerCase(Locale.ROOT),
                    finding.place().turn(),
                    time == null ? null : time.startMs(),
                    time == null ? null : time.endMs(),
                    (from > 0 ? "… " : "") + text.substring(from, at.start()),
                    at.of(text),
                    text.substring(at.end(), to) + (to < text.length() ? " …" : ""));
        }

        @Override
        public void failed(Problem problem) {
            run.note(new JobRow(problem.where(), "failed", true, problem.what(), problem.hint(), null));
        }
    }
}
