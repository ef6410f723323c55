package earmark.pipeline.find;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.pipeline.MarkerPack;
import earmark.pipeline.find.QueryHelp.Completion;
import earmark.pipeline.find.QueryHelp.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueryHelpTest {
    private static QueryHelp help;

    @BeforeAll
    static void pack() throws IOException {
        help = new QueryHelp(MarkerPack.shippedAnd(Optional.empty()));
    }

    @Test
    void completesMarkersByTheirNameAndByTheirTitle() {
        assertThat(texts("customer @compl")).startsWith("@complaint");
        assertThat(help.complete("customer @compl", 15).from()).isEqualTo(9);
        assertThat(texts("@apolog")).contains("@apology");
    }

    @Test
    void completesWhereTheCaretStandsAndNotAtTheEnd() {
        Completion completion = help.complete("cus sorry", 3);
        assertThat(completion.from()).isZero();
        assertThat(completion.to()).isEqualTo(3);
        assertThat(completion.suggestions()).extracting(Suggestion::text).containsExactly("customer");
    }

    @Test
    void offersUnitsAfterANumberAndScopesAfterAWindow() {
        assertThat(texts("sorry near<=8")).contains("w", "s", "t");
        assertThat(texts("first 3w of t")).containsExactly("turn");
        assertThat(texts("refund & medium=e")).containsExactly("email");
    }

    @Test
    void offersNothingInsideAPhrase() {
        assertThat(texts("\"cust")).isEmpty();
    }

    @Test
    void tellsTheColumnOfWhatIsWrong() {
        assertThat(help.check("customer @complaint")).isEmpty();
        assertThat(help.check("")).isEmpty();
        List<QueryHelp.Fault> faults = help.check("refund AND delay");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).column()).isEqualTo(8);
        assertThat(faults.get(0).hint()).contains("a & b");
    }

    private static List<String> texts(String query) {
        return help.complete(query, query.length()).suggestions().stream()
                .map(Suggestion::text)
                .toList();
    }
}
