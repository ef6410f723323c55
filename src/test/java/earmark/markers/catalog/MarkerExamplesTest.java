package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of every shipped marker, one test each. */
class MarkerExamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/earmark/markers");
    private final ExampleRunner runner = new ExampleRunner(new PlainAnalyzer()::analyze);

    @TestFactory
    Stream<DynamicContainer> everyShippedExampleHolds() {
        return MarkerCatalog.shipped().markers().stream()
                .map(marker -> DynamicContainer.dynamicContainer(
                        marker.ref().toString(),
                        marker.examples().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.expects().keyword() + " "
                                                + example.script().text(),
                                        () -> assertThat(runner.run(marker, example).stream()
                                                        .map(Problem::toString)
                                                        .collect(Collectors.joining("\n")))
                                                .isEmpty()))));
    }

    @Test
    void everyShippedMarkerFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> marks = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".mark"))
                    .toList();
            assertThat(Files.readAllLines(FOLDER.resolve("INDEX"))).containsExactlyInAnyOrderElementsOf(marks);
        }
    }
}
