package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchCountTest {
    private static final SearchCount ALL = count(12, 7, 7, 3, true);

    @Test
    void whatCannotBeToldIsSaidApart() {
        assertThat(ALL.toText()).isEqualTo("12 hits in 7 interactions, and 7 in 3 that cannot be told");
        assertThat(count(1, 1, 0, 0, false).toText()).isEqualTo("at least 1 hit in 1 interaction");
        assertThat(count(0, 0, 45, 17, true).toText())
                .isEqualTo("0 hits, and 45 in 17 interactions that cannot be told");
        assertThat(ALL.toJson())
                .isEqualTo("{\"hits\":12,\"interactions\":7,\"doubtful\":7,\"doubtfulInteractions\":3,"
                        + "\"complete\":true,\"facets\":{\"team\":{\"a, b\":4,\"\":3}}}");
    }

    @Test
    void aTableHasARowOfAllAndOneAValue() {
        assertThat(ALL.csv().split("\r\n"))
                .containsExactly(
                        "by,value,interactions,hits,doubtful,doubtfulInteractions,complete",
                        ",,7,12,7,3,true",
                        "team,\"a, b\",4,,,,",
                        "team,,3,,,,");
    }

    private static SearchCount count(long hits, long interactions, long doubtful, long doubtfulIn, boolean complete) {
        var values = new java.util.LinkedHashMap<String, Long>();
        values.put("a, b", 4L);
        values.put("", 3L);
        return new SearchCount(hits, interactions, doubtful, doubtfulIn, complete, Map.of("team", values));
    }
}
