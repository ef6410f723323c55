package earmark.themes;

import earmark.stats.agreement.MultiTest;
import earmark.stats.change.RateChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last week brought of a theme, against the weeks before.
 *
 * @param theme its number
 * @param week the last week's Monday
 * @param rates before and after
 * @param p chance of such a rise if nothing changed, corrected for looking at all themes (Benjamini and Hochberg)
 * @param alarm whether it is worth saying: p below {@value #LEVEL}, half as much again or more, {@value #LEAST} texts or more
 */
public record Change(int theme, LocalDate week, RateChange rates, double p, boolean alarm) {
    private static final double LEVEL = 0.01;
    private static final double LEAST_RATIO = 1.5;
    private static final int LEAST = 5;
    private static final int WEEKS_BEFORE = 12;
    private static final int FEWEST_BEFORE = 4;

    /**
     * Of each theme.
     *
     * @param series a theme each: its weeks, oldest first, all of the same weeks
     * @return in their order; empty with fewer than {@value #FEWEST_BEFORE} weeks before the last
     */
    public static List<Change> latest(List<List<WeekCount>> series) {
        if (series.isEmpty() || series.get(0).size() <= FEWEST_BEFORE) {
            return List.of();
        }
        var rates = new ArrayList<RateChange>();
        double[] p = new double[series.size()];
        for (int i = 0; i < p.length; i++) {
            List<WeekCount> weeks = series.get(i);
            WeekCount last = weeks.get(weeks.size() - 1);
            List<WeekCount> before = weeks.subList(Math.max(0, weeks.size() - 1 - WEEKS_BEFORE), weeks.size() - 1);
            int counted = before.stream().mapToInt(WeekCount::count).sum();
            int of = before.stream().mapToInt(WeekCount::of).sum();
            if (of == 0 || last.of() == 0) {
                return List.of();
            }
            var rate = new RateChange(counted, of, last.count(), last.of());
            rates.add(rate);
            double dispersion = RateChange.dispersion(
                    before.stream().mapToInt(WeekCount::count).toArray(),
                    before.stream().mapToInt(WeekCount::of).toArray());
            p[i] = Math.max(rate.risesExactly(), dispersion > 1 ? rate.risesByNormal(dispersion) : 0);
        }
        double[] corrected = MultiTest.benjaminiHochberg(p);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < p.length; i++) {
            RateChange rate = rates.get(i);
            boolean alarm = corrected[i] < LEVEL && rate.ratio() >= LEAST_RATIO && rate.after() >= LEAST;
            List<WeekCount> weeks = series.get(i);
            changes.add(new Change(i + 1, weeks.get(weeks.size() - 1).monday(), rate, corrected[i], alarm));
        }
        return List.copyOf(changes);
    }
}
