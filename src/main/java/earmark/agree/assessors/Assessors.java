package earmark.agree.assessors;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import earmark.stats.agreement.MultiTest;
import earmark.stats.severity.Connection;
import earmark.stats.severity.MixedModel;
import earmark.stats.severity.Scores;
import earmark.stats.severity.Severity;
import earmark.stats.severity.TermsModel;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Profiles of all who score. Severity is by a mixed model of calls, agents and months, so that an assessor with hard calls or
 * weak agents is not taken for a harsh one, within each form, and only among those whom shared interactions connect. Thread-safe.
 */
public final class Assessors {
    /** A difference of half a step of a ten-question form, in points of per cent. */
    private static final double WORTH_SPEAKING = 5;

    /** In points of per cent; narrower intervals come of too little that differs. */
    private static final double NO_SPREAD = 0.05;

    private static final int FEW_SHARED = 10;

    private static final double LEVEL = 0.05;

    private Assessors() {}

    /** Profiles, by name. */
    public static List<AssessorProfile> of(List<Scored> all) {
        Map<String, List<Scored>> byAssessor = new TreeMap<>();
        all.forEach(scored -> byAssessor
                .computeIfAbsent(scored.assessor(), key -> new ArrayList<>())
                .add(scored));
        List<String> names = List.copyOf(byAssessor.keySet());
        List<TermsModel.Score> scores = scores(all, names);
        List<List<Integer>> groups = Connection.groups(plain(scores));
        Map<Integer, Severity> severities = severities(scores, groups);
        boolean[] flagged = flagged(severities, names.size());
        var profiles = new ArrayList<AssessorProfile>();
        for (int j = 0; j < names.size(); j++) {
            List<Scored> own = byAssessor.getOrDefault(names.get(j), List.of());
            profiles.add(profile(names.get(j), own, all, severities.get(j), flagged[j], group(groups, j)));
        }
        return List.copyOf(profiles);
    }

    private static List<TermsModel.Score> scores(List<Scored> all, List<String> names) {
        Map<String, Integer> units = new LinkedHashMap<>();
        Map<String, Integer> agents = new HashMap<>();
        Map<String, Integer> months = new HashMap<>();
        Set<String> seen = new HashSet<>();
        var scores = new ArrayList<TermsModel.Score>();
        for (Scored scored : all) {
            boolean first = seen.add(scored.unit() + " " + scored.assessor());
            if (first && !Double.isNaN(scored.percent())) {
                scores.add(new TermsModel.Score(
                        units.computeIfAbsent(scored.unit(), key -> units.size()),
                        names.indexOf(scored.assessor()),
                        agents.computeIfAbsent(scored.agent(), key -> agents.size()),
                        months.computeIfAbsent(month(scored), key -> months.size()),
                        scored.percent()));
            }
        }
        return scores;
    }

    /** Each form has its own height, also from month to month, so that nobody's form is taken for their severity. */
    private static String month(Scored scored) {
        Instant at = scored.at();
        return scored.form() + " "
                + (at == null ? "" : YearMonth.from(at.atZone(ZoneOffset.UTC)).toString());
    }

    private static Scores plain(List<TermsModel.Score> scores) {
        return new Scores(scores.stream()
                .map(score -> new Scores.Score(score.unit(), score.rater(), score.value()))
                .toList());
    }

    /** Within each group of two or more; nothing of those who share nothing. */
    private static Map<Integer, Severity> severities(List<TermsModel.Score> scores, List<List<Integer>> groups) {
        var severities = new HashMap<Integer, Severity>();
        for (List<Integer> group : groups) {
            if (group.size() > 1) {
                List<Severity> fitted = fitted(within(scores, group));
                for (int i = 0; i < fitted.size(); i++) {
                    severities.put(group.get(i), fitted.get(i));
                }
            }
        }
        return severities;
    }

    /** With agents and months where there are several of either. */
    private static List<Severity> fitted(List<TermsModel.Score> scores) {
        boolean several = scores.stream()
                                .mapToInt(TermsModel.Score::agent)
                                .distinct()
                                .count()
                        > 1
                || scores.stream().mapToInt(TermsModel.Score::month).distinct().count() > 1;
        return several
                ? TermsModel.of(scores).severities()
                : MixedModel.of(plain(scores)).severities();
    }

    private static List<TermsModel.Score> within(List<TermsModel.Score> scores, List<Integer> group) {
        Map<Integer, Integer> units = new HashMap<>();
        Map<Integer, Integer> agents = new HashMap<>();
        Map<Integer, Integer> months = new HashMap<>();
        return scores.stream()
                .filter(score -> group.contains(score.rater()))
                .map(score -> new TermsModel.Score(
                        units.computeIfAbsent(score.unit(), key -> units.size()),
                        group.indexOf(score.rater()),
                        agents.computeIfAbsent(score.agent(), key -> agents.size()),
                        months.computeIfAbsent(score.month(), key -> months.size()),
                        score.value()))
                .toList();
    }

    private static boolean[] flagged(Map<Integer, Severity> severities, int assessors) {
        List<Integer> known = List.copyOf(severities.keySet());
        double[] p = known.stream()
                .map(severities::get)
                .mapToDouble(each -> each == null ? 1 : each.p())
                .toArray();
        double[] adjusted = MultiTest.holm(p);
        boolean[] flagged = new boolean[assessors];
        for (int i = 0; i < known.size(); i++) {
            Severity severity = severities.get(known.get(i));
            flagged[known.get(i)] =
                    severity != null && adjusted[i] < LEVEL && Math.abs(severity.value()) > WORTH_SPEAKING;
        }
        return flagged;
    }

    private static int group(List<List<Integer>> groups, int assessor) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).contains(assessor)) {
                return group + 1;
            }
        }
        return 0;
    }

    private static AssessorProfile profile(
            String name,
            List<Scored> own,
            List<Scored> all,
            @org.jspecify.annotations.Nullable Severity fitted,
            boolean flagged,
            int group) {
        List<Scored> others =
                all.stream().filter(scored -> !scored.assessor().equals(name)).toList();
        int shared = (int) own.stream()
                .filter(scored -> others.stream().anyMatch(other -> other.unit().equals(scored.unit())))
                .count();
        // a fit of few scores may leave nothing to chance, which shows no certainty
        Severity severity =
                fitted != null && shared < FEW_SHARED && fitted.high() - fitted.low() < NO_SPREAD ? null : fitted;
        int answers = answers(own);
        int none = (int) own.stream().mapToLong(Scored::notApplicable).sum();
        double[] again = Consistency.of(own);
        return new AssessorProfile(
                name,
                own.size(),
                (int) own.stream().map(Scored::form).distinct().count(),
                shared,
                own.stream()
                        .mapToDouble(Scored::percent)
                        .filter(x -> !Double.isNaN(x))
                        .average()
                        .orElse(Double.NaN),
                severity == null ? Double.NaN : severity.value(),
                severity == null ? Interval.NONE : new Interval(severity.low(), severity.high()),
                flagged,
                group,
                none / (double) answers,
                Wilson.of(none, answers),
                others.stream().mapToLong(Scored::notApplicable).sum() / (double) answers(others),
                (int) again[0],
                again[1],
                OverTime.driftAt(own, all));
    }

    private static int answers(List<Scored> scored) {
        return scored.stream().mapToInt(each -> each.answers().size()).sum();
    }
}
