package earmark.stats.regression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Logistic regression with a quadratic penalty on the weights but not on the bias, fitted by limited-memory BFGS with
 * backtracking (Nocedal and Wright 2006, algorithms 7.4, 7.5 and 3.1). The problem is convex, so the same rows give the
 * same weights; there is nothing random in it. Thread-safe.
 *
 * @param penalty times half the squared length of the weights; above 0
 * @param balanced whether both classes weigh the same in all, however rare one is
 */
public record LogisticRegression(double penalty, boolean balanced) {
    private static final int MEMORY = 10;
    private static final int MOST_STEPS = 200;
    private static final double SMALL_GRADIENT = 1e-4;

    /** Checks the range. */
    public LogisticRegression {
        if (!(penalty > 0)) {
            throw new IllegalArgumentException("penalty " + penalty);
        }
    }

    /**
     * Fits.
     *
     * @param rows the figures
     * @param yes as many answers
     * @param size how many figures a row can have
     */
    public LinearModel fit(List<FeatureRow> rows, boolean[] yes, int size) {
        double[] weights = new Fit(rows, yes, size).run();
        double[] alone = new double[size];
        System.arraycopy(weights, 0, alone, 0, size);
        return new LinearModel(alone, weights[size]);
    }

    /** How a step went: where it ended in the space of weights, and what changed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
    private record Step(double[] moved, double[] turned, double product) {}

    /** One fit; the bias is the last weight. */
    private final class Fit {
        private final List<FeatureRow> rows;
        private final boolean[] yes;
        private final int size;
        private final double weightOfYes;
        private final double weightOfNo;

        Fit(List<FeatureRow> rows, boolean[] yes, int size) {
            this.rows = rows;
            this.yes = yes;
            this.size = size;
            int count = 0;
            for (boolean one : yes) {
                count += one ? 1 : 0;
            }
            boolean both = balanced && count > 0 && count < yes.length;
            weightOfYes = both ? yes.length / (2.0 * count) : 1;
            weightOfNo = both ? yes.length / (2.0 * (yes.length - count)) : 1;
        }

        double[] run() {
            double[] at = new double[size + 1];
            double[] gradient = new double[size + 1];
            double value = value(at, gradient);
            Deque<Step> memory = new ArrayDeque<>();
            for (int step = 0;
                    step < MOST_STEPS && length(gradient) > SMALL_GRADIENT * Math.max(1, rows.size() / 1e3);
                    step++) {
                double[] direction = direction(gradient, memory);
                double slope = dot(direction, gradient);
                double stride = memory.isEmpty() ? Math.min(1, 1 / length(gradient)) : 1;
                double[] there = new double[at.length];
                double[] gradientThere = new double[at.length];
                double valueThere = Double.POSITIVE_INFINITY;
                for (int tries = 0; tries < 30; tries++) {
                    for (int i = 0; i < at.length; i++) {
                        there[i] = at[i] + stride * direction[i];
                    }
                    valueThere = value(there, gradientThere);
                    if (valueThere <= value + 1e-4 * stride * slope) {
                        break;
                    }
                    stride /= 2;
                }
                if (!(valueThere < value)) {
                    break;
                }
                remember(memory, at, there, gradient, gradientThere);
                at = there;
                gradient = gradientThere;
                value = valueThere;
            }
            return at;
        }

        private static void remember(Deque<Step> memory, double[] at, double[] there, double[] before, double[] after) {
            double[] moved = new double[at.length];
            double[] turned = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                moved[i] = there[i] - at[i];
                turned[i] = after[i] - before[i];
            }
            double product = dot(moved, turned);
            if (product > 1e-12) {
                memory.addLast(new Step(moved, turned, product));
                if (memory.size() > MEMORY) {
                    memory.removeFirst();
                }
            }
        }

        /** The two-loop recursion. */
        private static double[] direction(double[] gradient, Deque<Step> memory) {
            double[] q = gradient.clone();
            double[] alphas = new double[memory.size()];
            int k = memory.size();
            for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); ) {
                Step step = steps.next();
                k--;
                alphas[k] = dot(step.moved(), q) / step.product();
                add(q, step.turned(), -alphas[k]);
            }
            Step last = memory.peekLast();
            double scale = last == null ? 1 : last.product() / dot(last.turned(), last.turned());
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
            k = 0;
            for (Step step : memory) {
                double beta = dot(step.turned(), q) / step.product();
                add(q, step.moved(), alphas[k++] - beta);
            }
            for (int i = 0; i < q.length; i++) {
                q[i] = -q[i];
            }
            return q;
        }

        /** The loss, and its gradient. */
        private double value(double[] at, double[] gradient) {
            java.util.Arrays.fill(gradient, 0);
            double loss = 0;
            for (int r = 0; r < rows.size(); r++) {
                double sign = yes[r] ? 1 : -1;
                double weight = yes[r] ? weightOfYes : weightOfNo;
                double margin = sign * (rows.get(r).dot(at) + at[size]);
                // log(1 + e^-m) without overflow
                loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
                double pull = -weight * sign / (1 + Math.exp(margin));
                rows.get(r).addTo(gradient, pull);
                gradient[size] += pull;
            }
            for (int i = 0; i < size; i++) {
                loss += penalty / 2 * at[i] * at[i];
                gradient[i] += penalty * at[i];
            }
            return loss;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
