package earmark.themes.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.themes.WeekCount;
import earmark.themes.trends.ThemeTrends.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ThemeTrendsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final int A_DAY = 20;
    private static final int WEEKS = 14;

    /** Twenty contacts on each day of fourteen weeks, every second one of team North. */
    private final List<Contact> contacts = new ArrayList<>();

    private final Set<InteractionId> steady = new HashSet<>();
    private final Set<InteractionId> rising = new HashSet<>();
    private final Set<InteractionId> moved = new HashSet<>();
    private final Set<InteractionId> fresh = new HashSet<>();

    {
        var random = new SplittableRandom(7);
        for (int day = 0; day < 7 * WEEKS; day++) {
            for (int i = 0; i < A_DAY; i++) {
                var id = new InteractionId(String.format("%016x", contacts.size()));
                contacts.add(new Contact(id, MONDAY.plusDays(day), i % 2 == 0 ? "North" : "South"));
                boolean lastWeek = day >= 7 * (WEEKS - 1);
                boolean lastMonth = day >= 7 * (WEEKS - 4);
                add(steady, id, random.nextDouble() < 0.05);
                add(rising, id, random.nextDouble() < (lastWeek ? 0.2 : 0.05));
                add(moved, id, random.nextDouble() < (lastMonth && i % 2 == 0 ? 0.15 : 0.03));
                add(fresh, id, lastWeek && i == 3);
            }
        }
    }

    private static void add(Set<InteractionId> to, InteractionId id, boolean in) {
        if (in) {
            to.add(id);
        }
    }

    @Test
    void allContactsOfAWeekAreItsDenominator() {
        ThemeTrends trends = trends(null);

        assertThat(trends.contacts()).isEqualTo(7 * WEEKS * A_DAY);
        assertThat(trends.trends())
                .allSatisfy(trend -> assertThat(trend.weeks())
                        .hasSize(WEEKS)
                        .extracting(WeekCount::of)
                        .containsOnly(7 * A_DAY));
        assertThat(trend(trends, "steady").of()).isEqualTo(28 * A_DAY);
    }

    @Test
    void whatComesUpStandsFirst() {
        ThemeTrends trends = trends(null);

        assertThat(trends.trends().subList(0, 2))
                .allMatch(ThemeTrend::isEmerging)
                .extracting(ThemeTrend::theme)
                .containsExactlyInAnyOrder("rising", "fresh");
        assertThat(trend(trends, "steady").isEmerging()).isFalse();
        assertThat(trend(trends, "fresh").fresh()).isTrue();
        assertThat(trend(trends, "rising").fresh()).isFalse();
    }

    /** Three weeks old, so that the last week is like those before it, which it is held against. */
    @Test
    void whatBeganSomeWeeksAgoComesUpToo() {
        var begun = new HashSet<InteractionId>();
        for (int i = 0; i < contacts.size(); i++) {
            int day = i / A_DAY;
            add(begun, contacts.get(i).id(), (day == 2 && i % A_DAY == 0) || (day >= 7 * (WEEKS - 3) && i % A_DAY < 2));
        }
        ThemeTrend trend = ThemeTrends.of(contacts, List.of(new Counted("begun", "", begun)), null)
                .trends()
                .get(0);

        assertThat(trend.isEmerging()).isTrue();
        assertThat(trend.fresh()).as("it was there once before").isFalse();
        assertThat(Objects.requireNonNull(trend.month()).rates().after()).isEqualTo(42);
    }

    /** The last day is a Tuesday: of the last four weeks of the calendar it makes 23 days. */
    @Test
    void twentyEightDaysAreCountedAndShownAlike() {
        List<Contact> untilTuesday = contacts.subList(0, A_DAY * (7 * (WEEKS - 1) + 2));
        LocalDate until = MONDAY.plusDays(7 * (WEEKS - 1) + 1L);
        var begun = new HashSet<InteractionId>();
        untilTuesday.stream()
                .filter(one -> Objects.requireNonNull(one.day()).isAfter(until.minusDays(28)))
                .filter(one -> one.id().value().endsWith("0"))
                .forEach(one -> begun.add(one.id()));

        ThemeTrend trend = ThemeTrends.of(untilTuesday, List.of(new Counted("begun", "", begun)), null)
                .trends()
                .get(0);

        assertThat(trend.fresh()).isTrue();
        assertThat(trend.count()).isEqualTo(begun.size());
        assertThat(trend.of()).isEqualTo(28 * A_DAY);
    }

    @Test
    void aChangeIsFoundInTheTeamWhereItHappened() {
        List<Shift> changed =
                trends(null).shifts().stream().filter(Shift::isChanged).toList();

        assertThat(changed)
                .extracting(shift -> shift.theme() + " " + shift.group())
                .contains("moved North");
        assertThat(changed)
                .extracting(shift -> shift.theme() + " " + shift.group())
                .doesNotContain("moved South", "steady ", "steady North", "steady South");
        Shift north = changed.stream()
                .filter(shift -> shift.theme().equals("moved") && shift.group().equals("North"))
                .findFirst()
                .orElseThrow();
        assertThat(north.difference().low()).isPositive();
        assertThat(north.rates().ofBefore()).isEqualTo(28 * A_DAY / 2);
    }

    /** D6 of the design: 400 contacts a week, themes of 2 % each, weeks and months held against those before. */
    @Test
    void withoutAChangeThereIsLessThanOneAlarmInAHundredThemesAndWeeks() {
        int looked = 0;
        int alarms = 0;
        for (int run = 0; run < 10; run++) {
            var many = new ManyWeeks(run, 24, week -> 1);
            for (int week = 14; week < 24; week++) {
                List<ThemeTrend> trends = many.upTo(week).trends();
                looked += trends.size();
                alarms += (int) trends.stream().filter(ThemeTrend::isEmerging).count();
            }
        }
        assertThat(looked).isEqualTo(1_000);
        assertThat(alarms).isLessThanOrEqualTo(looked / 100);
    }

    @Test
    void aThemeThatComesThreeTimesAsOftenIsNoticedWithinTwoWeeks() {
        int noticed = 0;
        for (int run = 0; run < 40; run++) {
            var many = new ManyWeeks(run, 18, week -> week < 16 ? 1 : 3);
            noticed += many.isEmerging(16) || many.isEmerging(17) ? 1 : 0;
        }
        assertThat(noticed).isGreaterThanOrEqualTo(36);
    }

    /** 400 contacts a week; ten themes in 2 % of them, the first so many times as often. */
    private static final class ManyWeeks {
        private static final int A_WEEK = 400;
        private static final double SHARE = 0.02;

        private final List<Contact> all = new ArrayList<>();
        private final List<Set<InteractionId>> themes = new ArrayList<>();

        ManyWeeks(long seed, int weeks, IntToDoubleFunction times) {
            var random = new SplittableRandom(seed);
            for (int theme = 0; theme < 10; theme++) {
                themes.add(new HashSet<>());
            }
            for (int week = 0; week < weeks; week++) {
                for (int i = 0; i < A_WEEK; i++) {
                    var id = new InteractionId(String.format("%016x", all.size()));
                    all.add(new Contact(id, MONDAY.plusDays(7L * week + i % 7), ""));
                    for (int theme = 0; theme < themes.size(); theme++) {
                        double share = SHARE * (theme == 0 ? times.applyAsDouble(week) : 1);
                        add(themes.get(theme), id, random.nextDouble() < share);
                    }
                }
            }
        }

        /** What is seen at the end of a week, from 0. */
        ThemeTrends upTo(int week) {
            List<Contact> known = all.subList(0, A_WEEK * (week + 1));
            return ThemeTrends.of(
                    known,
                    themes.stream()
                            .map(in -> new Counted("t" + themes.indexOf(in), "", in))
                            .toList(),
                    null);
        }

        boolean isEmerging(int week) {
            return upTo(week).trends().stream().anyMatch(trend -> trend.theme().equals("t0") && trend.isEmerging());
        }
    }

    @Test
    void withoutAChangeFewShiftsAreSaid() {
        int said = 0;
        for (int run = 0; run < 40; run++) {
            var random = new SplittableRandom(run);
            var themes = new ArrayList<Counted>();
            for (int theme = 0; theme < 5; theme++) {
                var in = new HashSet<InteractionId>();
                contacts.forEach(contact -> add(in, contact.id(), random.nextDouble() < 0.04));
                themes.add(new Counted("t" + theme, "", in));
            }
            said += ThemeTrends.of(contacts, themes, null).shifts().stream().anyMatch(Shift::isChanged) ? 1 : 0;
        }
        assertThat(said)
                .as("runs of 40 with a false alarm at a false discovery rate of 5 %%")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void sharesAreCorrectedForTheDetectorWithItsUncertainty() {
        var error = new DetectorError(80, 20, 10);
        ThemeTrend corrected = trend(trends(error), "steady");
        double share = (double) corrected.count() / corrected.of();

        assertThat(error.precision()).isEqualTo(80 / 90.0);
        assertThat(error.recall()).isEqualTo(0.8);
        assertThat(corrected.corrected()).isCloseTo(share * (80 / 90.0) / 0.8, within(1e-12));
        double sureWidth = Math.log(corrected.correctedInterval().high()
                / corrected.correctedInterval().low());
        ThemeTrend surer = trend(trends(new DetectorError(8000, 2000, 1000)), "steady");
        assertThat(Math.log(surer.correctedInterval().high()
                        / surer.correctedInterval().low()))
                .isLessThan(sureWidth);
        assertThat(trend(trends(null), "steady").corrected()).isNaN();
        assertThat(new DetectorError(80, 20, 10).correctedInterval(0, 100).low())
                .isZero();
        assertThatThrownBy(() -> new DetectorError(0, 3, 4)).isInstanceOf(EarmarkException.class);
    }

    /** Desu and Raghavarao: by simulation the interval of the corrected share holds the true share in 95 % of cases. */
    @Test
    void theCorrectedIntervalHoldsTheTruth() {
        int held = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            var random = new SplittableRandom(run);
            int[] audit = new int[4];
            for (int i = 0; i < 400; i++) {
                boolean truth = random.nextDouble() < 0.3;
                boolean said = random.nextDouble() < (truth ? 0.8 : 0.05);
                audit[(truth ? 2 : 0) + (said ? 1 : 0)]++;
            }
            // a theme of one in ten contacts; what is detected of it follows recall and precision
            double apparent = 0.1 * 0.8 / (0.3 * 0.8 / (0.3 * 0.8 + 0.7 * 0.05));
            int count = 0;
            for (int i = 0; i < 1500; i++) {
                count += random.nextDouble() < apparent ? 1 : 0;
            }
            var interval = new DetectorError(audit[3], audit[2], audit[1]).correctedInterval(count, 1500);
            held += interval.low() <= 0.1 && 0.1 <= interval.high() ? 1 : 0;
        }
        assertThat((double) held / runs).isBetween(0.93, 0.97);
    }

    @Test
    void withoutDaysNothingIsSaid() {
        ThemeTrends none = ThemeTrends.of(
                List.of(new Contact(new InteractionId("0".repeat(16)), null, "")),
                List.of(new Counted("th1", "", Set.of())),
                null);

        assertThat(none.until()).isNull();
        assertThat(none.trends()).isEmpty();
    }

    private ThemeTrends trends(@org.jspecify.annotations.Nullable DetectorError error) {
        return ThemeTrends.of(
                contacts,
                List.of(
                        new Counted("steady", "steady", steady),
                        new Counted("rising", "rising", rising),
                        new Counted("moved", "moved", moved),
                        new Counted("fresh", "fresh", fresh)),
                error);
    }

    private static ThemeTrend trend(ThemeTrends trends, String id) {
        return trends.trends().stream()
                .filter(trend -> trend.theme().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
