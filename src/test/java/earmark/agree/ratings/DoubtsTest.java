package earmark.agree.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.stats.agreement.Ratings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    @Test
    void rowsOfOneSumMayBeCountsOfRaters() throws IOException {
        String header = "unit,good,fair,poor\n";
        String equal = "a,5,0,0\nb,2,2,1\nc,0,1,4\nd,3,1,1\n";

        assertThat(doubts(header + equal)).contains("Every row sums to 5", "unit,rater,value");
        assertThat(doubts(header + equal + "e,3,3,3\n")).isEmpty();
        assertThat(doubts(header + "a,5,0,0\nb,2,2,1\nc,0,1,4\n"))
                .as("three rows may have one sum by chance")
                .isEmpty();
        assertThat(doubts(header + "a,5,0,0\nb,2,2,1\nc,0,1,4\nd,5,0,\n")).isEmpty();
    }

    @Test
    void twoSpellingsOfOneAnswerAreDoubted() throws IOException {
        assertThat(doubts("unit,ann,bob\na,yes,y\nb,no,n\nc,yes,y\nd,no,n\ne,yes,y\n"))
                .contains("No value of ann (no, yes) is used by anybody else");
    }

    private static String doubts(String table) throws IOException {
        Ratings ratings = new RatingTable(ScaleChoice.AUTO, problem -> {})
                .read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "t.csv")
                .get(0)
                .ratings();
        return Doubts.of(ratings);
    }
}
