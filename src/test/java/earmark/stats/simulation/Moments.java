package earmark.stats.simulation;

import earmark.stats.Interval;

/** Mean and spread of values seen one after the other. */
final class Moments {
    private int n;
    private double sum;
    private double squares;

    void add(double value) {
        n++;
        sum += value;
        squares += value * value;
    }

    int n() {
        return n;
    }

    double mean() {
        return sum / n;
    }

    Interval interval() {
        double variance = Math.max(0, squares / n - mean() * mean());
        double half = 1.96 * Math.sqrt(variance / n);
        return new Interval(mean() - half, mean() + half);
    }
}
