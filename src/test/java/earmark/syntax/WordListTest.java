package earmark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aListSaysWhereItComesFrom() {
        WordList list = WordList.read("harm.txt", """
                # harm that a customer speaks of
                # source: own collection
                # licence: Apache-2.0
                # date: 2026-01-15
                delay*
                mix up    # two words
                """, problems);
        assertThat(list.name()).isEqualTo("harm");
        assertThat(list.source()).isEqualTo("own collection");
        assertThat(list.entries()).extracting(Value::text).containsExactly("delay*", "mix up");
        assertThat(list.entries().get(1).at()).hasToString("harm.txt:6:1");
        assertThat(problems).isEmpty();
    }

    @Test
    void aListWithoutOriginOrEntriesIsRefused() {
        WordList.read("harm.txt", "# source: own\n", problems);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "harm.txt:1:1: no licence, no date (begin the file with '# licence: …', '# date: …', a line each,"
                                + " for example # licence: own)",
                        "harm.txt:1:1: no entry (write one word or phrase a line)");
    }
}
