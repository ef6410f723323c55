package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.SharedData;
import earmark.agree.Level;
import earmark.agree.MachineRater;
import earmark.agree.MarkerEvaluation;
import earmark.agree.MarkerFigures;
import earmark.corpus.CorpusForms;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledReader;
import earmark.files.Sha256;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Hits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The shipped markers agree with the people who labelled BT OASIS as well as {@code corpora/oasis/figures.csv} says: no
 * worse, and no better either, so that an improvement is written down where it is made.
 */
class OasisFiguresTest {
    private static final Path FIGURES = Path.of("corpora/oasis/figures.csv");
    private static final Path MEASURED = Path.of("target/oasis-figures.csv");
    private static final String HEADER = "marker,corpus_sha256,n,precision,recall,f1";
    private static final double TOLERANCE = 0.005;

    @Test
    void theMarkersAgreeWithPeopleAsWellAsTheFiguresSay() throws IOException {
        Path table = SharedData.path("text-behaviour/bt-oasis/segments.share.tsv");
        Map<String, String[]> pinned = pinned();
        String sha256 = Sha256.of(table);
        assertThat(pinned.values())
                .as("the corpus that the figures are of")
                .allSatisfy(row -> assertThat(row[1]).isEqualTo(sha256));
        List<MarkerFigures> measured = measure(table, sha256);
        var lines = new ArrayList<String>(List.of(HEADER));
        for (MarkerFigures row : measured) {
            Hits hits = row.hits();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%.3f,%.3f,%.3f",
                    row.marker(),
                    sha256,
                    hits.n(),
                    hits.precision(),
                    hits.recall(),
                    hits.f1()));
        }
        Files.createDirectories(MEASURED.getParent());
        Files.write(MEASURED, lines);
        assertThat(measured).extracting(MarkerFigures::marker).containsExactlyInAnyOrderElementsOf(pinned.keySet());
        for (MarkerFigures row : measured) {
            Hits hits = row.hits();
            assertThat(pinned.get(row.marker()))
                    .as("%s; measured figures are in %s", row.marker(), MEASURED)
                    .satisfies(cells -> {
                        assertThat(hits.n()).isEqualTo(Integer.parseInt(cells[2]));
                        assertThat(hits.precision()).isCloseTo(Double.parseDouble(cells[3]), within(TOLERANCE));
                        assertThat(hits.recall()).isCloseTo(Double.parseDouble(cells[4]), within(TOLERANCE));
                        assertThat(hits.f1()).isCloseTo(Double.parseDouble(cells[5]), within(TOLERANCE));
                    });
        }
    }

    private static List<MarkerFigures> measure(Path table, String sha256) throws IOException {
        var problems = new ArrayList<Problem>();
        LabelledCorpus corpus = new LabelledReader(problems::add).read(table, CorpusForms.shipped()::of);
        assertThat(problems).isEmpty();
        MachineRater rater = MarkerPack.load(Optional.empty()).rater("shipped markers");
        return new MarkerEvaluation(MarkerPack.analyzer()::analyze, rater, null, new ClusterBootstrap(1, 1))
                .evaluate(corpus, sha256, Set.of()).at(Level.SEGMENT).stream()
                        .sorted(Comparator.comparing(MarkerFigures::marker))
                        .toList();
    }

    private static Map<String, String[]> pinned() throws IOException {
        List<String> lines = Files.readAllLines(FIGURES);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        var rows = new LinkedHashMap<String, String[]>();
        lines.subList(1, lines.size()).forEach(line -> rows.put(line.split(",", -1)[0], line.split(",", -1)));
        return rows;
    }
}
