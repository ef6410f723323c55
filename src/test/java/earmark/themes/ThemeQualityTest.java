package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.corpus.Table;
import earmark.pipeline.Embedders;
import earmark.stats.clusters.Overlap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our own 48 complaints of six kinds. A figure that changes, for better or worse, is to be looked at and pinned anew. */
class ThemeQualityTest {
    @Test
    void sixKindsOfComplaintsAreFoundAsWellAsTheyWereWhenThisWasPinned() throws IOException {
        var labels = new ArrayList<String>();
        var units = new ArrayList<Unit>();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("complaints.tsv"));
                Table table = Table.open(in, "complaints.tsv", problem -> {})) {
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                labels.add(row.get("label"));
                units.add(new Unit("", row.get("text"), null));
            }
        }
        List<String> kinds = labels.stream().distinct().toList();
        int[] truth = labels.stream().mapToInt(kinds::indexOf).toArray();
        try (var embedder = Embedders.open(Embedders.FOR_THEMES)) {
            Grouped grouped = new ThemeFinder(new SentenceVectors(embedder)).group(units, 6);
            Overlap overlap = Overlap.of(truth, grouped.groups());

            assertThat(overlap.normalisedMutualInformation()).isCloseTo(0.823, within(0.01));
            assertThat(overlap.accuracy()).isCloseTo(0.875, within(0.03));
        }
        Overlap words = Overlap.of(
                truth, new ThemeFinder(new WordVectors()).group(units, 6).groups());
        assertThat(words.normalisedMutualInformation()).isCloseTo(0.211, within(0.01));
    }
}
