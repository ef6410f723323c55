package earmark.pipeline.queue;

import earmark.flag.FlagCase;
import earmark.flag.FlagQueue;
import earmark.flag.risk.RiskModel;
import earmark.flag.risk.RiskTraining;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.flags.FlagPack;
import earmark.pipeline.flags.Flagging;
import earmark.sampling.work.Task;
import earmark.store.Change;
import earmark.store.Scorecards;
import earmark.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the queue out of a home: everything once, then what changed. One refresh at a time; reading it is thread-safe. */
final class QueueReader {
    private static final long SEED = 1;
    private static final int SHOW_EVERY = 500;
    private static final int MOST_PROBLEMS = 20;

    private final Store store;
    private final Supplier<MarkerPack> markers;
    private final Map<InteractionId, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Problem> problems = new TreeMap<>();
    private @Nullable MarkerPack pack;
    private @Nullable Flagging flagging;
    private @Nullable RiskModel risk;
    private int learnedFrom;
    private long change;
    private Scorecards.Mark scored = new Scorecards.Mark(0, null);
    private Map<InteractionId, List<Sampled>> samples = Map.of();

    private volatile boolean stopped;
    private volatile Shown shown = new Shown(List.of(), List.of(), Map.of());
    private volatile QueueProgress progress = new QueueProgress(0, 0, false, "", List.of());

    QueueReader(Store store, Supplier<MarkerPack> markers) {
        this.store = store;
        this.markers = markers;
    }

    /** What is seen of the queue at one time. */
    private record Shown(List<QueueItem> items, List<QueueItem> strengths, Map<Task, QueueItem> byTask) {
        static Shown of(List<QueueItem> items, List<QueueItem> strengths) {
            return new Shown(
                    items.stream().sorted(QueueItem.FIRST).toList(),
                    strengths.stream().sorted(QueueItem.FIRST).toList(),
                    // what is both is one task, with the reasons for which it is heard first
                    Stream.concat(items.stream(), strengths.stream())
                            .collect(Collectors.toMap(QueueItem::task, item -> item, (risk, strength) -> risk)));
        }
    }

    List<QueueItem> items(FlagQueue queue) {
        return queue == FlagQueue.RISK ? shown.items() : shown.strengths();
    }

    Optional<QueueItem> item(Task task) {
        return Optional.ofNullable(shown.byTask().get(task));
    }

    QueueProgress progress() {
        return progress;
    }

    /** How far it is with these; why nothing was learned is of all scores, and only that it was not is told. */
    QueueProgress progress(Set<InteractionId> of) {
        QueueProgress all = progress;
        return new QueueProgress(
                (int) of.stream().filter(known::containsKey).count(),
                of.size(),
                all.ready(),
                all.risk().isEmpty() ? "" : "what people scored does not suffice to learn from",
                all.problems());
    }

    void stop() {
        stopped = true;
    }

    /** As {@link #refresh}, for a thread that nobody watches: what goes wrong is shown with the queue. */
    void refreshOrTell() {
        try {
            refresh();
        } catch (RuntimeException e) {
            if (!stopped) {
                var told = new ArrayList<>(progress.problems());
                told.removeIf(problem -> problem.where().equals("queue"));
                told.add(new Problem("queue", String.valueOf(e.getMessage()), "it is tried again every few seconds"));
                progress = new QueueProgress(progress.looked(), progress.of(), progress.ready(), progress.risk(), told);
            }
        }
    }

    /**
     * Reads what changed since the last time; everything the first time, when the markers were changed, and when there are
     * a tenth more scores to learn from.
     */
    synchronized void refresh() {
        boolean all = flagging == null || !Objects.equals(pack, markers.get());
        Scorecards.Mark mark = store.scorecards().mark();
        boolean others = !mark.equals(scored);
        Set<InteractionId> rescored = others ? store.scorecards().scoredSince(scored.last()) : Set.of();
        List<Change> changes = store.changesSince(all ? 0 : change, Integer.MAX_VALUE);
        long newest = newest(changes);
        Map<InteractionId, List<Sampled>> drawn = Sampled.all(store.sampling());
        boolean redrawn = !drawn.equals(samples);
        samples = drawn;
        if (all || (others && hasMoreToLearn())) {
            learn();
            changes = store.changesSince(0, Integer.MAX_VALUE);
            newest = newest(changes);
        }
        Set<InteractionId> due = new LinkedHashSet<>();
        for (Change one : changes) {
            if (one.removed()) {
                known.remove(one.interaction());
            } else {
                due.add(one.interaction());
            }
        }
        due.addAll(rescored);
        read(due);
        if (!stopped) {
            change = newest;
            scored = mark;
            if (!due.isEmpty() || redrawn || !changes.isEmpty() || !progress.ready()) {
                show(known.size(), known.size(), true);
            }
        }
    }

    private long newest(List<Change> changes) {
        return changes.isEmpty() ? change : changes.get(changes.size() - 1).number();
    }

    private boolean hasMoreToLearn() {
        long now =
                known.values().stream().filter(one -> !one.scoredBy().isEmpty()).count();
        return now * 10 > learnedFrom * 11L;
    }

    private void learn() {
        MarkerPack fresh = markers.get();
        try {
            flagging = new Flagging(
                    store, fresh, FlagPack.load(Optional.empty(), fresh).flagger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pack = fresh;
        Map<InteractionId, List<FlagCase.ScoredBy>> scores = flagging.scores();
        RiskTraining training = flagging.training(scores, SEED);
        risk = training.model();
        learnedFrom = scores.size();
        Problem none = training.problem();
        progress = new QueueProgress(
                0, 0, progress.ready(), none == null ? "" : none.what() + "; " + none.hint(), List.of());
    }

    private void read(Set<InteractionId> due) {
        int looked = 0;
        for (InteractionId id : due) {
            if (stopped) {
                return;
            }
            read(id);
            looked++;
            if (looked % SHOW_EVERY == 0) {
                show(looked, due.size(), progress.ready());
            }
        }
    }

    private void read(InteractionId id) {
        Flagging rules = Objects.requireNonNull(flagging, "read before learned");
        try {
            Optional<Interaction> interaction = store.find(id);
            if (interaction.isEmpty()) {
                known.remove(id);
                return;
            }
            List<FlagCase.ScoredBy> scores = rules.scores(id);
            FlagCase one = rules.of(interaction.get(), scores);
            known.put(
                    id,
                    Known.of(
                            interaction.get(),
                            rules.flagged(one, FlagQueue.RISK, risk),
                            rules.flagged(one, FlagQueue.STRENGTH, null),
                            scores));
            problems.remove(id.value());
        } catch (EarmarkException e) {
            problems.put(id.value(), e.problems().get(0));
        }
    }

    private void show(int looked, int of, boolean ready) {
        shown = Shown.of(
                known.values().stream()
                        .flatMap(one -> one.items(samples.getOrDefault(one.id(), List.of())).stream())
                        .toList(),
                known.values().stream().flatMap(one -> one.strength().stream()).toList());
        progress = new QueueProgress(
                looked,
                of,
                ready,
                progress.risk(),
                problems.values().stream().limit(MOST_PROBLEMS).toList());
    }
}
