package earmark.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aBlockIsALineInTheFirstColumnAndTheIndentedLinesBelow() {
        List<Block> blocks = read("""
                # a comment

                card phone v2   # another
                  title "Phone # 1"
                  ask   first

                card mail v1
                    title x
                """);
        assertThat(blocks).extracting(Block::kind).containsExactly("card", "card");
        assertThat(blocks.get(0).head().text()).isEqualTo("phone v2");
        assertThat(blocks.get(0).entries()).extracting(Entry::key).containsExactly("title", "ask");
        assertThat(blocks.get(0).entries().get(0).value().unquoted()).isEqualTo("Phone # 1");
        assertThat(blocks.get(1).at()).hasToString("f.card:7:1");
        assertThat(problems).isEmpty();
    }

    @Test
    void everyCharacterKnowsItsPlaceAcrossContinuedLines() {
        Value value = read("""
                marker x v1
                  say  one two   # note
                         three four
                """).get(0).entries().get(0).value();
        assertThat(value.text()).isEqualTo("one two\nthree four");
        assertThat(value.at()).hasToString("f.card:2:8");
        assertThat(value.at(4)).hasToString("f.card:2:12");
        assertThat(value.at(value.text().indexOf("four"))).hasToString("f.card:3:16");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() {
        assertThat(read("\uFEFFmarker x v1\r\n  say a\r\n")
                        .get(0)
                        .entries()
                        .get(0)
                        .value()
                        .text())
                .isEqualTo("a");
    }

    @Test
    void allFaultsOfAFileComeAtOnce() {
        read("""
                  lost line
                marker x v1
                    say a
                \tsay b
                  say c
                    empty
                """);
        assertThat(problems)
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactly(
                        "f.card:1:3 an indented line outside a block",
                        "f.card:4:1 a tab in the indentation",
                        "f.card:5:3 indented less than the line above",
                        "f.card:6:5 'empty' has no value");
    }

    @Test
    void linesThatAreBadlyIndentedAreReadAsTheyAreMeantAndTabsAreToldOnce() {
        List<Block> blocks =
                read("marker x v1\n\tsay a\n\t\tb\n\ttitle t\nmarker y v1\n    say a\n\ttitle t\n   by c\n");

        assertThat(blocks)
                .extracting(block ->
                        block.entries().stream().map(Entry::key).toList().toString())
                .containsExactly("[say, title]", "[say, title, by]");
        assertThat(blocks.get(0).entries().get(0).value().text()).isEqualTo("a\nb");
        assertThat(problems)
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactly("f.card:2:1 a tab in the indentation", "f.card:8:4 indented less than the line above");
    }

    private List<Block> read(String content) {
        return BlockReader.read("f.card", content, problems);
    }
}
