package earmark.markers.explain;

import earmark.markers.Marker;
import earmark.markers.MeasureKind;
import earmark.markers.Rule.Measured;
import earmark.markers.Rule.Threshold;
import earmark.markers.Side;
import earmark.markers.explain.Explained.Step;
import earmark.markers.hearing.Hearing;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was measured, where and how much; and what came nearest where it was too little. Use from one thread. */
final class MeasureSteps {
    private static final int MOST_TOLD = 12;
    /** Anything that can be measured at all. */
    private static final double ANYTHING = 0.05;

    private final Talk talk;
    private final Marker marker;
    private final Measured rule;
    private final Hearing hearing;

    MeasureSteps(Talk talk, Marker marker, Measured rule, Hearing hearing) {
        this.talk = talk;
        this.marker = marker;
        this.rule = rule;
        this.hearing = hearing;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        String whose = rule.side() == Side.ANY ? "" : " of " + rule.side().keyword();
        steps.add(new Step("measure", rule.kind().keyword() + whose + ", " + wanted(), marker.origin()));
        List<Finding> found = measured(rule);
        found.stream()
                .limit(MOST_TOLD)
                .forEach(finding -> steps.add(new Step("found", said(finding), marker.origin())));
        if (found.isEmpty()) {
            nearest().ifPresent(finding -> steps.add(new Step("nearest", said(finding), marker.origin())));
        }
        return steps;
    }

    private String wanted() {
        Optional<Threshold> bound = rule.threshold();
        if (bound.isPresent()) {
            return (bound.get().atLeast() ? "at least " : "at most ")
                    + amount(bound.get().value()) + " wanted";
        }
        return rule.kind().least() > 0
                ? "at least " + amount(rule.kind().least()) + " where the marker says nothing"
                : "present with any value";
    }

    /** The one with the highest value of all that is too low, or with the lowest that is too high. */
    private Optional<Finding> nearest() {
        boolean atLeast = rule.threshold().map(Threshold::atLeast).orElse(true);
        Comparator<Finding> byValue = Comparator.comparingDouble(this::value);
        var any = new Measured(
                rule.kind(),
                rule.constants(),
                rule.side(),
                rule.kind() == MeasureKind.INTERRUPTION || !rule.kind().occurs()
                        ? Optional.empty()
                        : Optional.of(new Threshold(true, ANYTHING)),
                rule.parts());
        return measured(any).stream().max(atLeast ? byValue : byValue.reversed());
    }

    private List<Finding> measured(Measured what) {
        var asked = new Marker(
                marker.ref(),
                marker.title(),
                marker.source(),
                marker.by(),
                marker.minConfidence(),
                marker.says(),
                marker.stages(),
                marker.notes(),
                List.of(),
                marker.origin(),
                what,
                List.of(),
                earmark.markers.Validity.ALWAYS,
                true);
        Outcome outcome = new RuleTagger(List.of(asked), hearing)
                .tag(talk.analysis)
                .get(0)
                .outcome();
        return outcome instanceof Outcome.Present present ? present.evidence() : List.of();
    }

    private double value(Finding finding) {
        String value = finding.fields().getOrDefault(rule.kind().field(), "0");
        return value.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(value) : 0;
    }

    private String said(Finding finding) {
        String who = rule.side() == Side.ANY && rule.kind() == MeasureKind.SILENCE
                ? ""
                : ", " + Talk.name(finding.speaker());
        return amount(value(finding)) + " " + Talk.when(finding.place()) + who;
    }

    /** A value with its unit. */
    private String amount(double value) {
        String number = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return switch (rule.kind().field()) {
            case "seconds" -> number + " s";
            case "wpm" -> number + " words a minute";
            case "count" -> number + (value == 1 ? " time" : " times");
            default -> number + " of all speech";
        };
    }
}
