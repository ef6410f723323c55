package earmark.pipeline.queue;

import earmark.flag.FlagQueue;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkLaw;
import earmark.sampling.work.WorkState;
import earmark.sampling.work.WorkStep;
import earmark.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to hear and score next: what rules and past scores flag ({@link FlagQueue#RISK}) and what sampling plans drew, and what
 * rules say was done well ({@link FlagQueue#STRENGTH}), with who has taken it. It is made in the background and kept in memory; afterwards only what changed is read. Thread-safe.
 */
public final class WorkQueue implements AutoCloseable {
    private static final long EVERY_MS = 2_000;
    private static final long STOP_SECONDS = 20;

    private final Store store;
    private final Clock clock;
    private final QueueReader reader;
    private final WorkBook book;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "queue");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A queue over a home. Nothing is read before {@link #start} or {@link #refresh}.
     *
     * @param markers those in force
     * @param clock what time it is
     */
    public WorkQueue(Store store, Supplier<MarkerPack> markers, Clock clock) {
        this.store = store;
        this.clock = clock;
        reader = new QueueReader(store, markers);
        book = new WorkBook(store.sampling().work());
    }

    /** Begins to read in the background, and goes on looking for what changed every two seconds. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is shown with the queue
    public void start() {
        background.scheduleWithFixedDelay(reader::refreshOrTell, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Reads what changed now; the first time everything. */
    public void refresh() {
        reader.refresh();
    }

    /** How far it is known. */
    public QueueProgress progress() {
        return reader.progress();
    }

    /** How far it is known of these interactions; tells nothing of others but what could not be read. */
    public QueueProgress progress(Set<InteractionId> of) {
        return reader.progress(of);
    }

    /**
     * A part of the queue.
     *
     * @param offset how many are passed over, 0 or more
     * @param limit at most so many
     */
    public QueuePage page(QueueFilter filter, int offset, int limit) {
        book.read();
        var found = new ArrayList<QueueRow>();
        Map<WorkState, Integer> states = new EnumMap<>(WorkState.class);
        Map<String, QueuePage.ReasonCount> reasons = new HashMap<>();
        var teams = new TreeSet<String>();
        var agents = new TreeSet<String>();
        for (QueueItem item : reader.items(filter.queue())) {
            if (!filter.sees(item)) {
                continue;
            }
            QueueRow row = book.row(item);
            teams.add(item.team());
            agents.add(item.agent());
            if (filter.meansRest(row)) {
                boolean state = filter.meansState(row);
                boolean reason = filter.meansReason(item);
                if (reason) {
                    states.merge(row.state(), 1, Integer::sum);
                }
                if (state) {
                    count(item, reasons);
                }
                if (state && reason) {
                    found.add(row);
                }
            }
        }
        teams.remove("");
        agents.remove("");
        return new QueuePage(
                found.stream().skip(offset).limit(limit).toList(),
                found.size(),
                states,
                reasons.values().stream()
                        .sorted(Comparator.comparingInt((QueuePage.ReasonCount count) -> -count.n())
                                .thenComparing(QueuePage.ReasonCount::id))
                        .toList(),
                List.copyOf(teams),
                List.copyOf(agents),
                progress());
    }

    private static void count(QueueItem item, Map<String, QueuePage.ReasonCount> reasons) {
        Map<String, String> titles = item.reasons().stream()
                .collect(Collectors.toMap(QueueReason::id, QueueReason::title, (one, other) -> one));
        titles.forEach((id, title) -> reasons.merge(
                id,
                new QueuePage.ReasonCount(id, title, 1),
                (one, other) -> new QueuePage.ReasonCount(id, title, one.n() + 1)));
    }

    /** A task as it stands; empty when it is not in the queue. */
    public Optional<QueueRow> find(Task task) {
        book.read();
        return reader.item(task).map(book::row);
    }

    /** The tasks of an interaction as they stand; empty when it is not in the queue. */
    public List<QueueRow> of(InteractionId id) {
        return List.of(1, 2).stream()
                .flatMap(round -> find(new Task(id, round)).stream())
                .toList();
    }

    /**
     * Somebody takes a task; of two who do so at once one gets it.
     *
     * @throws earmark.model.EarmarkException when somebody else has it, or it is done; says who and since when
     */
    public WorkStep take(Task task, String by) {
        String drawnFor = reader.item(task).map(QueueItem::drawnFor).orElse("");
        return step(task, last -> WorkLaw.take(last, task, by, clock.instant(), drawnFor));
    }

    /**
     * A team leader gives a task to somebody.
     *
     * @throws earmark.model.EarmarkException when nobody is named, or it is done
     */
    public WorkStep assign(Task task, String to, String by) {
        return step(task, last -> WorkLaw.assign(last, task, to, by, clock.instant()));
    }

    /**
     * A task is given back, or opened again after it was set aside.
     *
     * @param leads whether who does so may with what others have
     * @throws earmark.model.EarmarkException when somebody else has it, or it is done
     */
    public WorkStep giveBack(Task task, String by, boolean leads) {
        return step(task, last -> WorkLaw.giveBack(last, task, by, clock.instant(), leads));
    }

    /**
     * A task will not be scored.
     *
     * @throws earmark.model.EarmarkException when no reason is given, somebody else has it, or it is done
     */
    public WorkStep setAside(Task task, String by, String why) {
        return step(task, last -> WorkLaw.setAside(last, task, by, clock.instant(), why));
    }

    /**
     * Refuses what {@link #begin} would refuse, and changes nothing.
     *
     * @throws earmark.model.EarmarkException when somebody else has it
     */
    public void refuseHeld(InteractionId id, String by) {
        taskOf(id, by).ifPresent(task -> {
            WorkStep last = store.sampling().work().of(id).stream()
                    .filter(step -> step.task().equals(task))
                    .reduce((one, other) -> other)
                    .orElse(null);
            WorkLaw.begin(last, task, by, clock.instant());
        });
    }

    /**
     * Somebody opens a scorecard: the task of the interaction that is this person's, if there is one, is being scored.
     *
     * @return the task; empty when the interaction is not in the queue
     * @throws earmark.model.EarmarkException when somebody else has it
     */
    public Optional<Task> begin(InteractionId id, String by) {
        Optional<Task> task = taskOf(id, by);
        task.ifPresent(one -> step(one, last -> WorkLaw.begin(last, one, by, clock.instant())));
        return task;
    }

    /** A score of an interaction was handed in. */
    public void done(InteractionId id, String by) {
        taskOf(id, by).ifPresent(one -> step(one, last -> WorkLaw.done(one, by, clock.instant())));
    }

    /** What this person has, else what was drawn for this person, else what is open, else the first. */
    private Optional<Task> taskOf(InteractionId id, String by) {
        List<QueueRow> rows = of(id);
        return rows.stream()
                .min(Comparator.comparing((QueueRow row) -> !row.assignee().equals(by))
                        .thenComparing(row -> row.state() != WorkState.OPEN)
                        .thenComparing(row -> row.item().task().round()))
                .map(row -> row.item().task());
    }

    private WorkStep step(Task task, Function<@Nullable WorkStep, WorkStep> next) {
        WorkStep step = store.sampling().work().change(task, next);
        book.read();
        return step;
    }

    /** Stops reading. */
    @Override
    public void close() {
        reader.stop();
        background.shutdownNow();
        try {
            background.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
