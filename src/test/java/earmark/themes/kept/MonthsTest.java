package earmark.themes.kept;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.themes.Grouped;
import earmark.themes.Unit;
import earmark.themes.trends.Contact;
import earmark.themes.trends.ThemeTrend;
import earmark.themes.trends.ThemeTrends;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three months of complaints, looked through at the end of each, as an analyst does. */
class MonthsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate NEW_FROM = LocalDate.of(2026, 6, 4);
    private static final List<LocalDate> MONTH_ENDS =
            List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 30));
    private static final Instant AT = Instant.parse("2026-07-01T08:00:00Z");
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("parcel", "late", "tracking", "courier", "waiting", "delivery"),
            List.of("refund", "money", "returned", "weeks", "card", "account"),
            List.of("size", "wrong", "colour", "shoes", "jacket", "swap"),
            List.of("broken", "glass", "cracked", "pieces", "smashed", "box"),
            List.of("newsletter", "unsubscribe", "mails", "adverts", "inbox", "stop"));
    /** Has words of the refund's, as what is new seldom is like nothing that was. */
    private static final List<String> NEW = List.of("voucher", "money", "code", "checkout", "card", "expired");

    private record Said(Unit unit, int subject) {}

    /** Ten complaints a day, from June 4 on every eighth of the new subject, or of none when it is not wanted. */
    private static List<Said> said(boolean withNew) {
        var random = new SplittableRandom(11);
        var said = new ArrayList<Said>();
        for (LocalDate day = FIRST; !day.isAfter(MONTH_ENDS.get(2)); day = day.plusDays(1)) {
            for (int i = 0; i < 10; i++) {
                int subject = withNew && i == 7 && !day.isBefore(NEW_FROM)
                        ? SUBJECTS.size()
                        : random.nextInt(SUBJECTS.size());
                List<String> words = subject < SUBJECTS.size() ? SUBJECTS.get(subject) : NEW;
                int left = random.nextInt(words.size());
                String text = IntStream.range(0, words.size())
                                .filter(word -> word != left)
                                .mapToObj(words::get)
                                .collect(Collectors.joining(" "))
                        + " x" + random.nextInt(40);
                var id = new InteractionId(String.format("%016x", said.size()));
                var place = new Place(id, 0, new TextSpan(0, text.length()), null);
                said.add(new Said(Unit.at(place, text, day), subject));
            }
        }
        return said;
    }

    /** A run that finds the groups that are given: of the texts up to a day the group of their subject. */
    private static ThemeBook run(ThemeBook before, List<Said> said, LocalDate until, ToIntFunction<Said> group) {
        List<Said> some = said.stream()
                .filter(one -> !Objects.requireNonNull(one.unit().day()).isAfter(until))
                .toList();
        List<Unit> units = some.stream().map(Said::unit).toList();
        float[][] points =
                new HashedWords().embed(units.stream().map(Unit::text).toList()).toArray(float[][]::new);
        int[] groups = some.stream().mapToInt(group).toArray();
        var grouped = new Grouped(units, points, groups, units.size(), 1, "hashed-words 1");
        return Tracking.after(before, grouped, AT, 0, -1);
    }

    /** What is new is not told from the refunds, the second subject. */
    private static int coarsely(Said one) {
        return one.subject() == SUBJECTS.size() ? 1 : one.subject();
    }

    /** Refunds of so many days are a group of their own. */
    private static int dividedAfter(Said one, int days) {
        int subject = coarsely(one);
        boolean apart = subject == 1 && Objects.requireNonNull(one.unit().day()).getDayOfMonth() > days;
        return apart ? SUBJECTS.size() : subject;
    }

    private static ThemeTrends trends(ThemeBook book, List<Said> said, LocalDate until) {
        List<Contact> contacts = said.stream()
                .filter(one -> !Objects.requireNonNull(one.unit().day()).isAfter(until))
                .map(one -> new Contact(
                        new InteractionId(one.unit().id()), one.unit().day(), ""))
                .toList();
        return ThemeTrends.of(
                contacts,
                book.views().stream()
                        .map(view -> new ThemeTrends.Counted(
                                view.theme().id(),
                                view.theme().label(),
                                book.interactions(view.theme().id())))
                        .toList(),
                null);
    }

    /** The theme most texts of a subject are in. */
    private static String themeOf(ThemeBook book, List<Said> said, int subject) {
        Map<String, Integer> subjects = new HashMap<>();
        said.forEach(one -> subjects.put(one.unit().id(), one.subject()));
        return book.members().stream()
                .filter(member ->
                        Objects.equals(subjects.get(member.place().interaction().value()), subject))
                .collect(Collectors.groupingBy(Member::theme, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    @Test
    void whatIsNewInsideAThemeBecomesOneComesUpAndStays() {
        List<Said> said = said(true);
        ThemeBook april = run(ThemeBook.EMPTY, said, MONTH_ENDS.get(0), MonthsTest::coarsely);
        ThemeBook may = run(april, said, MONTH_ENDS.get(1), MonthsTest::coarsely);
        ThemeBook june = run(may, said, MONTH_ENDS.get(2), MonthsTest::coarsely);

        for (int subject = 0; subject < SUBJECTS.size(); subject++) {
            assertThat(themeOf(june, said, subject)).isEqualTo(themeOf(april, said, subject));
        }
        String fresh = themeOf(june, said, SUBJECTS.size());
        assertThat(may.themes()).extracting(KeptTheme::id).doesNotContain(fresh);
        assertThat(trends(may, said, MONTH_ENDS.get(1)).trends()).noneMatch(ThemeTrend::isEmerging);
        assertThat(trends(june, said, MONTH_ENDS.get(2)).trends())
                .filteredOn(ThemeTrend::isEmerging)
                .singleElement()
                .satisfies(trend -> {
                    assertThat(trend.theme()).isEqualTo(fresh);
                    assertThat(trend.fresh()).isTrue();
                });
        ThemeBook again = run(june, said, MONTH_ENDS.get(2), MonthsTest::coarsely);
        assertThat(again.members())
                .extracting(Member::theme)
                .isEqualTo(june.members().stream().map(Member::theme).toList());
        assertThat(again.themes()).hasSameSizeAs(june.themes());
    }

    @Test
    void whereNothingIsNewNothingComesUp() {
        List<Said> said = said(false);
        ThemeBook book = ThemeBook.EMPTY;
        for (LocalDate until : MONTH_ENDS) {
            book = run(book, said, until, MonthsTest::coarsely);
            assertThat(trends(book, said, until).trends()).noneMatch(ThemeTrend::isEmerging);
        }
        assertThat(book.themes()).hasSize(SUBJECTS.size());
    }

    /** The middle of both parts lies where the whole lay; by cosine alone chance would tell which is which. */
    @Test
    void ofAThemeThatFallsInTwoTheLargerPartKeepsTheIdAlsoWhenTheyAreOneAgain() {
        List<Said> said = said(false);
        ThemeBook april = run(ThemeBook.EMPTY, said, MONTH_ENDS.get(0), MonthsTest::coarsely);
        String refund = themeOf(april, said, 1);

        ThemeBook larger = run(april, said, MONTH_ENDS.get(1), one -> dividedAfter(one, 20));
        ThemeBook smaller = run(april, said, MONTH_ENDS.get(1), one -> dividedAfter(one, 10));

        assertThat(theme(larger, said, 1, 1)).isEqualTo(refund);
        assertThat(theme(larger, said, 1, 25)).isNotEqualTo(refund);
        assertThat(theme(smaller, said, 1, 25)).isEqualTo(refund);
        assertThat(theme(smaller, said, 1, 1)).isNotEqualTo(refund);
        ThemeBook whole = run(smaller, said, MONTH_ENDS.get(2), MonthsTest::coarsely);
        assertThat(themeOf(whole, said, 1)).isEqualTo(refund);
        assertThat(whole.views()).hasSize(SUBJECTS.size());
    }

    /** The theme of the first text of a subject from a day of the month on. */
    private static String theme(ThemeBook book, List<Said> said, int subject, int from) {
        String id = said.stream()
                .filter(one -> one.subject() == subject
                        && Objects.requireNonNull(one.unit().day()).getDayOfMonth() >= from)
                .findFirst()
                .orElseThrow()
                .unit()
                .id();
        return book.members().stream()
                .filter(member -> member.place().interaction().value().equals(id))
                .findFirst()
                .orElseThrow()
                .theme();
    }
}
