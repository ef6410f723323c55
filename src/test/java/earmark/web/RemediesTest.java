package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import earmark.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class RemediesTest {
    private static final Pattern COMMAND = Pattern.compile("earmark [a-z]+ list|earmark list|earmark themes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    earmark list shows what is kept                          | Interactions shows what is kept
                    name one; earmark score forms list                       | name one; where an interaction is scored, the forms for it are offered
                    it may have been handed in; earmark score list shows what was | it may have been handed in; Scores shows what was handed in
                    earmark score list, earmark appeal list and earmark list show what there is | Scores shows what was handed in, and a score under Scores shows its appeals and how they stand, and Interactions shows what is kept
                    earmark themes restore 3                                 | open it under Themes, where it can be made a theme again
                    earmark reindex builds it anew                           | whoever runs the workbench can do it: earmark reindex builds it anew
                    The days may be months. Say it with --dates day_first    | The days may be months. Choose it at Dates and look again
                    a number in between                                      | a number in between
                    build earmark again                                      | whoever runs the workbench can do it: build earmark again
                    """)
    void namesAPageForACommand(String hint, String shown) {
        assertThat(Remedies.onPage(hint)).isEqualTo(shown);
    }

    @Test
    void whatIsSentSpeaksToSomebodyOnAPage() throws JsonProcessingException {
        String json =
                Json.mapper().writeValueAsString(new Problem("--like", "empty", "earmark list shows what there is"));
        assertThat(json)
                .isEqualTo("{\"where\":\"like\",\"what\":\"empty\",\"hint\":\"Interactions shows what is kept\"}");
    }

    /** Also what is written below tomorrow: no list of a command is offered where a page has one. */
    @Test
    void everyListThatIsNamedBelowHasAPage() throws IOException {
        Path root = Path.of(System.getProperty("earmark.root", "."), "src/main/java/earmark");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> hints = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of("cli", "report").noneMatch(part -> file.startsWith(root.resolve(part))))
                    .flatMap(RemediesTest::commands)
                    .distinct()
                    .toList();
            assertThat(hints).contains("earmark list", "earmark score list");
            assertThat(hints)
                    .allSatisfy(hint -> assertThat(Remedies.onPage(hint)).doesNotContain("earmark"));
        }
    }

    private static Stream<String> commands(Path file) {
        try {
            return COMMAND.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
