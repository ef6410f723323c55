package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingRowTest {
    private static final TimeSpan TIME = new TimeSpan(2200, 2600);
    private static final FindingRow TIMED =
            new FindingRow("call-1", "7", "i am sorry", Samples.finding("apology", 1, 5, 10, TIME));
    private static final FindingRow UNTIMED =
            new FindingRow("call-1", "07b", "i am sorry", Samples.finding("apology", 1, 5, 10, null));

    @Test
    void findingsComeInTheOrderOfTheTextThenOfTheirNames() {
        var second = Samples.verdict(
                "b",
                new Outcome.Present(
                        List.of(Samples.finding("b", 1, 5, 10, null), Samples.finding("b", 0, 5, 12, null))));
        var first = Samples.verdict(
                "a",
                new Outcome.Present(
                        List.of(Samples.finding("a", 1, 5, 10, null), Samples.finding("a", 1, 0, 1, null))));

        assertThat(FindingRow.of(Samples.call(), List.of(second, first)))
                .extracting(row -> row.turn() + " " + row.text() + " "
                        + row.finding().marker().id())
                .containsExactly("0 morning b", "1 i a", "1 sorry a", "1 sorry b");
    }

    @Test
    void aTurnThatIsANumberIsOneAndAnyOtherNameIsText() {
        assertThat(TIMED.toJson()).startsWith("{\"interaction\":\"call-1\",\"turn\":7,");
        assertThat(UNTIMED.toJson()).startsWith("{\"interaction\":\"call-1\",\"turn\":\"07b\",");
    }

    @Test
    void timesStandOnlyWhereThereAreAny() {
        assertThat(TIMED.toJson()).endsWith("\"confidence\":0.75,\"startMs\":2200,\"endMs\":2600}");
        assertThat(UNTIMED.toJson()).endsWith("\"confidence\":0.75}");
        assertThat(TIMED.toCsv()).isEqualTo("call-1,7,CUSTOMER,apology,2,5,10,sorry,0.75,2200,2600,\r\n");
        assertThat(UNTIMED.toCsv()).isEqualTo("call-1,07b,CUSTOMER,apology,2,5,10,sorry,0.75,,,\r\n");
        assertThat(TIMED.toText()).isEqualTo("call-1#7  CUSTOMER  0:02.2  apology@2  \"sorry\"\n");
        assertThat(UNTIMED.toText()).isEqualTo("call-1#07b  CUSTOMER  apology@2  \"sorry\"\n");
    }

    @Test
    void whatWasReadOffStandsBesideTheWords() {
        Finding plain = Samples.finding("wait", 0, 0, 4, null);
        var row = new FindingRow(
                "x",
                "0",
                "soon",
                new Finding(
                        plain.marker(),
                        plain.speaker(),
                        plain.place(),
                        1,
                        "rule",
                        Map.of("seconds", "3.2", "promise", "by \"friday\"")));

        assertThat(row.toJson()).endsWith("\"fields\":{\"promise\":\"by \\\"friday\\\"\",\"seconds\":\"3.2\"}}");
        assertThat(row.toCsv())
                .endsWith(",,,\"{\"\"promise\"\":\"\"by \\\"\"friday\\\"\"\"\",\"\"seconds\"\":\"\"3.2\"\"}\"\r\n");
        assertThat(row.toText()).endsWith("\"soon\"  {promise by \"friday\", seconds 3.2}\n");
    }

    @Test
    void aSpreadsheetSeesNoFormulaAndAProgramSeesTheText() {
        var row = new FindingRow("x", "0", "=1+1", Samples.finding("sum", 0, 0, 4, null));

        assertThat(FindingRow.csv(List.of(row)))
                .isEqualTo(FindingRow.CSV_HEADER + "x,0,CUSTOMER,sum,2,0,4,'=1+1,0.75,,,\r\n");
        assertThat(row.toCsv()).isEqualTo("x,0,CUSTOMER,sum,2,0,4,=1+1,0.75,,,\r\n");
    }

    @Test
    void aTableCannotSteerTheTerminal() {
        var row = new FindingRow(
                "x" + Samples.ESCAPE, "0", "a\n" + Samples.ESCAPE, Samples.finding("sum", 0, 0, 6, null));

        assertThat(row.toText()).isEqualTo("x\\u001b[2J#0  CUSTOMER  sum@2  \"a \\u001b[2J\"\n");
        assertThat(row.toJson()).contains("\"text\":\"a\\n\\u001B[2J\"");
    }
}
