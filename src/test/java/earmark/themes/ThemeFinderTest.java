package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.stats.Wilson;
import earmark.themes.kept.HashedWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeFinderTest {
    private static final List<String> ENGINEER =
            List.of("the engineer never came", "your engineer did not come again", "no engineer came on monday");
    private static final List<String> BILL =
            List.of("my bill is wrong", "this bill is wrong, a wrong amount", "a wrong amount on the bill");
    private static final List<String> PARCEL =
            List.of("the parcel is broken", "my parcel arrived broken", "a broken parcel again");

    @Test
    void textsThatSayTheSameBelongTogether() {
        Themes themes = find(units(4), 3);

        assertThat(themes.themes()).hasSize(3).allSatisfy(theme -> {
            assertThat(theme.size()).isEqualTo(12);
            assertThat(theme.quotations()).isNotEmpty();
        });
        assertThat(themes.themes()).extracting(Theme::label).anyMatch(label -> label.contains("engineer"));
        assertThat(IntStream.range(0, 36)
                        .map(i -> themes.assignments().get(i).theme())
                        .toArray())
                .isEqualTo(IntStream.range(0, 36)
                        .map(i -> themes.assignments().get(i % 9 / 3 * 3).theme())
                        .toArray());
    }

    @Test
    void theSameTextsGiveTheSameThemes() {
        assertThat(find(units(4), 0)).isEqualTo(find(units(4), 0));
    }

    @Test
    void whatIsLikeNothingElseIsOutOfTheme() {
        List<Unit> units = new ArrayList<>(units(2));
        units.add(new Unit("odd", "zebra crossing lights", null));

        Themes themes = new ThemeFinder(new WordVectors()).find(units, 3, 0.3);

        assertThat(themes.assignments().get(18).theme()).isZero();
        assertThat(themes.assignments().subList(0, 18)).noneMatch(assignment -> assignment.theme() == 0);
    }

    @Test
    void textsWithoutAWordAreOutOfThemeAndAreCounted() {
        List<Unit> units = new ArrayList<>(units(2));
        List.of("😀😀", "12345", "0207 946 0000", "?!", "", "um").forEach(text -> units.add(new Unit("", text, null)));

        Themes themes = find(units, 3);

        assertThat(themes.assignments().subList(18, 24)).allSatisfy(assignment -> {
            assertThat(assignment.theme()).isZero();
            assertThat(assignment.similarity()).isZero();
        });
        assertThat(themes.counted()).isEqualTo(24);
        assertThat(themes.themes()).extracting(Theme::size).containsExactly(6, 6, 6);
        assertThat(themes.themes().get(0).share()).isEqualTo(Wilson.of(6, 24));
        assertThat(find(List.of(new Unit("", "👍", null), new Unit("", "99", null)), 0)
                        .themes())
                .isEmpty();
    }

    @Test
    void equalTextsAreNeverParted() {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < 30; i++) {
            units.add(new Unit("", i % 3 == 0 ? "Where is  my refund" : "where is my refund ", null));
        }
        units.addAll(units(3));

        for (int count : new int[] {0, 2, 5, 10}) {
            for (Representation by : List.of(new WordVectors(), new SentenceVectors(new HashedWords()))) {
                Grouped grouped = new ThemeFinder(by).group(units, count);

                int[] groups = grouped.groups();
                for (int i = 0; i < groups.length; i++) {
                    assertThat(groups[i])
                            .as("%d themes: %s", count, units.get(i).text())
                            .isEqualTo(groups[i < 30 ? 0 : 30 + (i - 30) % 9]);
                }
                long made = IntStream.of(groups).distinct().count();
                if (count > 0) {
                    assertThat(made).isEqualTo(count);
                }
                assertThat(made).isBetween(2L, 10L);
            }
        }
    }

    @Test
    void textsThatAreAllTheSameAreOneTheme() {
        for (int size : new int[] {2, 10, 20, 100}) {
            List<Unit> same = IntStream.range(0, size)
                    .mapToObj(i -> new Unit(String.valueOf(i), "late parcel", null))
                    .toList();

            Themes themes = find(same, 0);

            assertThat(themes.themes()).hasSize(1);
            assertThat(themes.themes().get(0).size()).isEqualTo(size);
            assertThat(themes.stability()).isNaN();
        }
    }

    @Test
    void severalTextsThatComeUpOftenAreAThemeEach() {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < 60; i++) {
            units.add(new Unit("", List.of(ENGINEER, BILL, PARCEL).get(i % 3).get(0), null));
        }

        Themes themes = find(units, 0);

        assertThat(themes.themes()).extracting(Theme::size).containsExactly(20, 20, 20);
    }

    /** Beyond 5,000 texts small groups are joined instead of texts. */
    @Test
    void moreTextsThanTheTreeTakesAreGroupedAlike() {
        var units = new ArrayList<Unit>();
        var random = new SplittableRandom(5);
        for (int i = 0; i < 5_200; i++) {
            List<String> kind = List.of(ENGINEER, BILL, PARCEL).get(i % 3);
            String text = kind.get(random.nextInt(3)) + " " + Integer.toString(random.nextInt(60), 36) + "qx";
            units.add(new Unit(String.valueOf(i), text, null));
        }
        var finder = new ThemeFinder(new SentenceVectors(new HashedWords()));

        Grouped grouped = finder.group(units, 3);

        int[] groups = grouped.groups();
        for (int i = 0; i < groups.length; i++) {
            assertThat(groups[i]).as(units.get(i).text()).isEqualTo(groups[i % 3]);
        }
        assertThat(IntStream.of(groups).distinct().count()).isEqualTo(3);
        assertThat(finder.group(units, 3).groups()).isEqualTo(groups);
    }

    @Test
    void weeksCountWithTheirDenominatorsAndWithoutGaps() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        List<Unit> units = List.of(
                new Unit("1", ENGINEER.get(0), monday),
                new Unit("2", ENGINEER.get(1), monday.plusDays(6)),
                new Unit("3", BILL.get(0), monday.plusDays(15)));

        assertThat(find(units, 1).themes().get(0).weeks())
                .containsExactly(
                        new WeekCount(monday, 2, 2),
                        new WeekCount(monday.plusWeeks(1), 0, 0),
                        new WeekCount(monday.plusWeeks(2), 1, 1));
    }

    @Test
    void noTextsHaveNoThemesAndOneTextHasOne() {
        assertThat(find(List.of(), 0).themes()).isEmpty();
        assertThat(find(List.of(new Unit("1", "hello", null)), 0).themes()).hasSize(1);
        assertThat(find(List.of(new Unit("1", "?!", null), new Unit("2", "?!", null)), 0)
                        .assignments())
                .hasSize(2);
    }

    private static Themes find(List<Unit> units, int count) {
        return new ThemeFinder(new WordVectors()).find(units, count, -1);
    }

    private static List<Unit> units(int times) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < times; i++) {
            for (List<String> texts : List.of(ENGINEER, BILL, PARCEL)) {
                texts.forEach(text -> units.add(new Unit(String.valueOf(units.size()), text, null)));
            }
        }
        return units;
    }
}
