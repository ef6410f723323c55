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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the shipped markers do on whole calls and chats of our own is written down, and is neither worse nor better than
 * written. Which of the mistakes in them were read to mend the rules is told beside them.
 */
class OwnCallsTest {
    private static final Path CORPORA = Path.of("corpora");
    private static final Path MEASURED = Path.of("target");
    private static final String HEADER = "half,marker,n,precision,recall,f1,f1_low,f1_high";

    @ParameterizedTest
    @CsvSource({"own-calls, calls, own-calls, 40", "other-authors, calls, calls, 40", "other-authors, chats, chats, 10"
    })
    void theMarkersDoAsWellAsTheFiguresSay(String folder, String table, String mapping, int inHalf) throws IOException {
        CorpusForm form = CorpusForms.read(CORPORA.resolve(folder).resolve(mapping + ".corpus"));
        Path labelled = CORPORA.resolve(folder).resolve(table + ".tsv");
        LabelledCorpus all = new LabelledReader(problem -> {
                    throw new AssertionError(problem);
                })
                .read(labelled, columns -> Optional.of(form));
        List<String> lines = new ArrayList<>(List.of(HEADER));
        half("odd", 1, all, inHalf, Sha256.of(labelled), lines);
        half("even", 0, all, inHalf, Sha256.of(labelled), lines);
        Path measured = MEASURED.resolve("figures-" + folder + "-" + table + ".csv");
        Files.createDirectories(MEASURED);
        Files.write(measured, lines);

        assertThat(lines)
                .as("measured figures are in %s", measured)
                .isEqualTo(Files.readAllLines(CORPORA.resolve(folder).resolve("figures-" + table + ".csv")));
    }

    private static void half(String name, int odd, LabelledCorpus calls, int size, String sha256, List<String> lines)
            throws IOException {
        List<LabelledInteraction> ofHalf = calls.interactions().stream()
                .filter(call -> Integer.parseInt(call.label().replaceAll("\\D", "")) % 2 == odd)
                .toList();
        assertThat(ofHalf).hasSize(size);
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
