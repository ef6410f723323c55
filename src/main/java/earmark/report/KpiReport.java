package earmark.report;

import earmark.kpi.Case;
import earmark.kpi.Kpi;
import earmark.kpi.Target;
import earmark.kpi.Trend;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report of key figures is made of.
 *
 * @param title what it is called
 * @param scope which contacts it is about, in a sentence
 * @param cases these contacts
 * @param all all contacts there are: whether a customer came again is seen in them
 * @param targets by key: a {@link Kpi#key}, or {@code marker.} and a marker
 * @param groups facts by which figures are given, for example team and agent
 * @param markers whose trends are shown, in order
 * @param themes what customers complain of; null where no themes are kept
 * @param period how long a period is
 * @param zone where days begin and end
 */
public record KpiReport(
        String title,
        String scope,
        List<Case> cases,
        List<Case> all,
        Map<String, Target> targets,
        List<String> groups,
        List<String> markers,
        @Nullable ThemeSection themes,
        Trend.Period period,
        ZoneId zone) {
    /** Copies the collections. */
    public KpiReport {
        cases = List.copyOf(cases);
        all = List.copyOf(all);
        targets = Map.copyOf(targets);
        groups = List.copyOf(groups);
        markers = List.copyOf(markers);
    }
}
