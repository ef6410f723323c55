package earmark.agree.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.stats.agreement.Ratings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same ratings, however a program writes its tables, and what is told of those that are none. */
class RatingTableTest {
    private static final String PLAIN =
            "unit,rater,value\nu1,Ann,2.5\nu1,Bob Lee,3\nu2,Ann,4\nu2,Bob Lee,4\nu3,Ann,1\nu3,Bob Lee,NA\n";

    private final List<String> problems = new ArrayList<>();

    private Ratings read(String table, Charset charset) throws IOException {
        return new RatingTable(ScaleChoice.AUTO, problem -> problems.add(problem.toString()))
                .read(new ByteArrayInputStream(table.getBytes(charset)), "t.csv")
                .get(0)
                .ratings();
    }

    @Test
    void oneTableInManyDresses() throws IOException {
        Ratings plain = read(PLAIN, StandardCharsets.UTF_8);
        assertThat(plain.total()).isEqualTo(5);
        List<String> dresses = List.of(
                PLAIN.replace("\n", "\r\n"),
                "\uFEFF" + PLAIN,
                PLAIN.replace(',', '\t'),
                PLAIN.replace(',', ';').replace("2.5", "2,5"),
                PLAIN.replace("Bob Lee", "\"Bob Lee\"").replace("2.5", "\"2,5\""),
                PLAIN.replace("Ann,", " Ann ,").replace("u1", " u1 "),
                "Call ID;Ann;Bob Lee\nu1;2,5;3\nu2;4;4\nu3;1;\n");
        for (String dress : dresses) {
            Ratings same = read(dress, StandardCharsets.UTF_8);
            assertThat(same.units()).as(dress).isEqualTo(plain.units());
            assertThat(same.total()).as(dress).isEqualTo(plain.total());
            assertThat(same.categories().scale())
                    .as(dress)
                    .isEqualTo(plain.categories().scale());
            assertThat(same.categories().name(1))
                    .as(dress)
                    .isEqualTo(plain.categories().name(1));
        }
        assertThat(read("\uFEFF" + PLAIN, StandardCharsets.UTF_16LE).total()).isEqualTo(5);
        assertThat(problems).isEmpty();
    }

    @Test
    void aRatingThatComesTwiceIsToldWithItsRowAndTheFirstCounts() throws IOException {
        Ratings ratings = read("unit,rater,value\nu1,a,yes\nu1,b,yes\nu1,b,no\n", StandardCharsets.UTF_8);
        assertThat(ratings.total()).isEqualTo(2);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("t.csv:4", "rater 'b' has rated 'u1' already", "the first rating counts");
    }

    @Test
    void aRowThatEndsEarlyIsToldAndTheRestCounts() throws IOException {
        assertThat(read("unit,rater,value\nu1,a,yes\nu1,b\nu2,a,\n", StandardCharsets.UTF_8)
                        .total())
                .isEqualTo(1);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("t.csv:3", "ends before value", "write NA where nobody rated");
        problems.clear();
        assertThat(read("unit,ann,bob,eve\nu1,1,2,3\nu2,2\n", StandardCharsets.UTF_8)
                        .total())
                .isEqualTo(4);
        assertThat(problems).singleElement().asString().contains("t.csv:3", "ends before bob, eve");
    }

    @Test
    void whatIsNoTableSaysWhatToDo() {
        assertThatThrownBy(() -> read("", StandardCharsets.UTF_8))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContainingAll("no table of ratings in it", "unit,rater,value");
        assertThatThrownBy(() -> read("u1,a,yes\nu1,b,yes\n", StandardCharsets.UTF_8))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContainingAll("t.csv:1", "looks like ratings", "unit,rater,value");
        assertThat(problems).isEmpty();
        assertThatThrownBy(() -> read("{\"unit\":\"u1\",\"value\":\"yes\"}\n", StandardCharsets.UTF_8))
                .isInstanceOf(EarmarkException.class);
        assertThat(problems).singleElement().asString().contains("t.csv:1", "JSON, where a table is read");
    }

    @Test
    void ratersMayBeCalledLikeValues() throws IOException {
        assertThat(read("1,2,3\n1,1,1\n2,2,3\n", StandardCharsets.UTF_8).raters())
                .hasSize(3);
        assertThat(read("A,B\na,b\nb,b\n", StandardCharsets.UTF_8).raters()).hasSize(2);
    }
}
