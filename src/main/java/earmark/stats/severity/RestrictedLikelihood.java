package earmark.stats.severity;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimplePointChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the spreads of units and raters at which scores are likeliest (restricted maximum likelihood, Patterson and
 * Thompson 1971). The criterion is even in each spread, so that a spread of 0 is a minimum like any other. Immutable and
 * thread-safe.
 */
final class RestrictedLikelihood {
    private static final int MOST_EVALUATIONS = 2_000;
    private static final int POLISHES = 3;
    private static final double STEP = 1e-3;
    private static final double LARGEST = 1e4;

    /** Steps of a central difference of the fourth order, and their weights. */
    private static final double[][] STENCIL = {{-2, 1.0 / 12}, {-1, -8.0 / 12}, {1, 8.0 / 12}, {2, -1.0 / 12}};

    private final Scores scores;
    private final int[] times;

    /**
     * For these scores.
     *
     * @param times how often each unit counts
     */
    RestrictedLikelihood(Scores scores, int[] times) {
        this.scores = scores;
        this.times = times.clone();
    }

    /**
     * The best spreads: unit, rater.
     *
     * @param start spreads to begin from
     * @param close how near two corners of the simplex must be to stop
     * @param polish whether to go on to the last digits
     */
    double[] best(double[] start, double close, boolean polish) {
        var optimizer = new SimplexOptimizer(new SimplePointChecker<>(close, close, MOST_EVALUATIONS));
        double[] spreads = optimizer
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(this::criterion),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(new double[] {0.4, 0.4}))
                .getPoint();
        for (int i = 0; polish && i < POLISHES; i++) {
            spreads = newton(spreads);
        }
        return new double[] {Math.abs(spreads[0]), Math.abs(spreads[1])};
    }

    private double criterion(double[] spreads) {
        return fit(spreads).criterion();
    }

    PenalisedFit fit(double[] spreads) {
        return new PenalisedFit(
                scores, times, Math.min(LARGEST, Math.abs(spreads[0])), Math.min(LARGEST, Math.abs(spreads[1])));
    }

    /** One step by differences, each spread by itself: values alone show a minimum only to half of their digits. */
    private double[] newton(double[] spreads) {
        double[] next = spreads.clone();
        for (int i = 0; i < next.length; i++) {
            double step = STEP * Math.max(1, Math.abs(next[i]));
            double slope = 0;
            for (double[] at : STENCIL) {
                slope += at[1] * criterion(moved(next, i, at[0] * step));
            }
            double bend = criterion(moved(next, i, step)) + criterion(moved(next, i, -step)) - 2 * criterion(next);
            double move = slope * step / bend;
            if (bend > 0 && Math.abs(move) < step) {
                next[i] -= move;
            }
        }
        return next;
    }

    private static double[] moved(double[] spreads, int i, double by) {
        double[] moved = spreads.clone();
        moved[i] += by;
        return moved;
    }
}
