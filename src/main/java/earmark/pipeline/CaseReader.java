package earmark.pipeline;

import earmark.kpi.Case;
import earmark.model.InteractionId;
import earmark.model.TimeSpan;
import earmark.store.Filter;
import earmark.store.Outline;
import earmark.store.Store;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from what is kept what key figures are made of. Thread-safe. */
public final class CaseReader {
    private static final String HOLD = "hold_time";

    private final Store store;

    /** For one home. */
    public CaseReader(Store store) {
        this.store = store;
    }

    /** The contacts a filter means, the newest first. */
    public List<Case> cases(Filter filter) {
        return cases(store.ids(filter));
    }

    /** These contacts, in their order; those that are not kept are left out. */
    public List<Case> cases(Collection<InteractionId> ids) {
        return store.outlines().of(ids, HOLD).stream().map(CaseReader::of).toList();
    }

    private static Case of(Outline outline) {
        var markers = new TreeMap<String, Boolean>();
        outline.present().forEach(marker -> markers.put(marker, true));
        outline.absent().forEach(marker -> markers.put(marker, false));
        String id = outline.facts().getOrDefault("id", "");
        Long durationMs = outline.durationMs();
        return new Case(
                outline.id(),
                id.isBlank() ? outline.source() : id,
                outline.medium(),
                outline.startedAt(),
                outline.facts(),
                durationMs == null ? null : durationMs / 1000.0,
                durationMs == null || durationMs == 0 ? null : silence(outline.active(), durationMs),
                holdS(outline),
                markers);
    }

    /** All of its findings together; none where it is absent; not known where nothing can be told. */
    private static @Nullable Double holdS(Outline outline) {
        if (outline.absent().contains(HOLD)) {
            return 0.0;
        }
        if (!outline.present().contains(HOLD)) {
            return null;
        }
        double sum = 0;
        for (String seconds : outline.seconds()) {
            try {
                sum += seconds.isEmpty() ? 0 : Double.parseDouble(seconds);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return sum;
    }

    private static double silence(List<TimeSpan> active, long durationMs) {
        long heardMs = 0;
        long untilMs = 0;
        for (TimeSpan span : active.stream()
                .sorted(Comparator.comparingLong(TimeSpan::startMs))
                .toList()) {
            long from = Math.max(untilMs, span.startMs());
            heardMs += Math.max(0, span.endMs() - from);
            untilMs = Math.max(untilMs, span.endMs());
        }
        return Math.max(0, 1 - (double) heardMs / durationMs);
    }
}
