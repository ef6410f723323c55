package earmark.pipeline;

import earmark.kpi.Case;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        var cases = new ArrayList<Case>();
        for (InteractionId id : store.ids(filter)) {
            store.find(id).ifPresent(interaction -> cases.add(of(interaction, store.verdicts(id))));
        }
        return cases;
    }

    private static Case of(Interaction interaction, List<Verdict> verdicts) {
        var markers = new TreeMap<String, Boolean>();
        @Nullable Double holdS = null;
        for (Verdict verdict : verdicts) {
            if (verdict.marker().id().equals(HOLD)) {
                holdS = seconds(verdict.outcome());
            }
            if (verdict.outcome() instanceof Outcome.Present) {
                markers.put(verdict.marker().id(), true);
            } else if (verdict.outcome() instanceof Outcome.Absent) {
                markers.put(verdict.marker().id(), false);
            }
        }
        Sound sound = interaction.sound();
        String id = interaction.facts().getOrDefault("id", "");
        return new Case(
                interaction.id(),
                id.isBlank() ? interaction.provenance().source() : id,
                interaction.medium(),
                interaction.startedAt(),
                interaction.facts(),
                sound == null ? null : sound.durationMs() / 1000.0,
                sound == null || sound.durationMs() == 0 ? null : silence(sound),
                holdS,
                markers);
    }

    /** All of its findings together; none where it is absent; not known where nothing can be told. */
    private static @Nullable Double seconds(Outcome outcome) {
        if (outcome instanceof Outcome.Absent) {
            return 0.0;
        }
        if (!(outcome instanceof Outcome.Present present)) {
            return null;
        }
        double sum = 0;
        for (Finding finding : present.evidence()) {
            Map<String, String> fields = finding.fields();
            try {
                sum += Double.parseDouble(fields.getOrDefault("seconds", "0"));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return sum;
    }

    private static double silence(Sound sound) {
        List<TimeSpan> active = sound.voices().stream()
                .flatMap(voice -> voice.active().stream())
                .sorted(Comparator.comparingLong(TimeSpan::startMs))
                .toList();
        long heardMs = 0;
        long untilMs = 0;
        for (TimeSpan span : active) {
            long from = Math.max(untilMs, span.startMs());
            heardMs += Math.max(0, span.endMs() - from);
            untilMs = Math.max(untilMs, span.endMs());
        }
        return Math.max(0, 1 - (double) heardMs / sound.durationMs());
    }
}
