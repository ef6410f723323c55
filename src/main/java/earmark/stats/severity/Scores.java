package earmark.stats.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numeric scores of units by raters, with holes. Immutable and thread-safe.
 */
public final class Scores {
    private final int units;
    private final int raters;
    private final int[][] raterOf;
    private final double[][] valueOf;

    /**
     * One score.
     *
     * @param unit index of what was rated, from 0
     * @param rater index of who rated, from 0
     * @param value in points
     */
    public record Score(int unit, int rater, double value) {}

    /**
     * A table.
     *
     * @throws IllegalArgumentException when an index is negative
     */
    public Scores(List<Score> scores) {
        this.units = scores.stream().mapToInt(Score::unit).max().orElse(-1) + 1;
        this.raters = scores.stream().mapToInt(Score::rater).max().orElse(-1) + 1;
        var rows = new ArrayList<List<Score>>();
        for (int unit = 0; unit < units; unit++) {
            rows.add(new ArrayList<>());
        }
        for (Score score : scores) {
            if (score.unit() < 0 || score.rater() < 0) {
                throw new IllegalArgumentException(score.toString());
            }
            rows.get(score.unit()).add(score);
        }
        this.raterOf = rows.stream()
                .map(row -> row.stream().mapToInt(Score::rater).toArray())
                .toArray(int[][]::new);
        this.valueOf = rows.stream()
                .map(row -> row.stream().mapToDouble(Score::value).toArray())
                .toArray(double[][]::new);
    }

    /** Every cell filled: units by raters. */
    public static Scores complete(double[][] values) {
        var scores = new ArrayList<Score>();
        for (int unit = 0; unit < values.length; unit++) {
            for (int rater = 0; rater < values[unit].length; rater++) {
                scores.add(new Score(unit, rater, values[unit][rater]));
            }
        }
        return new Scores(scores);
    }

    /** How many units there are. */
    public int units() {
        return units;
    }

    /** How many raters there are. */
    public int raters() {
        return raters;
    }

    /** Every score, by unit. */
    public List<Score> all() {
        var all = new ArrayList<Score>();
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < raterOf[unit].length; i++) {
                all.add(new Score(unit, raterOf[unit][i], valueOf[unit][i]));
            }
        }
        return all;
    }

    int[] raters(int unit) {
        return raterOf[unit];
    }

    double[] values(int unit) {
        return valueOf[unit];
    }

    /** Any one score; 0 when there is none. */
    double first() {
        return Arrays.stream(valueOf)
                .filter(row -> row.length > 0)
                .findFirst()
                .map(row -> row[0])
                .orElse(0.0);
    }

    int total() {
        return Arrays.stream(raterOf).mapToInt(row -> row.length).sum();
    }
}
