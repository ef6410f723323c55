package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextListTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void datesMayBeWrittenAsPeopleAndSpreadsheetsDo() throws IOException {
        var march = LocalDate.of(2026, 3, 4);
        assertThat(days("2026-03-04", "20260304T101500")).containsExactly(march, march);
        assertThat(days("04.03.2026", "31.03.2026")).startsWith(march);
        assertThat(days("04/03/2026", "31/03/2026")).startsWith(march);
        assertThat(days("03/04/2026", "03/31/2026")).startsWith(march);
        assertThat(days("4 March 2026", "46085")).containsExactly(march, march);
        assertThat(problems).isEmpty();
    }

    @Test
    void whatMayBeTwoDaysIsNotGuessedAndToldOnce() throws IOException {
        assertThat(days("03/04/2026", "05/06/2026", "07/07/2026"))
                .containsExactly(null, null, LocalDate.of(2026, 7, 7));
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("t.csv:2", "'03/04/2026' may be two days", "2 rows have such", "write it like 2026-03-01");
    }

    @Test
    void whatIsNoDateIsShownAsItStands() throws IOException {
        assertThat(days("soon", "2026-03-04")).containsExactly(null, LocalDate.of(2026, 3, 4));
        assertThat(problems).singleElement().asString().contains("t.csv:2: 'soon' is no date that can be read");
    }

    private List<LocalDate> days(String... dates) throws IOException {
        String table = "text;date\n"
                + String.join(
                        "",
                        List.of(dates).stream()
                                .map(date -> "late;" + date + "\n")
                                .toList());
        return TextList.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "t.csv", problems::add)
                .stream()
                .map(TextList.Row::day)
                .toList();
    }
}
