package earmark.agree;

import earmark.corpus.LabelMap;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Hits;
import earmark.stats.Interval;
import earmark.stats.McNemar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** From counts to figures with intervals, all from the same draws of interactions. Use from one thread. */
final class LevelFigures {
    private static final int WIDTH = 6;
    private final Level level;
    private final List<LabelMap> maps;
    private final List<CaseCounts> counts;
    private final List<Boolean> compared;
    private final List<Interval> intervals;

    /**
     * Draws.
     *
     * @param compared a map: whether the second rater knows its marker
     */
    LevelFigures(
            Level level,
            List<LabelMap> maps,
            List<CaseCounts> counts,
            List<Boolean> compared,
            int interactions,
            ClusterBootstrap bootstrap) {
        this.level = level;
        this.maps = maps;
        this.counts = counts;
        this.compared = compared;
        var clusters = new ArrayList<double[]>();
        for (int i = 0; i < interactions; i++) {
            double[] cluster = new double[WIDTH * counts.size()];
            for (int m = 0; m < counts.size(); m++) {
                counts.get(m).put(i, cluster, m * WIDTH);
            }
            clusters.add(cluster);
        }
        var statistics = new ArrayList<ToDoubleFunction<double[]>>();
        for (int m = 0; m < counts.size(); m++) {
            int at = m * WIDTH;
            statistics.add(sums -> f1(sums, at));
            statistics.add(sums -> f1(sums, at + 3));
            statistics.add(sums -> f1(sums, at) - f1(sums, at + 3));
        }
        statistics.add(sums -> macro(sums, 0, false));
        statistics.add(sums -> macro(sums, 3, true));
        statistics.add(sums -> macro(sums, 0, true) - macro(sums, 3, true));
        this.intervals = bootstrap.intervals(clusters, statistics);
    }

    List<MarkerFigures> markers() {
        var figures = new ArrayList<MarkerFigures>();
        for (int m = 0; m < maps.size(); m++) {
            CaseCounts count = counts.get(m);
            Hits first = count.first();
            Hits second = count.second();
            figures.add(new MarkerFigures(
                    maps.get(m).marker(),
                    level,
                    List.copyOf(maps.get(m).labels()),
                    first,
                    first.f1Interval(intervals.get(3 * m)),
                    compared.get(m)
                            ? new Comparison(
                                    second,
                                    second.f1Interval(intervals.get(3 * m + 1)),
                                    first.f1() - second.f1(),
                                    intervals.get(3 * m + 2),
                                    count.onlyFirstRight(),
                                    count.onlySecondRight(),
                                    McNemar.p(count.onlyFirstRight(), count.onlySecondRight()))
                            : null));
        }
        return figures;
    }

    MacroFigures macro() {
        double[] sums = new double[WIDTH * counts.size()];
        int defined = 0;
        for (int m = 0; m < counts.size(); m++) {
            Hits first = counts.get(m).first();
            Hits second = counts.get(m).second();
            sums[m * WIDTH] = first.both();
            sums[m * WIDTH + 1] = first.foundOnly();
            sums[m * WIDTH + 2] = first.missed();
            sums[m * WIDTH + 3] = second.both();
            sums[m * WIDTH + 4] = second.foundOnly();
            sums[m * WIDTH + 5] = second.missed();
            defined += Double.isNaN(first.f1()) ? 0 : 1;
        }
        int at = 3 * counts.size();
        boolean any = compared.contains(true);
        return new MacroFigures(
                level,
                defined,
                macro(sums, 0, false),
                intervals.get(at).orNone(),
                any ? macro(sums, 0, true) : Double.NaN,
                any ? macro(sums, 3, true) : Double.NaN,
                any ? intervals.get(at + 1).orNone() : Interval.NONE,
                any ? intervals.get(at + 2) : Interval.NONE);
    }

    private static double f1(double[] sums, int at) {
        return Hits.f1(sums[at], sums[at + 1], sums[at + 2]);
    }

    /** The mean F1 of the markers that have one; {@code both}: only those that the second rater knows too. */
    private double macro(double[] sums, int rater, boolean both) {
        double total = 0;
        int markers = 0;
        for (int m = 0; m < counts.size(); m++) {
            double f1 = f1(sums, m * WIDTH + rater);
            if (!Double.isNaN(f1) && (!both || compared.get(m))) {
                total += f1;
                markers++;
            }
        }
        return markers == 0 ? Double.NaN : total / markers;
    }
}
