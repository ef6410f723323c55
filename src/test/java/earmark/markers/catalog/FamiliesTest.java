package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Family;
import earmark.markers.Marker;
import earmark.model.EarmarkException;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesTest {
    private static final String TEXT = """
            marker long_wait v1
              title    "Tells how long the wait was"
              source   "own work"
              by       customer
              family   trouble
              say      waiting for weeks

              hit      C: i have been <<waiting for weeks>>
              hit      C: <<waiting for weeks>> now
              miss     A: you are waiting for weeks
              miss     C: waiting for you
            """;

    @Test
    void everyShippedMarkerHasAFamilyAndEveryNameInTheListIsOne() {
        List<Marker> shipped = MarkerCatalog.shipped().markers();
        assertThat(shipped)
                .filteredOn(marker -> Families.of(marker) == Family.OTHER)
                .isEmpty();
        assertThat(MarkerFiles.families().lines().filter(line -> !line.startsWith("#")))
                .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1).toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> MarkerCatalog.shipped().marker(name).isPresent());
    }

    @Test
    void anOwnMarkerSaysItsFamilyAndAWordThatIsNoneIsRefusedAtItsPlace(@TempDir Path folder) throws IOException {
        assertThat(Families.of(read(folder, TEXT))).isEqualTo(Family.TROUBLE);
        assertThat(Families.of(read(folder, TEXT.replace("  family   trouble\n", ""))))
                .isEqualTo(Family.OTHER);
        assertThatThrownBy(() -> read(folder, TEXT.replace("trouble", "misery")))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("long_wait.mark:5:12")
                .hasMessageContaining("one of trouble, care, duty");
    }

    private static Marker read(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("long_wait.mark"), text);
        return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("long_wait")
                .orElseThrow();
    }
}
