package earmark.pipeline.queue;

import earmark.flag.FlagReason;
import earmark.model.InteractionId;
import earmark.sampling.Design;
import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import earmark.sampling.Plan;
import earmark.store.Samplings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * That a plan drew an interaction.
 *
 * @param assessor who scores it; empty for nobody in particular
 * @param second who scores it too; empty for nobody
 * @param reason in words
 */
record Sampled(String assessor, String second, QueueReason reason) {
    /** All draws of all plans. */
    static Map<InteractionId, List<Sampled>> all(Samplings samplings) {
        Map<InteractionId, List<Sampled>> all = new HashMap<>();
        for (Plan plan : samplings.plans()) {
            for (Draw draw : samplings.draws(plan.name())) {
                draw.drawn()
                        .forEach(drawn -> all.computeIfAbsent(drawn.interaction(), id -> new ArrayList<>())
                                .add(new Sampled(drawn.assessor(), drawn.second(), reason(plan, draw, drawn))));
            }
        }
        return all;
    }

    /** An audit's stratum tells what the machine found, which who scores must not know. */
    private static QueueReason reason(Plan plan, Draw draw, Drawn drawn) {
        String stratum = plan.design() instanceof Design.Audit
                ? "for an audit; its stratum is not shown, so that it is scored blind"
                : String.format(
                        Locale.ROOT,
                        "by chance from %s, where each had a chance of %.1f %%",
                        drawn.cell(),
                        drawn.chance() * 100);
        return new QueueReason(
                QueueReason.Kind.SAMPLED,
                plan.name(),
                "Sampled: " + plan.name(),
                List.of(new FlagReason("drawn for " + draw.period() + ", " + stratum, List.of())));
    }
}
