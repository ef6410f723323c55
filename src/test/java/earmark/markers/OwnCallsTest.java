package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.agree.EvaluationResult;
import earmark.agree.Level;
import earmark.agree.MarkerEvaluation;
import earmark.agree.MarkerFigures;
import earmark.corpus.CorpusForm;
import earmark.corpus.CorpusForms;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledInteraction;
import earmark.corpus.LabelledReader;
import earmark.files.Sha256;
import earmark.pipeline.MarkerPack;
import earmark.stats.ClusterBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How well the shipped markers do on eighty whole calls of our own is written down, and is neither worse nor better than
 * written. The mistakes in the calls with an even number were read first to mend the rules, those with an odd number (the
 * half {@code aside}) only when calls of other authors took their place.
 */
class OwnCallsTest {
    private static final Path FOLDER = Path.of("corpora/own-calls");
    private static final Path MEASURED = Path.of("target/figures-own-calls.csv");
    private static final String HEADER = "half,marker,n,precision,recall,f1,f1_low,f1_high";

    @Test
    void theMarkersDoAsWellOnOurOwnCallsAsTheFiguresSay() throws IOException {
        CorpusForm form = CorpusForms.read(FOLDER.resolve("own-calls.corpus"));
        Path table = FOLDER.resolve("calls.tsv");
        LabelledCorpus calls = new LabelledReader(problem -> {
                    throw new AssertionError(problem);
                })
                .read(table, columns -> Optional.of(form));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        half("aside", 1, calls, Sha256.of(table), lines);
        half("tuning", 0, calls, Sha256.of(table), lines);
        Files.createDirectories(MEASURED.getParent());
        Files.write(MEASURED, lines);

        assertThat(lines)
                .as("measured figures are in %s", MEASURED)
                .isEqualTo(Files.readAllLines(FOLDER.resolve("figures.csv")));
    }

    private static void half(String name, int odd, LabelledCorpus calls, String sha256, List<String> lines)
            throws IOException {
        List<LabelledInteraction> ofHalf = calls.interactions().stream()
                .filter(call -> Integer.parseInt(call.label()) % 2 == odd)
                .toList();
        assertThat(ofHalf).hasSize(40);
        EvaluationResult result = new MarkerEvaluation(
                        MarkerPack.analyzer()::analyze,
                        MarkerPack.load(Optional.empty()).rater("shipped markers"),
                        null,
                        new ClusterBootstrap(1_000, 3))
                .evaluate(new LabelledCorpus(calls.form(), ofHalf), sha256, Set.of());
        assertThat(result.at(Level.SEGMENT)).hasSize(9);
        for (MarkerFigures figures : result.at(Level.SEGMENT)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%.3f,%.3f,%.3f,%.3f,%.3f",
                    name,
                    figures.marker(),
                    (long) figures.hits().n(),
                    figures.hits().precision(),
                    figures.hits().recall(),
                    figures.hits().f1(),
                    figures.f1Interval().low(),
                    figures.f1Interval().high()));
        }
        result.macros().stream()
                .filter(macro -> macro.level() == Level.SEGMENT)
                .forEach(macro -> lines.add(String.format(
                        Locale.ROOT,
                        "%s,macro,%d,,,%.3f,%.3f,%.3f",
                        name,
                        macro.markers(),
                        macro.f1(),
                        macro.interval().low(),
                        macro.interval().high())));
    }
}
