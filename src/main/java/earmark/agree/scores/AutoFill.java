package earmark.agree.scores;

import earmark.stats.Counted;
import earmark.stats.agreement.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether the machine may answer a question by itself: only where, on blind scores of three people or more and a hundred
 * calls, it does not lower their agreement, may stand in for most of them, agrees with them as they do among themselves,
 * and is right when it answers ({@code methods.md} 5, E5). Otherwise it shows its evidence and people answer.
 *
 * @param allowed whether it may
 * @param against what stands against it; empty when it may
 */
public record AutoFill(boolean allowed, List<String> against) {
    private static final int LEAST_PEOPLE = 3;
    private static final int LEAST_CALLS = 100;
    private static final double MOST_LOST = -0.02;
    private static final double LEAST_WINS = 0.5;
    private static final double LEAST_INDEX = 1;
    private static final double LEAST_PRECISION = 0.90;

    /** Copies. */
    public AutoFill {
        against = List.copyOf(against);
    }

    /**
     * Judges.
     *
     * @param people how many scored blind
     * @param calls how many of them the machine answered too
     * @param machine its figures as one more rater; empty when it answered nothing
     * @param labels its precision by answer
     */
    static AutoFill of(int people, int calls, List<Estimate> machine, List<LabelFigures> labels) {
        var against = new ArrayList<String>();
        if (people < LEAST_PEOPLE) {
            against.add(Counted.of(people, "person", "people") + " scored blind, " + LEAST_PEOPLE + " are needed");
        }
        if (calls < LEAST_CALLS) {
            against.add(Counted.of(calls, "call") + ", " + LEAST_CALLS + " are needed");
        }
        if (machine.isEmpty()) {
            against.add("no marker answers it");
        } else {
            against.addAll(against(machine, labels));
        }
        return new AutoFill(against.isEmpty(), against);
    }

    /** Whether there are people and calls enough to look at the figures at all. */
    public static boolean isEnough(int people, int calls) {
        return people >= LEAST_PEOPLE && calls >= LEAST_CALLS;
    }

    private static List<String> against(List<Estimate> machine, List<LabelFigures> labels) {
        var against = new ArrayList<String>();
        double low = figure(machine, "delta_alpha", Estimate::low);
        if (!(low > MOST_LOST)) {
            against.add(String.format(
                    Locale.ROOT, "delta_alpha may be as low as %.3f, it must be above %.2f", low, MOST_LOST));
        }
        double rate = figure(machine, "alternative_annotator_winning_rate", Estimate::value);
        if (!(rate >= LEAST_WINS)) {
            against.add(String.format(
                    Locale.ROOT, "may stand in for %.0f %% of people, %.0f %% are needed", 100 * rate, 50.0));
        }
        double index = figure(machine, "williams_index", Estimate::value);
        if (!(index >= LEAST_INDEX)) {
            against.add(String.format(
                    Locale.ROOT, "agrees with people less than they do among themselves (index %.3f)", index));
        }
        for (LabelFigures figures : labels) {
            if (figures.said() > 0 && !(figures.precisionInterval().low() >= LEAST_PRECISION)) {
                against.add(String.format(
                        Locale.ROOT,
                        "'%s' may be right only %.0f %% of the time (%s), 90 %% is needed",
                        figures.label(),
                        100 * figures.precisionInterval().low(),
                        Counted.of(figures.said(), "answer")));
            }
        }
        if (labels.stream().noneMatch(figures -> figures.said() > 0)) {
            against.add("how often it is right is not known");
        }
        return against;
    }

    /** NaN when it is absent or undefined: that is as far from enough as can be. */
    private static double figure(List<Estimate> machine, String name, ToDoubleFunction<Estimate> what) {
        return machine.stream()
                .filter(estimate -> estimate.name().equals(name))
                .mapToDouble(what)
                .findFirst()
                .orElse(Double.NaN);
    }
}
