package earmark.markers.explain;

import earmark.markers.Side.Fit;
import earmark.markers.StepModel;
import earmark.markers.StepModel.Order;
import earmark.markers.explain.Explained.Step;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Which of a model's steps were said, but in another order than it asks for. Use from one thread. */
final class OrderSteps {
    private final Talk talk;
    private final StepModel model;
    private final List<Match> starts;

    OrderSteps(Talk talk, StepModel model, List<Match> starts) {
        this.talk = talk;
        this.model = model;
        this.starts = starts;
    }

    /** The orders that the first of their steps break. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (Order order : model.orders()) {
            StepModel.Step before = model.steps().get(order.first());
            StepModel.Step after = model.steps().get(order.second());
            List<Match> early = found(before);
            List<Match> late = found(after);
            if (early.isEmpty() || late.isEmpty() || !isAfter(early.get(0), late.get(0), order.strict())) {
                continue;
            }
            steps.add(new Step(
                    "order",
                    "stopped: " + after.name() + " " + said(late.get(0)) + " comes first, and "
                            + (order.strict() ? "must come after " : "must not come before ") + before.name() + " "
                            + said(early.get(0)) + "; it would take: no order " + before.name()
                            + (order.strict() ? " < " : " <= ") + after.name(),
                    before.sought().origin()));
        }
        return steps;
    }

    private List<Match> found(StepModel.Step step) {
        if (!step.sought().hasWords()) {
            return List.of();
        }
        return new Matcher(step.sought().pattern())
                .match(talk.analysis).certain().stream()
                        .filter(match -> step.side().fit(match.speaker()) != Fit.NO)
                        .filter(match -> starts.isEmpty() || compare(match, starts.get(0)) > 0)
                        .toList();
    }

    private static boolean isAfter(Match one, Match other, boolean strict) {
        int order = compare(one, other);
        return strict ? order >= 0 : order > 0;
    }

    private static int compare(Match one, Match other) {
        int turns = Integer.compare(one.place().turn(), other.place().turn());
        return turns != 0
                ? turns
                : Integer.compare(one.place().at().start(), other.place().at().start());
    }

    private String said(Match match) {
        return "'" + talk.text(match.place()) + "' " + Talk.when(match.place());
    }
}
