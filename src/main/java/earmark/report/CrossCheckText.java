package earmark.report;

import earmark.agree.causes.Cause;
import earmark.agree.causes.Disagreement;
import earmark.agree.ratings.Advice;
import earmark.agree.scores.LabelFigures;
import earmark.agree.scores.QuestionCheck;
import earmark.stats.Counted;
import earmark.stats.Interval;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One question's cross-check for reading. Thread-safe. */
public final class CrossCheckText {
    private static final List<String> ONE_MORE =
            List.of("delta_alpha", "williams_index", "alternative_annotator_winning_rate");
    private static final int MOST_SHOWN = 12;

    /** With fewer interactions a machine's figures as one more rater say nothing. */
    private static final int LEAST_SHOWN = 10;

    private CrossCheckText() {}

    /** Some lines, with their line breaks. */
    public static String of(QuestionCheck check, List<Disagreement> disagreements) {
        var text = new StringBuilder();
        var automation = check.criterion().automation();
        line(
                text,
                check.criterion() + "  " + check.criterion().text()
                        + (automation == null ? "  (people only)" : "  (machine: " + automation + ")"));
        text.append("  people with people: ").append(agreement(check.people()));
        if (automation != null) {
            text.append("  machine with people: ").append(agreement(check.machine()));
        }
        check.applies()
                .ifPresent(applies -> text.append("  whether it applies: ").append(agreement(Optional.of(applies))));
        check.oneMore().stream()
                .filter(estimate -> check.interactions() >= LEAST_SHOWN && ONE_MORE.contains(estimate.name()))
                .filter(Estimate::isDefined)
                .forEach(
                        estimate -> line(text, "  as one more rater: " + estimate(estimate) + " - " + estimate.note()));
        check.labels().stream()
                .filter(label -> label.said() + label.held() > 0)
                .forEach(label -> line(text, "  " + label(label)));
        counts(text, check);
        if (automation != null) {
            line(
                    text,
                    "  may it answer by itself? "
                            + (check.autoFill().allowed()
                                    ? "yes"
                                    : "no: " + check.autoFill().against().get(0)
                                            + more(check.autoFill().against().size() - 1)));
        }
        disagreements(text, disagreements);
        return text.append('\n').toString();
    }

    private static String more(int others) {
        return others > 0 ? " (and " + others + " more)" : "";
    }

    private static void line(StringBuilder text, String line) {
        text.append(Printable.line(line)).append('\n');
    }

    private static String agreement(Optional<Agreement> agreement) {
        if (agreement.isEmpty() || agreement.get().ratings().paired() == 0) {
            return "nothing to compare\n";
        }
        Advice advice = Advice.of(agreement.get());
        String figures = advice.statistics().stream()
                .filter(name -> !name.equals(AlikeText.SHARE))
                .map(agreement.get()::get)
                .filter(Estimate::isDefined)
                .map(each -> ", " + estimate(each))
                .collect(Collectors.joining());
        String head = "alike in " + AlikeText.of(agreement.get()) + figures;
        boolean few = agreement.get().ratings().paired() < Advice.LEAST_UNITS;
        return few
                ? Printable.line(head + ", too few for a coefficient") + "\n"
                : Printable.line(head) + "\n    " + Printable.line(advice.sentence()) + "\n";
    }

    private static String estimate(Estimate estimate) {
        String value = String.format(Locale.ROOT, "%s %.2f", estimate.name(), estimate.value());
        return estimate.hasInterval()
                ? value + String.format(Locale.ROOT, " (%.2f to %.2f)", estimate.low(), estimate.high())
                : value;
    }

    private static String label(LabelFigures figures) {
        return "'" + figures.label() + "': right "
                + share(figures.precision(), figures.precisionInterval(), figures.said())
                + " of the times it says so; says so "
                + share(figures.recall(), figures.recallInterval(), figures.held()) + " of the times people do"
                + (figures.weighted() ? ", calls weighted by their chance of being drawn" : "");
    }

    private static String share(double value, Interval interval, int n) {
        if (Double.isNaN(value)) {
            return "- (n 0)";
        }
        String limits = interval.isKnown()
                ? String.format(Locale.ROOT, "%.0f to %.0f %%, ", 100 * interval.low(), 100 * interval.high())
                : "";
        return String.format(Locale.ROOT, "%.0f %% (%sn %d)", 100 * value, limits, n);
    }

    private static void counts(StringBuilder text, QuestionCheck check) {
        if (check.ties() + check.cannotTell() + check.assisted() > 0) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  left out: %s among people, %d on which the machine cannot tell, %s given with the machine's on"
                                    + " the screen",
                            Counted.of(check.ties(), "tie"),
                            check.cannotTell(),
                            Counted.of(check.assisted(), "answer")));
        }
    }

    private static void disagreements(StringBuilder text, List<Disagreement> disagreements) {
        if (disagreements.isEmpty()) {
            return;
        }
        Map<Cause.Kind, Integer> kinds = new EnumMap<>(Cause.Kind.class);
        disagreements.forEach(each -> kinds.merge(each.cause().kind(), 1, Integer::sum));
        line(
                text,
                "  they differ on " + disagreements.size() + cannotTell(disagreements) + ": "
                        + kinds.entrySet().stream()
                                .map(kind -> kind.getKey().word() + " " + kind.getValue())
                                .collect(Collectors.joining(", ")));
        disagreements.stream().limit(MOST_SHOWN).forEach(each -> {
            line(
                    text,
                    "    " + each.reference() + "  " + String.join(", ", each.people()) + ": "
                            + each.peopleSay() + "; machine: " + each.machineSays()
                            + (each.sideWithMachine().isEmpty()
                                    ? ""
                                    : "; with the machine: " + String.join(", ", each.sideWithMachine())));
            line(
                    text,
                    "      " + each.cause().kind().word() + at(each.cause()) + ": "
                            + each.cause().reason()
                            + (each.cause().change().isEmpty()
                                    ? ""
                                    : "  ->  " + each.cause().change()));
        });
        if (disagreements.size() > MOST_SHOWN) {
            line(text, "    and " + (disagreements.size() - MOST_SHOWN) + " more: --format csv --list disagreements");
        }
    }

    private static String cannotTell(List<Disagreement> disagreements) {
        long unknown =
                disagreements.stream().filter(Disagreement::machineCannotTell).count();
        return unknown == 0 ? "" : " (on " + unknown + " the machine cannot tell)";
    }

    private static String at(Cause cause) {
        var place = cause.place();
        if (place == null) {
            return "";
        }
        return " at " + ClockTime.of(place) + " '" + cause.words() + "'";
    }
}
