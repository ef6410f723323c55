package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int CALLS = 400;
    private static final double BASE = 0.02;

    @Test
    void aThemeThatComesThreeTimesAsOftenIsNoticedWithinTwoWeeks() {
        int noticed = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            var random = new SplittableRandom(run);
            List<List<WeekCount>> series = series(random, 20, 12);
            boolean alarm = false;
            for (int week = 0; week < 2; week++) {
                addWeek(series, random, 3);
                alarm |= Change.latest(series).get(0).alarm();
            }
            noticed += alarm ? 1 : 0;
        }

        assertThat(noticed).isGreaterThanOrEqualTo((int) (0.9 * runs));
    }

    @Test
    void withoutAChangeThereIsLessThanOneAlarmInAHundredThemesAndWeeks() {
        for (int themes : new int[] {1, 20}) {
            int alarms = 0;
            int looked = 0;
            for (int run = 0; run < 2000 / themes; run++) {
                var random = new SplittableRandom(run);
                List<List<WeekCount>> series = series(random, themes, 12);
                addWeek(series, random, 1);
                alarms += (int)
                        Change.latest(series).stream().filter(Change::alarm).count();
                looked += themes;
            }

            assertThat(alarms).as("%d themes", themes).isLessThanOrEqualTo(looked / 100);
        }
    }

    @Test
    void fewWeeksTellNothing() {
        assertThat(Change.latest(series(new SplittableRandom(1), 3, 4))).isEmpty();
        assertThat(Change.latest(List.of())).isEmpty();
    }

    private static List<List<WeekCount>> series(SplittableRandom random, int themes, int weeks) {
        List<List<WeekCount>> series = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            series.add(new ArrayList<>());
        }
        for (int week = 0; week < weeks; week++) {
            addWeek(series, random, 1);
        }
        return series;
    }

    /** Of the first theme so many times its base. */
    private static void addWeek(List<List<WeekCount>> series, SplittableRandom random, double times) {
        for (int theme = 0; theme < series.size(); theme++) {
            double rate = theme == 0 ? BASE * times : BASE;
            int count = 0;
            for (int call = 0; call < CALLS; call++) {
                count += random.nextDouble() < rate ? 1 : 0;
            }
            List<WeekCount> weeks = series.get(theme);
            weeks.add(new WeekCount(MONDAY.plusWeeks(weeks.size()), count, CALLS));
        }
    }
}
