package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.MarkerRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkerLineTest {
    private static final MarkerLine LINE = new MarkerLine(
            new MarkerRef("apology", 2), "agent", "Says \"sorry\", really", "-standard 3", 12, "a.mark:4");

    @Test
    void csvQuotesTitlesAndHasNoFormula() {
        assertThat(MarkerLine.csv(List.of(LINE)))
                .isEqualTo(String.join(
                        "\r\n",
                        "marker,version,by,title,source,examples,origin",
                        "apology,2,agent,\"Says \"\"sorry\"\", really\",'-standard 3,12,a.mark:4",
                        ""));
    }

    @Test
    void aLineForReadingEndsWithOneLineFeedEverywhere() {
        assertThat(LINE.toText()).isEqualTo("apology@2                agent     Says \"sorry\", really\n");
    }
}
