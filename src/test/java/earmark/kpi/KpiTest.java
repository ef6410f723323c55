package earmark.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Place;
import earmark.model.Problem;
import earmark.model.TextSpan;
import earmark.report.KpiPage;
import earmark.report.KpiReport;
import earmark.report.KpiRows;
import earmark.report.ThemeSection;
import earmark.stats.Interval;
import earmark.stats.MeanInterval;
import earmark.stats.MedianInterval;
import earmark.themes.kept.Direction;
import earmark.themes.kept.Member;
import earmark.themes.trends.Contact;
import earmark.themes.trends.ThemeTrends;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KpiTest {
    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");

    @Test
    void aMediansIntervalRunsBetweenTwoOfItsValues() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(MedianInterval.median(ten)).isEqualTo(5.5);
        // the 2nd and the 9th of 10 hold the median in 97.9 % of samples, the 3rd and the 8th in 89.1 %
        assertThat(MedianInterval.of(ten)).isEqualTo(new Interval(2, 9));
        assertThat(MedianInterval.of(new double[] {1, 2, 3, 4, 5, 6})).isEqualTo(new Interval(1, 6));
        assertThat(MedianInterval.of(new double[] {1, 2, 3, 4, 5}).low()).isNaN();
    }

    @Test
    void aMeansIntervalIsStudents() {
        Interval interval = MeanInterval.of(new double[] {1, 2, 3, 4, 5});
        assertThat(interval.low()).isCloseTo(3 - 1.96324, within(1e-4));
        assertThat(interval.high()).isCloseTo(3 + 1.96324, within(1e-4));
        assertThat(MeanInterval.of(new double[] {1, 2}).low()).isNaN();
    }

    @Test
    void whatIsNoRatingIsToldWithItsContactAndTheRestCounts() {
        List<Case> cases = List.of(
                contact(0, 0, Map.of("csat", "4", "nps", "77"), Map.of()),
                contact(1, 0, Map.of("csat", "very good", "nps", "9"), Map.of()),
                contact(2, 0, Map.of("csat", " "), Map.of()));

        assertThat(UnusableScores.of(cases))
                .extracting(Problem::where)
                .containsExactly(cases.get(0).name() + ": nps 77", cases.get(1).name() + ": csat very good");
        assertThat(UnusableScores.of(cases).get(0).what()).contains("0 to 10");
        assertThat(UnusableScores.of(cases).get(1).hint()).contains("manifest.csv", "--facts");
        assertThat(Kpi.CSAT.of(cases, Repeats.of(cases)).n()).isEqualTo(1);
        assertThat(Kpi.NPS.of(cases, Repeats.of(cases)).n()).isEqualTo(1);
    }

    @Test
    void promotersLessDetractorsAreThePromoterScore() {
        List<Case> cases = new ArrayList<>();
        for (String answer : List.of("10", "9", "8", "0", "eleven")) {
            cases.add(contact(cases.size(), 0, Map.of("nps", answer), Map.of()));
        }
        Figure nps = Kpi.NPS.of(cases, Repeats.of(cases));
        assertThat(nps.n()).isEqualTo(4);
        assertThat(nps.value()).isEqualTo(25);
    }

    @Test
    void whoCameAgainWithinAWeekIsARepeatAndWhoMayStillComeIsNotCounted() {
        List<Case> cases = List.of(
                contact(1, 0, Map.of("customer", "a"), Map.of()),
                contact(2, 5, Map.of("customer", "a"), Map.of()),
                contact(3, 0, Map.of("customer", "b"), Map.of()),
                contact(4, 8, Map.of("customer", "b"), Map.of()),
                contact(5, 13, Map.of(), Map.of()));
        // 1 came again, 2 and 3 did not; of 4 the week is not over
        Figure repeats = Kpi.REPEAT_CONTACT.of(cases, Repeats.of(cases));
        assertThat(repeats.n()).isEqualTo(3);
        assertThat(repeats.value()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void aTargetIsOnlyMetOrMissedByTheWholeInterval() {
        var target = new Target(false, 60);
        assertThat(target.of(new Figure(9, 50, new Interval(40, 59)))).isEqualTo(Target.Standing.MET);
        assertThat(target.of(new Figure(9, 50, new Interval(40, 61)))).isEqualTo(Target.Standing.OPEN);
        assertThat(target.of(new Figure(9, 90, new Interval(61, 99)))).isEqualTo(Target.Standing.MISSED);
        assertThat(target.of(new Figure(2, 10, Interval.NONE))).isEqualTo(Target.Standing.OPEN);
    }

    @Test
    void aTrendHasPeriodsWithoutContactsTooAndLeavesOutWhatCannotBeTold() {
        List<Case> cases = List.of(
                contact(1, 0, Map.of(), Map.of("apology", true)),
                contact(2, 1, Map.of(), Map.of("apology", false)),
                contact(3, 1, Map.of(), Map.of()),
                contact(4, 20, Map.of(), Map.of("apology", true)));
        Trend trend = Trend.of("apology", cases, Trend.Period.WEEK, ZoneOffset.UTC);
        assertThat(trend.points())
                .extracting(Trend.Point::period)
                .containsExactly("2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21");
        assertThat(trend.points()).extracting(point -> point.figure().n()).containsExactly(2, 0, 0, 1);
        assertThat(trend.whole().n()).isEqualTo(3);
    }

    @Test
    void whatOthersWroteIsHarmlessOnThePageAndInTheTable() {
        List<Case> cases = List.of(
                contact(1, 0, Map.of("team", "<script>x</script>"), Map.of("a&b", true)),
                contact(2, 0, Map.of("team", "=1+1"), Map.of("a&b", true)));
        var report = new KpiReport(
                "<b>",
                "all",
                cases,
                cases,
                Map.of(),
                List.of("team"),
                List.of("a&b"),
                themes(cases),
                Trend.Period.MONTH,
                ZoneOffset.UTC);
        assertThat(KpiPage.html(report))
                .contains("default-src 'none'", "&lt;script&gt;", "a&amp;b", "<svg")
                .doesNotContain("<script", "style=\"", "http:", "https:");
        assertThat(KpiPage.html(report))
                .contains("What customers complain of", "&lt;i&gt;late", "2 of 2", "say &lt;so&gt;");
        assertThat(KpiRows.csv(report)).contains("theme.th1,theme,<i>late</i>,,2,1.0000,");
        assertThat(KpiRows.csv(report)).contains("'=1+1").isEqualTo(KpiRows.csv(report));
    }

    private static ThemeSection themes(List<Case> cases) {
        List<Contact> contacts = cases.stream()
                .map(one -> new Contact(one.id(), LocalDate.of(2026, 9, 1), ""))
                .toList();
        var in = cases.stream().map(Case::id).collect(Collectors.toSet());
        var member = new Member(
                new Place(cases.get(0).id(), 3, new TextSpan(0, 3), null),
                "say <so>",
                null,
                "th1",
                0.9,
                Direction.of(new float[] {1}));
        return new ThemeSection(
                ThemeTrends.of(
                        contacts,
                        List.of(
                                new ThemeTrends.Counted("th1", "<i>late</i>", in),
                                new ThemeTrends.Counted("th2", "seen in none", Set.of())),
                        null),
                Map.of("th1", List.of(member)),
                0);
    }

    private static Case contact(int number, int day, Map<String, String> facts, Map<String, Boolean> markers) {
        return new Case(
                new InteractionId(String.format(Locale.ROOT, "%016x", number)),
                "call " + number,
                Medium.CALL,
                START.plusSeconds(86_400L * day),
                facts,
                60.0 + number,
                0.2,
                0.0,
                markers);
    }
}
