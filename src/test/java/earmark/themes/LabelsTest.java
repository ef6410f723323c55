package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void eachTermHasAWordThatThoseBeforeItHaveNot() {
        List<String> texts = List.of(
                "a fee nobody mentioned",
                "the fee nobody mentioned again",
                "the late parcel cost me a day",
                "a late parcel cost me days");

        Labels labels = Labels.of(texts, new int[] {0, 0, 1, 1}, 2);

        for (int group = 0; group < 2; group++) {
            var before = new HashSet<String>();
            for (String term : labels.terms(group)) {
                Set<String> words = Set.of(term.split(" "));
                assertThat(before.containsAll(words)).as(term).isFalse();
                before.addAll(words);
            }
            assertThat(before).isNotEmpty();
        }
    }
}
