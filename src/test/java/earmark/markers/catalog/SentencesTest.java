package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.match.RuleTagger;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped markers on sentences that were written without looking at their patterns. */
class SentencesTest {
    private final MarkerCatalog catalog = MarkerCatalog.shipped();
    private final PlainAnalyzer analyzer = new PlainAnalyzer();

    @TestFactory
    Stream<DynamicTest> everySentenceIsUnderstoodAsWritten() throws IOException {
        var problems = new ArrayList<Problem>();
        List<Block> blocks = BlockReader.read("sentences.txt", sentences(), problems);
        assertThat(problems).isEmpty();
        return blocks.stream().flatMap(block -> {
            var tagger = new RuleTagger(List.of(catalog.marker(block.kind()).orElseThrow()));
            return block.entries().stream().map(entry -> test(block.kind(), entry, tagger));
        });
    }

    private DynamicTest test(String marker, Entry entry, RuleTagger tagger) {
        String script = entry.value().text();
        return DynamicTest.dynamicTest(marker + " " + entry.key() + " " + script, () -> {
            var interaction = ExampleScript.read(entry.value(), 0).interaction();
            Outcome outcome = tagger.tag(analyzer.analyze(interaction)).get(0).outcome();
            assertThat(outcome instanceof Outcome.Present)
                    .as(entry.at() + " " + outcome)
                    .isEqualTo(entry.key().equals("hit"));
        });
    }

    private static String sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SentencesTest.class.getResourceAsStream("/earmark/markers/sentences.txt"), "sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
