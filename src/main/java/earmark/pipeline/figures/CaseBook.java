package earmark.pipeline.figures;

import earmark.kpi.Case;
import earmark.kpi.Repeats;
import earmark.model.InteractionId;
import earmark.pipeline.CaseReader;
import earmark.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What figures are made of, for all contacts, held in memory: some 3 KB a contact. What is kept or removed is seen at once,
 * what is only tagged anew within {@link #LOOK_AGAIN}; of the contacts only those are read that changed. Thread-safe.
 */
public final class CaseBook {
    /** Tagging anew notes no change that could be asked for cheaply; so often it is looked for. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Store store;
    private final CaseReader reader;
    private final Clock clock;
    private Map<InteractionId, String> states = Map.of();
    private Book book = new Book(List.of(), Repeats.of(List.of()));
    private long change = -1;
    private Instant looked = Instant.MIN;

    /**
     * At one moment.
     *
     * @param cases all contacts, the newest first, those of unknown date last
     * @param repeats after which the same customer came again
     */
    public record Book(List<Case> cases, Repeats repeats) {
        /** Copies. */
        public Book {
            cases = List.copyOf(cases);
        }
    }

    /** For one home; reads nothing yet. */
    public CaseBook(Store store, Clock clock) {
        this.store = store;
        reader = new CaseReader(store);
        this.clock = clock;
    }

    /** All contacts as they are now; the same object while nothing changed. */
    public synchronized Book now() {
        long latest = store.lastChange();
        Instant moment = clock.instant();
        if (latest != change || moment.isAfter(looked.plus(LOOK_AGAIN))) {
            refresh();
            change = latest;
            looked = moment;
        }
        return book;
    }

    private void refresh() {
        Map<InteractionId, String> fresh = store.outlines().states();
        if (fresh.equals(states)) {
            return;
        }
        Map<InteractionId, Case> known = book.cases().stream().collect(Collectors.toMap(Case::id, Function.identity()));
        List<InteractionId> changed = fresh.entrySet().stream()
                .filter(one -> !one.getValue().equals(states.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        var cases = new HashMap<>(known);
        cases.keySet().retainAll(fresh.keySet());
        reader.cases(changed).forEach(one -> cases.put(one.id(), one));
        List<Case> ordered = cases.values().stream()
                .sorted(Comparator.comparing(Case::startedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                        .thenComparing(one -> one.id().value()))
                .toList();
        book = new Book(ordered, Repeats.of(ordered));
        states = fresh;
    }
}
