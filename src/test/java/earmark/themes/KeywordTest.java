package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordTest {
    private static List<String> texts(int times, String... texts) {
        var all = new ArrayList<String>();
        for (String text : texts) {
            all.addAll(Collections.nCopies(times, text));
        }
        return all;
    }

    @Test
    void whatOneSideSaysMoreOftenIsFoundWithCountsAndInterval() {
        List<Keyword> words = Keyword.of(
                texts(10, "the engineer never came", "my engineer missed the visit"),
                texts(10, "thanks for the visit", "my new number please"),
                10);

        Keyword first = words.get(0);
        assertThat(first.phrase()).isEqualTo("engineer");
        assertThat(first.count()).isEqualTo(20);
        assertThat(first.of()).isEqualTo(20);
        assertThat(first.others()).isZero();
        assertThat(first.ratio().low()).isGreaterThan(1);
        assertThat(first.ratio().high()).isGreaterThan(first.ratio().low());
        assertThat(words).extracting(Keyword::phrase).doesNotContain("visit", "number", "the");
    }

    @Test
    void aPhraseThatAlwaysStandsInALongerOneIsNotSaidTwice() {
        List<Keyword> words = Keyword.of(
                texts(10, "direct debit failed"),
                texts(10, "good morning madam", "new number please", "visit on monday", "parcel came today"),
                10);

        assertThat(words).extracting(Keyword::phrase).containsExactly("direct debit failed");
    }

    @Test
    void sameTextsOnBothSidesHaveNoKeywords() {
        List<String> texts = texts(5, "the bill is wrong", "nobody came");

        assertThat(Keyword.of(texts, texts, 10)).isEmpty();
        assertThat(Keyword.of(List.of(), texts, 10)).isEmpty();
    }
}
