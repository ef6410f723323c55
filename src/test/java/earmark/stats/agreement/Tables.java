package earmark.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables of ratings as papers print them. */
final class Tables {
    private Tables() {}

    /** One line a rater, values apart by spaces, a dot for none. */
    static Ratings raters(Scale scale, String... lines) {
        var ratings = new Ratings.Collector();
        String[][] rows =
                Arrays.stream(lines).map(line -> line.strip().split(" +")).toArray(String[][]::new);
        for (int unit = 0; unit < rows[0].length; unit++) {
            for (int rater = 0; rater < rows.length; rater++) {
                if (!rows[rater][unit].equals(".")) {
                    ratings.add("u" + unit, "r" + rater, rows[rater][unit]);
                }
            }
        }
        return ratings.ratings(scale);
    }

    /** One line a unit: how many raters chose each category. */
    static Ratings counts(Scale scale, int[][] rows) {
        var ratings = new Ratings.Collector();
        for (int unit = 0; unit < rows.length; unit++) {
            int rater = 0;
            for (int category = 0; category < rows[unit].length; category++) {
                for (int i = 0; i < rows[unit][category]; i++) {
                    ratings.add("u" + unit, "r" + rater++, String.valueOf(category + 1));
                }
            }
        }
        return ratings.ratings(scale);
    }

    /** Two raters' table of counts. */
    static Ratings square(double[][] cells) {
        var ratings = new Ratings.Collector();
        int unit = 0;
        for (int k = 0; k < cells.length; k++) {
            for (int l = 0; l < cells.length; l++) {
                for (int i = 0; i < cells[k][l]; i++) {
                    ratings.add("u" + unit, "first", String.valueOf(k + 1));
                    ratings.add("u" + unit++, "second", String.valueOf(l + 1));
                }
            }
        }
        List<String> names =
                IntStream.rangeClosed(1, cells.length).mapToObj(String::valueOf).toList();
        return ratings.ratings(Categories.declared(Scale.ORDINAL, names));
    }

    static double[][] cells(double... rowByRow) {
        int size = (int) Math.round(Math.sqrt(rowByRow.length));
        double[][] cells = new double[size][];
        for (int k = 0; k < size; k++) {
            cells[k] = Arrays.copyOfRange(rowByRow, k * size, (k + 1) * size);
        }
        return cells;
    }

    static double value(Ratings ratings, String name) {
        for (Measure measure : Agreement.measures(ratings)) {
            for (int s = 0; s < measure.statistics().size(); s++) {
                if (measure.statistics().get(s).name().equals(name)) {
                    return measure.statistics().get(s).undefined().isEmpty()
                            ? Resampling.point(measure, ratings.units().size())[s]
                            : Double.NaN;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Krippendorff's four observers and twelve units. */
    static Ratings krippendorff() {
        return krippendorff(Scale.RATIO);
    }

    static Ratings krippendorff(Scale scale) {
        return raters(
                scale,
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . .",
                ". 3 3 3 2 3 4 2 2 5 1 3",
                "1 2 3 3 2 4 4 1 2 5 1 .");
    }

    static Ratings fleiss() {
        String counts = "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031"
                + " 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
        return counts(
                Scale.NOMINAL,
                Arrays.stream(counts.split(" "))
                        .map(row -> row.chars().map(c -> c - '0').toArray())
                        .toArray(int[][]::new));
    }

    static Ratings shroutFleiss() {
        return raters(Scale.INTERVAL, "9 6 8 7 10 6", "2 1 4 1 5 2", "5 3 6 2 6 4", "8 2 8 6 9 7");
    }
}
