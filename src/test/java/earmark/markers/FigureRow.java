package earmark.markers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A line of a {@code figures.csv}: what was measured, and what is to be reached.
 *
 * @param marker our marker, or several with {@code +}: the mean of their figures
 * @param label what people call it, in the same order
 * @param level {@code segment}, or {@code side}: whether this side does it in this conversation
 * @param pinned {@code n,precision,recall,f1} as last measured
 * @param baseline the F1 of one regular expression; empty where nobody measured it
 * @param target the F1 to be reached; empty without one; {@code point} behind it: by the figure itself and not by the
 *     lower end of its interval
 */
record FigureRow(
        String marker, String label, String level, String corpusSha256, String pinned, String baseline, String target) {
    static final String HEADER = "marker,label,level,corpus_sha256,n,precision,recall,f1,baseline,target";
    private static final int SAMPLES = 1000;
    private static final long SEED = 20261122;

    static FigureRow parse(String line) {
        String[] cells = line.split(",", -1);
        String pinned = String.join(",", Arrays.copyOfRange(cells, 4, 8));
        return new FigureRow(cells[0], cells[1], cells[2], cells[3], pinned, cells[8], cells[9]);
    }

    String csv(String sha256, String measured) {
        return String.join(",", marker, label, level, sha256, measured, baseline, target);
    }

    /** The measured figures, one list of agreements a marker, one agreement a conversation. */
    List<List<Agreement>> measure(MarkerFigures figures) {
        String[] markers = marker.split("\\+");
        String[] labels = label.split("\\+");
        return IntStream.range(0, markers.length)
                .mapToObj(i -> level.equals("side")
                        ? figures.bySide(markers[i], labels[i])
                        : figures.bySegment(markers[i], labels[i]))
                .toList();
    }

    /** {@code n,precision,recall,f1} of them all together. */
    static String summary(List<List<Agreement>> measured) {
        List<Agreement> sums = measured.stream().map(Agreement::sum).toList();
        return String.format(
                Locale.ROOT,
                "%d,%.3f,%.3f,%.3f",
                sums.stream().mapToInt(Agreement::n).sum(),
                sums.stream().mapToDouble(Agreement::precision).average().orElse(0),
                sums.stream().mapToDouble(Agreement::recall).average().orElse(0),
                sums.stream().mapToDouble(Agreement::f1).average().orElse(0));
    }

    /** {@code figure, target, measured, CI, n, baseline, pass}, as {@code methods.md} 5 wants it. */
    String report(String corpus, List<List<Agreement>> measured) {
        double[] interval = interval(measured);
        String[] cells = summary(measured).split(",");
        double f1 = Double.parseDouble(cells[3]);
        String pass = "";
        if (!target.isEmpty()) {
            double wanted = Double.parseDouble(target.split(" ")[0]);
            pass = (target.endsWith("point") ? f1 : interval[0]) >= wanted ? "yes" : "no";
        }
        return String.format(
                Locale.ROOT,
                "%s %s %s, %s, %.3f, [%.3f %.3f], %s, %s, %s",
                corpus,
                marker,
                level,
                target,
                f1,
                interval[0],
                interval[1],
                cells[0],
                baseline,
                pass);
    }

    /** 95 % of F1, by drawing conversations with replacement. */
    private static double[] interval(List<List<Agreement>> measured) {
        int dialogues = measured.get(0).size();
        var random = new SplittableRandom(SEED);
        double[] drawn = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            int[] sample = random.ints(dialogues, 0, dialogues).toArray();
            drawn[s] = measured.stream()
                    .mapToDouble(agreements -> {
                        Agreement sum = Agreement.NONE;
                        for (int d : sample) {
                            sum = sum.plus(agreements.get(d));
                        }
                        return sum.f1();
                    })
                    .average()
                    .orElse(0);
        }
        Arrays.sort(drawn);
        return new double[] {drawn[SAMPLES / 40], drawn[SAMPLES - 1 - SAMPLES / 40]};
    }
}
