package earmark.stats.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws units with replacement, as many as there are, many times: whole units, with all that was rated on them, because
 * ratings of one unit are not independent. The draws are made in a fixed number of blocks with random numbers of their
 * own, so that the same seed gives the same values on any number of processors. Immutable and thread-safe.
 *
 * @param draws how many resamples, 1 or more
 * @param seed of the random numbers
 */
record Resampling(int draws, long seed) {
    private static final int BLOCKS = 16;

    Resampling {
        if (draws < 1) {
            throw new IllegalArgumentException("draws: " + draws);
        }
    }

    /** The values of a measure's statistics: by statistic, then by draw; NaN where one is not defined. */
    double[][] values(Measure measure, int units) {
        int statistics = measure.statistics().size();
        double[][] values = new double[statistics][draws];
        var seeds = new SplittableRandom(seed);
        SplittableRandom[] randoms =
                IntStream.range(0, BLOCKS).mapToObj(block -> seeds.split()).toArray(SplittableRandom[]::new);
        IntStream.range(0, BLOCKS).parallel().forEach(block -> fill(values, measure, units, block, randoms[block]));
        return values;
    }

    private void fill(double[][] values, Measure measure, int units, int block, SplittableRandom random) {
        Measure.Evaluator evaluator = measure.evaluator();
        int[] drawn = new int[units];
        double[] one = new double[values.length];
        for (int draw = block; draw < draws; draw += BLOCKS) {
            Arrays.fill(drawn, 0);
            for (int i = 0; i < units; i++) {
                drawn[random.nextInt(units)]++;
            }
            evaluator.evaluate(drawn, one);
            for (int s = 0; s < one.length; s++) {
                values[s][draw] = one[s];
            }
        }
    }

    /** The statistics of the ratings themselves. */
    static double[] point(Measure measure, int units) {
        int[] once = new int[units];
        Arrays.fill(once, 1);
        double[] values = new double[measure.statistics().size()];
        measure.evaluator().evaluate(once, values);
        return values;
    }

    /** The statistics with one unit left out in turn: by statistic, then by unit. */
    static double[][] leavingOneOut(Measure measure, int units) {
        return leavingOut(measure, units, units);
    }

    /** The statistics with one of several groups of units left out in turn: by statistic, then by group. */
    static double[][] leavingOut(Measure measure, int units, int groups) {
        double[][] values = new double[measure.statistics().size()][groups];
        Measure.Evaluator evaluator = measure.evaluator();
        int[] drawn = new int[units];
        Arrays.fill(drawn, 1);
        double[] one = new double[values.length];
        for (int group = 0; group < groups; group++) {
            for (int unit = group; unit < units; unit += groups) {
                drawn[unit] = 0;
            }
            evaluator.evaluate(drawn, one);
            for (int unit = group; unit < units; unit += groups) {
                drawn[unit] = 1;
            }
            for (int s = 0; s < one.length; s++) {
                values[s][group] = one[s];
            }
        }
        return values;
    }
}
