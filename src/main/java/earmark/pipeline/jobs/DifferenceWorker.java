package earmark.pipeline.jobs;

import earmark.markers.Marker;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.authoring.MarkerWorkshop;
import earmark.pipeline.past.HitChange;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.PackDiff;
import earmark.pipeline.past.PastListener;
import earmark.pipeline.past.Share;
import earmark.pipeline.past.VerdictChange;
import earmark.pipeline.scores.FormPack;
import earmark.pipeline.scores.Proposals;
import earmark.score.Answer;
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
    /** Answers are compared in so many interactions with changes; proposals cost more than findings. */
    private static final int MOST_SCORED = 500;

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
     * @param answers how many answers on scorecards would come out otherwise, by form, question and change
     * @param scored in how many interactions with changes answers were compared
     */
    public record Difference(
            long looked,
            List<MarkerFigures> markers,
            List<ChangedPlace> places,
            List<AnswerChange> answers,
            int scored) {
        /** Copies the lists. */
        public Difference {
            markers = List.copyOf(markers);
            places = List.copyOf(places);
            answers = List.copyOf(answers);
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

    /** An answer that would come out otherwise, so often. */
    public record AnswerChange(String form, String question, String before, String after, int times) {}

    @Override
    public Object work(String payload, JobRun run) throws IOException {
        int line = payload.indexOf('\n');
        MarkerPack old = inForce.get();
        MarkerPack draft = workshop.packWith(payload.substring(0, line), payload.substring(line + 1));
        var diff = new PackDiff(old.catalog(), draft.catalog());
        List<Form> all = FormPack.all(store.scorecards(), forms, draft);
        var listener = new Listening(
                run,
                new Tagged(old, diff.changed()),
                new Tagged(draft, diff.changed()),
                new Scoring(store, all, draft, clock));
        List<MarkerDelta> deltas = diff.run(store, listener);
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
                listener.answers.entrySet().stream()
                        .map(entry -> new AnswerChange(
                                entry.getKey().get(0),
                                entry.getKey().get(1),
                                entry.getKey().get(2),
                                entry.getKey().get(3),
                                entry.getValue()))
                        .toList(),
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

    /** A pack's verdicts on the markers that are different. */
    private record Tagged(RuleTagger tagger) {
        Tagged(MarkerPack pack, List<String> ids) {
            this(new RuleTagger(
                    pack.catalog().markers().stream()
                            .filter(marker -> ids.contains(marker.ref().id()))
                            .filter(Marker::used)
                            .toList(),
                    pack.hearing()));
        }

        /** What is kept, with these in the place of those of the same marker. */
        List<Verdict> in(List<Verdict> kept, Interaction interaction) {
            var all = new TreeMap<String, Verdict>();
            kept.forEach(verdict -> all.put(verdict.marker().id(), verdict));
            tagger.tag(MarkerPack.analyzer().analyze(interaction))
                    .forEach(verdict -> all.put(verdict.marker().id(), verdict));
            return List.copyOf(all.values());
        }
    }

    /** Answers by verdicts, on every form that fits. */
    private static final class Scoring {
        private final Store store;
        private final List<Proposals> proposals;
        private final List<Form> all;

        Scoring(Store kept, List<Form> all, MarkerPack pack, Clock clock) {
            store = kept;
            this.all = all;
            proposals = all.stream()
                    .map(form -> new Proposals(kept, form, pack, clock))
                    .toList();
        }

        List<Verdict> kept(Interaction interaction) {
            return store.verdicts(interaction.id());
        }

        /** Form, question, before, after of each answer that differs. */
        List<List<String>> changes(Interaction interaction, List<Verdict> before, List<Verdict> after) {
            var changes = new ArrayList<List<String>>();
            for (int i = 0; i < all.size(); i++) {
                String form = all.get(i).title();
                Map<String, String> was = answers(proposals.get(i), interaction, before);
                answers(proposals.get(i), interaction, after).forEach((question, value) -> {
                    String old = was.getOrDefault(question, "no answer");
                    if (!old.equals(value)) {
                        changes.add(List.of(form, question, old, value));
                    }
                });
            }
            return changes;
        }

        private Map<String, String> answers(Proposals on, Interaction interaction, List<Verdict> verdicts) {
            return on.propose(interaction, verdicts).stream()
                    .flatMap(evaluation -> evaluation.answers().stream())
                    .collect(Collectors.toMap(
                            Answer::question, answer -> AnswerWords.of(answer.value()), (one, other) -> one));
        }
    }

    /** Collects places and answers while the past is gone through. */
    private static final class Listening implements PastListener {
        private final JobRun run;
        private final Tagged old;
        private final Tagged now;
        private final Scoring scoring;
        private final List<ChangedPlace> places = new ArrayList<>();
        private final Map<String, Integer> taken = new TreeMap<>();
        private final Map<List<String>, Integer> answers = new java.util.LinkedHashMap<>();
        private int scored;

        Listening(JobRun run, Tagged old, Tagged now, Scoring scoring) {
            this.run = run;
            this.old = old;
            this.now = now;
            this.scoring = scoring;
        }

        @Override
        public void planned(long interactions) {
            run.planned(interactions);
        }

        @Override
        public void done(Interaction interaction, List<VerdictChange> changes) {
            for (VerdictChange change : changes) {
                change.hits().forEach(hit -> take(interaction, change.marker(), hit));
            }
            if (!changes.isEmpty() && scored < MOST_SCORED) {
                scored++;
                List<Verdict> kept = scoring.kept(interaction);
                scoring.changes(interaction, old.in(kept, interaction), now.in(kept, interaction))
                        .forEach(change -> answers.merge(change, 1, Integer::sum));
            }
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
