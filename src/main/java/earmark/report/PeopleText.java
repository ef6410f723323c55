package earmark.report;

import earmark.agree.assessors.AssessorProfile;
import earmark.agree.assessors.CalibrationSession;
import earmark.agree.rates.MeanScore;
import earmark.agree.rates.TrueRate;
import earmark.stats.Counted;
import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Assessors, calibration sessions and true rates, printed. Thread-safe. */
public final class PeopleText {
    private static final List<String> ASSESSORS = List.of(
            "assessor",
            "scores",
            "shared",
            "mean",
            "severity",
            "low",
            "high",
            "flagged",
            "group",
            "not_applicable",
            "peers_not_applicable",
            "again",
            "same",
            "drift_at");
    private static final List<String> RATES = List.of(
            "question",
            "answer",
            "rate",
            "low",
            "high",
            "method",
            "audited",
            "all",
            "people_low",
            "people_high",
            "caution");

    private static final List<String> SESSIONS =
            List.of("session", "question", "rater", "answers", "consensus", "baseline", "same", "of");

    private PeopleText() {}

    /** Profiles for reading. */
    public static String assessors(List<AssessorProfile> profiles) {
        var text = new StringBuilder();
        long groups = profiles.stream().map(AssessorProfile::group).distinct().count();
        if (groups > 1) {
            text.append("These fall into ")
                    .append(groups)
                    .append(" groups that share no interactions, even through others:"
                            + " severity is told within a group only. Let some interactions be scored by two.\n");
        }
        for (AssessorProfile each : profiles) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%s%s: %d scores, %d of them shared, mean %.0f %%%s",
                            each.assessor(),
                            groups > 1 ? " (group " + each.group() + ")" : "",
                            each.scores(),
                            each.shared(),
                            each.mean(),
                            each.forms() > 1 ? " over " + each.forms() + " forms, compared within each" : ""));
            line(text, "  severity: " + severity(each));
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  not applicable: %.0f %% of answers (%s), the others %.0f %%%s",
                            100 * each.notApplicable(),
                            percent(each.notApplicableInterval()),
                            100 * each.peersNotApplicable(),
                            each.unusualNotApplicable() ? "  <- another habit" : ""));
            if (each.again() > 0) {
                line(
                        text,
                        String.format(
                                Locale.ROOT,
                                "  scored %d again by the same form: %.0f %% of the answers the same",
                                each.again(),
                                100 * each.same()));
            }
            if (each.driftAt() != null) {
                line(text, "  scores otherwise than before, noticed at " + each.driftAt());
            }
        }
        return text.toString();
    }

    private static String severity(AssessorProfile each) {
        if (Double.isNaN(each.severity())) {
            return each.shared() == 0
                    ? "cannot be told: shares no interactions with anybody"
                    : "cannot be told: too little of what is shared differs (" + each.shared() + " shared)";
        }
        return String.format(
                Locale.ROOT,
                "%+.1f points on equal calls (%+.1f to %+.1f)%s",
                each.severity(),
                each.severityInterval().low(),
                each.severityInterval().high(),
                each.flagged() ? each.severity() > 0 ? "  <- lenient" : "  <- harsh" : "");
    }

    /** Profiles as rows. */
    public static RowSheet assessorRows(List<AssessorProfile> profiles) {
        var rows = new ArrayList<List<String>>();
        profiles.forEach(each -> rows.add(List.of(
                each.assessor(),
                String.valueOf(each.scores()),
                String.valueOf(each.shared()),
                cell(each.mean()),
                cell(each.severity()),
                cell(each.severityInterval().low()),
                cell(each.severityInterval().high()),
                String.valueOf(each.flagged()),
                String.valueOf(each.group()),
                cell(each.notApplicable()),
                cell(each.peersNotApplicable()),
                String.valueOf(each.again()),
                cell(each.same()),
                each.driftAt() == null ? "" : String.valueOf(each.driftAt()))));
        return new RowSheet(ASSESSORS, rows);
    }

    /** A calibration session for reading. */
    public static String session(String name, CalibrationSession session) {
        var text = new StringBuilder();
        long alike = session.questions().stream()
                .filter(CalibrationSession.Item::unanimous)
                .count();
        line(
                text,
                name + ": " + Counted.of(session.raters().size(), "person", "people") + ", " + alike + " of "
                        + session.questions().size() + " questions answered alike by all");
        session.questions().stream()
                .filter(item -> !item.settled() || !item.baseline().isEmpty())
                .forEach(item -> line(
                        text,
                        "  " + item.question() + ": " + answers(item.answers())
                                + consensus(item)
                                + (item.baseline().isEmpty() ? "" : "; baseline " + item.baseline())));
        session.standings()
                .forEach(each -> line(
                        text,
                        String.format(
                                Locale.ROOT,
                                "  %s: %d of %d as %s (%s)",
                                each.rater(),
                                each.same(),
                                each.of(),
                                measure(session),
                                percent(each.interval()))));
        return text.toString();
    }

    private static String consensus(CalibrationSession.Item item) {
        return item.consensus().isEmpty()
                ? "; no consensus"
                : (item.agreed() ? "; agreed " : "; consensus ") + item.consensus();
    }

    private static String measure(CalibrationSession session) {
        List<CalibrationSession.Item> items = session.questions();
        if (items.stream().anyMatch(item -> !item.baseline().isEmpty())) {
            return "the baseline";
        }
        if (items.stream().allMatch(CalibrationSession.Item::agreed)) {
            return "what was agreed";
        }
        return items.stream().anyMatch(CalibrationSession.Item::agreed)
                ? "what was agreed, else most of the others"
                : "most of the others";
    }

    /** Sessions as rows, one a person and question. */
    public static RowSheet sessionRows(Map<String, CalibrationSession> sessions) {
        var rows = new ArrayList<List<String>>();
        sessions.forEach((name, session) -> {
            session.questions()
                    .forEach(item -> rows.add(List.of(
                            name,
                            item.question(),
                            "",
                            answers(item.answers()),
                            item.consensus(),
                            item.baseline(),
                            "",
                            "")));
            session.standings()
                    .forEach(each -> rows.add(List.of(
                            name,
                            "",
                            each.rater(),
                            "",
                            "",
                            "",
                            String.valueOf(each.same()),
                            String.valueOf(each.of()))));
        });
        return new RowSheet(SESSIONS, rows);
    }

    private static String answers(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .map(answer ->
                        (answer.getKey().isEmpty() ? "not applicable" : answer.getKey()) + " " + answer.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Rates for reading. */
    public static String rates(List<TrueRate> rates) {
        var text = new StringBuilder();
        for (TrueRate rate : rates) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%s '%s': %.1f %% (%s) of %d; %s, %d audited; people alone %s%s",
                            rate.criterion(),
                            rate.label(),
                            100 * rate.value(),
                            percent(rate.interval()),
                            rate.method() == TrueRate.Method.PEOPLE_ONLY ? rate.audited() : rate.all(),
                            rate.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            rate.audited(),
                            percent(rate.peopleOnly()),
                            rate.caution().isEmpty() ? "" : "\n  " + rate.caution()));
        }
        return text.toString();
    }

    /** Mean totals for reading. */
    public static String scores(List<MeanScore> scores) {
        var text = new StringBuilder();
        for (MeanScore score : scores) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "%s total: %.1f %% (%s) of %d; %s, %d audited; people alone %s%s",
                            score.form(),
                            100 * score.value(),
                            percent(score.interval()),
                            score.powered() ? score.all() : score.audited(),
                            score.powered() ? "prediction powered" : "people only",
                            score.audited(),
                            percent(score.peopleOnly()),
                            score.caution().isEmpty() ? "" : "\n  " + score.caution()));
        }
        return text.toString();
    }

    /** Rates and mean totals as rows; a mean total is of no answer. */
    public static RowSheet rateRows(List<TrueRate> rates, List<MeanScore> scores) {
        var rows = new ArrayList<List<String>>();
        scores.forEach(score -> rows.add(List.of(
                score.form(),
                "",
                cell(score.value()),
                cell(score.interval().low()),
                cell(score.interval().high()),
                score.powered() ? "prediction_powered" : "people_only",
                String.valueOf(score.audited()),
                String.valueOf(score.all()),
                cell(score.peopleOnly().low()),
                cell(score.peopleOnly().high()),
                score.caution())));
        rates.forEach(rate -> rows.add(List.of(
                rate.criterion().toString(),
                rate.label(),
                cell(rate.value()),
                cell(rate.interval().low()),
                cell(rate.interval().high()),
                rate.method().name().toLowerCase(Locale.ROOT),
                String.valueOf(rate.audited()),
                String.valueOf(rate.all()),
                cell(rate.peopleOnly().low()),
                cell(rate.peopleOnly().high()),
                rate.caution())));
        return new RowSheet(RATES, rows);
    }

    private static String percent(Interval interval) {
        return interval.isKnown()
                ? String.format(Locale.ROOT, "%.0f to %.0f %%", 100 * interval.low(), 100 * interval.high())
                : "-";
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private static void line(StringBuilder text, String line) {
        line.lines().forEach(each -> text.append(Printable.line(each)).append('\n'));
    }
}
