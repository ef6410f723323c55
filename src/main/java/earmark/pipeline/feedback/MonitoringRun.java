package earmark.pipeline.feedback;

import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.agree.scores.Criterion;
import earmark.feedback.Coverage;
import earmark.feedback.Covered;
import earmark.feedback.Monitoring;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.pipeline.scores.CrossChecking;
import earmark.pipeline.scores.SamplingRun;
import earmark.sampling.Schedule;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Interval;
import earmark.stats.Wilson;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.Summary;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the report of the monitoring on itself. Reads only; the same home and seed give the same report. */
public final class MonitoringRun {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final Store store;
    private final MarkerCatalog markers;
    private final ZoneId zone;
    private final Clock clock;
    private final long seed;

    /**
     * Over a home.
     *
     * @param markers for the plans that go by a marker
     * @param zone whose hours and months are meant
     * @param clock tells which periods are over
     * @param seed of the intervals
     */
    public MonitoringRun(Store store, MarkerCatalog markers, ZoneId zone, Clock clock, long seed) {
        this.store = store;
        this.markers = markers;
        this.zone = zone;
        this.clock = clock;
        this.seed = seed;
    }

    /**
     * Machine and people in one month.
     *
     * @param month for example {@code 2026-10}; {@code unknown} where no score says when
     * @param same answers that are the same
     * @param n answers that both gave
     * @param interval of their share, by resampling interactions, or Wilson's over them where all are the same; 95 %
     */
    public record Month(String month, int same, int n, Interval interval) {}

    /**
     * What could not be seen.
     *
     * @param marker its id
     * @param undetermined interactions in which it cannot be told
     * @param n interactions in which it was looked for
     */
    public record Blind(String marker, int undetermined, int n) {}

    /**
     * The report.
     *
     * @param coverage by agent, channel, hour, length
     * @param schedules plan by plan and period by period
     * @param months agreement and its trend
     * @param monitoring the rest of the counts
     * @param blind markers that cannot be told somewhere, the worst first
     * @param failures inputs that could not be read
     */
    public record Report(
            List<Coverage> coverage,
            Map<String, List<Schedule>> schedules,
            List<Month> months,
            Monitoring monitoring,
            List<Blind> blind,
            int failures) {
        /** Copies the collections. */
        public Report {
            coverage = List.copyOf(coverage);
            schedules = java.util.Collections.unmodifiableMap(new TreeMap<>(schedules));
            months = List.copyOf(months);
            blind = List.copyOf(blind);
        }
    }

    /**
     * Reports.
     *
     * @param from conversations begun, and scores handed in, at or after this moment; null for any
     * @param until before this moment; null for any
     */
    public Report run(@Nullable Instant from, @Nullable Instant until) {
        EvaluationFilter scores = EvaluationFilter.ALL.between(from, until);
        List<Evaluation> live = store.scorecards().evaluations(scores.ofKind(EvaluationKind.LIVE)).stream()
                .filter(BallotBox::counts)
                .toList();
        Set<InteractionId> scored = new HashSet<>();
        for (Evaluation evaluation : store.scorecards().evaluations(EvaluationFilter.ALL)) {
            InteractionId interaction = evaluation.interaction();
            if (interaction != null && BallotBox.counts(evaluation)) {
                scored.add(interaction);
            }
        }
        List<Summary> kept = store.list(Filter.ALL.between(from, until), Integer.MAX_VALUE);
        return new Report(
                Coverage.of(kept.stream()
                        .map(summary -> new Covered(groups(summary), scored.contains(summary.id())))
                        .toList()),
                schedules(),
                months(scores),
                Monitoring.of(live, store.feedback().appeals(null)),
                blind(kept),
                store.failures().all().size());
    }

    private Map<String, String> groups(Summary summary) {
        Map<String, String> groups = new HashMap<>();
        groups.put("agent", summary.facts().getOrDefault("agent", "unknown"));
        groups.put("channel", summary.medium().name().toLowerCase(Locale.ROOT));
        Instant began = summary.startedAt();
        groups.put(
                "hour",
                began == null
                        ? "unknown"
                        : String.format(
                                Locale.ROOT, "%02d:00", began.atZone(zone).getHour()));
        Long lengthMs = summary.durationMs();
        if (lengthMs != null) {
            groups.put("length", length(lengthMs / 60_000));
        }
        return groups;
    }

    private static String length(long minutes) {
        return minutes < 2 ? "under 2 min" : minutes < 5 ? "2 to 5 min" : minutes < 15 ? "5 to 15 min" : "over 15 min";
    }

    private Map<String, List<Schedule>> schedules() {
        var run = new SamplingRun(store, markers, clock);
        Map<String, List<Schedule>> schedules = new TreeMap<>();
        store.sampling().plans().forEach(plan -> schedules.put(plan.name(), run.status(plan)));
        return schedules;
    }

    /** Every answer of a person against the machine's to the same question about the same interaction. */
    private List<Month> months(EvaluationFilter scores) {
        Map<String, String> monthOf = new HashMap<>();
        for (Evaluation evaluation : store.scorecards().evaluations(scores)) {
            InteractionId interaction = evaluation.interaction();
            Instant at = evaluation.submitted();
            if (interaction != null) {
                monthOf.put(
                        interaction.value() + " " + evaluation.assessor(),
                        at == null ? "unknown" : MONTH.format(at.atZone(zone)));
            }
        }
        var months = new TreeMap<String, Map<String, double[]>>();
        new CrossChecking(store, markers, Map.of())
                .ballots(scores)
                .forEach((criterion, ballots) -> add(criterion, ballots, monthOf, months));
        var rows = new ArrayList<Month>();
        months.forEach((month, calls) -> {
            double same = calls.values().stream().mapToDouble(sums -> sums[0]).sum();
            double n = calls.values().stream().mapToDouble(sums -> sums[1]).sum();
            Interval interval = interval(List.copyOf(calls.values()), same, n);
            rows.add(new Month(month, (int) same, (int) n, interval));
        });
        return rows;
    }

    /** Where all answers are the same, resampling shows no spread: then Wilson's, with interactions as cases. */
    private Interval interval(List<double[]> calls, double same, double n) {
        if (same == 0 || same == n) {
            return Wilson.of(same == 0 ? 0 : calls.size(), calls.size());
        }
        return new ClusterBootstrap(ClusterBootstrap.DRAWS, seed).interval(calls, sums -> sums[0] / sums[1]);
    }

    private static void add(
            Criterion criterion,
            List<Ballot> ballots,
            Map<String, String> monthOf,
            Map<String, Map<String, double[]>> months) {
        if (criterion.automation() == null) {
            return;
        }
        Map<InteractionId, Ballot> machine = new HashMap<>();
        ballots.stream()
                .filter(ballot -> ballot.rater().equals(Evaluation.MACHINE) && ballot.said() == Ballot.Said.ANSWER)
                .forEach(ballot -> machine.put(ballot.interaction(), ballot));
        for (Ballot ballot : ballots) {
            Ballot own = machine.get(ballot.interaction());
            if (own != null
                    && !ballot.rater().equals(Evaluation.MACHINE)
                    && !ballot.assisted()
                    && ballot.said() == Ballot.Said.ANSWER) {
                String call = ballot.interaction().value();
                double[] sums = months.computeIfAbsent(
                                monthOf.getOrDefault(call + " " + ballot.rater(), "unknown"), key -> new TreeMap<>())
                        .computeIfAbsent(call, key -> new double[2]);
                sums[0] += own.label().equals(ballot.label()) ? 1 : 0;
                sums[1]++;
            }
        }
    }

    private List<Blind> blind(List<Summary> kept) {
        var counts = new TreeMap<String, int[]>();
        for (Summary summary : kept) {
            store.verdicts(summary.id()).forEach(verdict -> {
                int[] count = counts.computeIfAbsent(verdict.marker().id(), key -> new int[2]);
                count[0] += verdict.outcome() instanceof Outcome.Undetermined ? 1 : 0;
                count[1]++;
            });
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] > 0)
                .map(entry -> new Blind(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(java.util.Comparator.comparingDouble((Blind one) -> -(double) one.undetermined() / one.n())
                        .thenComparing(Blind::marker))
                .toList();
    }
}
