package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.stats.change.RateChange;
import earmark.themes.trends.Shift;
import earmark.themes.trends.ThemeTrends;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTableTest {
    private static final Shift NORTH =
            new Shift("th1", "late <parcels>", "North", new RateChange(15, 221, 56, 222), 0.0000144);
    private static final Shift ALL = new Shift("th1", "late <parcels>", "", new RateChange(27, 542, 70, 534), 0.00011);
    private static final Shift BILLS = new Shift("th2", "bills", "", new RateChange(37, 542, 20, 534), 0.0312);
    private static final Shift SAME = new Shift("th3", "rude", "", new RateChange(10, 542, 11, 534), 0.8);

    @Test
    void themesStandInTheOrderOfCertaintyAndAllContactsBeforeTheirTeams() {
        String html = table(NORTH, ALL, BILLS, SAME);

        assertThat(html)
                .containsSubsequence(
                        "rowspan=\"2\">late &lt;parcels&gt;</th><td>all</td>",
                        "<td>North</td>",
                        "rowspan=\"1\">bills</th><td>all</td>")
                .doesNotContain("rude", "<parcels>");
        assertThat(html.split("late &lt;parcels&gt;")).hasSize(2);
    }

    @Test
    void aRowHasBothSharesTheDifferenceWithItsIntervalAndAReadableChance() {
        assertThat(table(BILLS))
                .contains(
                        ">2026-09-28<br>to 2026-10-25</th>",
                        ">2026-10-26<br>to 2026-11-22</th>",
                        "6.8 % <small>37 of 542</small>",
                        "3.7 % <small>20 of 534</small>",
                        "▼ −3.1 <small>−5.",
                        ">.031</td>")
                .doesNotContain("Team");
        assertThat(table(ALL)).contains("▲ +8.1 <small>+4.7 to +11.6</small>", "&lt;&nbsp;.001");
    }

    @Test
    void whereNothingChangedItSaysSo() {
        assertThat(table(SAME)).contains("No change").doesNotContain("<table");
    }

    private static String table(Shift... shifts) {
        return ShiftTable.html(new ThemeTrends(LocalDate.of(2026, 11, 22), 1535, List.of(), List.of(shifts), null));
    }
}
