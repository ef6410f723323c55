package earmark.stats.reliability;

/**
 * The mean squares of targets by raters, every cell filled (Shrout and Fleiss 1979).
 *
 * @param n targets, 2 or more
 * @param k raters, 2 or more
 * @param between of targets (BMS)
 * @param raters of raters (JMS)
 * @param residual what is left (EMS)
 * @param within of ratings of one target (WMS)
 */
public record MeanSquares(double n, double k, double between, double raters, double residual, double within) {
    /**
     * From scores, targets by raters.
     *
     * @param scores all rows of the same length
     */
    public static MeanSquares of(double[][] scores) {
        double[] columns = new double[scores[0].length];
        double rows = 0;
        double squares = 0;
        double centre = scores[0][0];
        for (double[] row : scores) {
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                double x = row[j] - centre;
                columns[j] += x;
                sum += x;
                squares += x * x;
            }
            rows += sum * sum;
        }
        return ofSums(scores.length, columns, rows, squares);
    }

    /**
     * From sums, as resampling makes them.
     *
     * @param n targets
     * @param columns sum of each rater's scores
     * @param rows sum of the squared sums of the targets
     * @param squares sum of all squares
     */
    public static MeanSquares ofSums(double n, double[] columns, double rows, double squares) {
        double k = columns.length;
        double total = 0;
        double byRater = 0;
        for (double column : columns) {
            total += column;
            byRater += column * column / n;
        }
        double mean = total * total / (n * k);
        double between = rows / k - mean;
        double raters = byRater - mean;
        double within = squares - rows / k;
        return new MeanSquares(
                n,
                k,
                between / (n - 1),
                raters / (k - 1),
                (within - raters) / ((n - 1) * (k - 1)),
                within / (n * (k - 1)));
    }

    /** ICC(1,1): each target by other raters. */
    public double icc11() {
        return (between - within) / (between + (k - 1) * within);
    }

    /** ICC(2,1): absolute agreement of raters that stand for others. */
    public double icc21() {
        return (between - residual) / (between + (k - 1) * residual + k * (raters - residual) / n);
    }

    /** ICC(3,1): agreement in rank and distance of these raters, severity aside. */
    public double icc31() {
        return (between - residual) / (between + (k - 1) * residual);
    }

    /** ICC(1,k): of the mean of k raters. */
    public double icc1k() {
        return (between - within) / between;
    }

    /** ICC(2,k): of the mean of k raters. */
    public double icc2k() {
        return (between - residual) / (between + (raters - residual) / n);
    }

    /** ICC(3,k): of the mean of these k raters. */
    public double icc3k() {
        return (between - residual) / between;
    }

    /** How many raters' mean reaches a reliability, from that of one (Spearman 1910, Brown 1910). */
    public static double ratersNeeded(double wanted, double single) {
        return wanted * (1 - single) / (single * (1 - wanted));
    }
}
