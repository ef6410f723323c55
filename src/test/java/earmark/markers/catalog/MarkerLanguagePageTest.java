package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about the language says nothing that the language does not understand. */
class MarkerLanguagePageTest {
    private static final Path PAGE = Path.of("src/site/markdown/marker-language.md");
    private static final java.util.regex.Pattern FENCE =
            java.util.regex.Pattern.compile("```(\\w+)\\n(.*?)```", java.util.regex.Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> everyPatternOfThePageIsRead() throws IOException {
        List<String> patterns = blocks("pattern").stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(patterns).hasSizeGreaterThan(35);
        MarkerCatalog names = MarkerCatalog.shipped();
        return patterns.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    Pattern pattern = PatternParser.parse(query, names);
                    assertThat(PatternParser.parse(pattern.print(), names)).isEqualTo(pattern);
                }));
    }

    @Test
    void everyMarkerOfThePageLoadsAndItsExamplesHold(@TempDir Path folder) throws IOException {
        List<String> blocks = blocks("mark");
        for (int i = 0; i < blocks.size(); i++) {
            Files.writeString(folder.resolve("doc" + i + ".mark"), blocks.get(i));
        }
        MarkerCatalog catalog = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze);
        // the steps of a model and the nodes of a tree are markers too
        assertThat(catalog.markers().stream().map(Marker::origin).distinct()).hasSameSizeAs(blocks);
    }

    private static List<String> blocks(String kind) throws IOException {
        var blocks = new ArrayList<String>();
        for (MatchResult fence : FENCE.matcher(Files.readString(PAGE)).results().toList()) {
            if (fence.group(1).equals(kind)) {
                blocks.add(fence.group(2));
            }
        }
        return blocks;
    }
}
