package earmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the sources that no compiler checks. */
class SourceHabitsTest {
    private static final int LONGEST_CLASS = 500;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Util|Utils|Manager|Helper)\\.java");

    @Test
    void noClassIsTooLongToRead() {
        assertThat(sources()).filteredOn(file -> lines(file) > LONGEST_CLASS).isEmpty();
    }

    @Test
    void namesSayWhatAClassIs() {
        assertThat(sources())
                .filteredOn(file ->
                        EMPTY_NAME.matcher(file.getFileName().toString()).matches())
                .isEmpty();
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
