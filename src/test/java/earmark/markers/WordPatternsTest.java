package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import earmark.syntax.WordList;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPatternsTest {
    private static final String HEAD = "# source: own\n# licence: Apache-2.0\n# date: 2026-11-28\n";

    @Test
    void aListMayHaveAWordWithAndWithoutItsApostrophe() {
        assertThat(problems("can't\ncant\n")).isEmpty();
    }

    @Test
    void theSameLineTwiceIsAFault() {
        assertThat(problems("cant\nnever\nCant\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("'Cant' a second time"));
    }

    private static List<Problem> problems(String entries) {
        var problems = new ArrayList<Problem>();
        WordPatterns.of(WordList.read("no.txt", HEAD + entries, problems), problems);
        return problems;
    }
}
