package earmark.agree.tuning;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.List;
import java.util.function.Predicate;

/**
 * How right a marker is, by call.
 *
 * @param right calls on which it is found and wanted
 * @param found calls on which it is found
 * @param wanted calls on which people want it
 */
public record Rightness(int right, int found, int wanted) {
    static Rightness of(List<Case> cases, Predicate<Case> found) {
        int right = 0;
        int all = 0;
        int wanted = 0;
        for (Case each : cases) {
            boolean here = found.test(each);
            all += here ? 1 : 0;
            wanted += each.wanted() ? 1 : 0;
            right += here && each.wanted() ? 1 : 0;
        }
        return new Rightness(right, all, wanted);
    }

    /** Share of what it finds that people want; NaN when it finds nothing. */
    public double precision() {
        return right / (double) found;
    }

    /** Share of what people want that it finds; NaN when they want nothing. */
    public double recall() {
        return right / (double) wanted;
    }

    /** 95 %. */
    public Interval precisionInterval() {
        return Wilson.of(right, found);
    }

    /** 95 %. */
    public Interval recallInterval() {
        return Wilson.of(right, wanted);
    }
}
