package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.SharedData;
import earmark.agree.EvaluationResult;
import earmark.agree.Level;
import earmark.agree.MacroFigures;
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
import earmark.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped markers agree with people who labelled conversations as well as {@code corpora/NAME/figures.csv} says: no
 * worse, and no better either, so that an improvement is written down where it is made.
 */
class MarkerFiguresTest {
    private static final String HEADER = "marker,level,corpus_sha256,n,precision,recall,f1,baseline,target";
    private static final Path TABLE = Path.of("target/marker-figures.txt");
    private static final String MACRO = "macro";
    private static final double TOLERANCE = 0.005;
    private static final long SEED = 3;

    @BeforeAll
    static void beginTheTable() throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, "figure, target, measured F1, 95 % CI, n, baseline, pass\n");
    }

    @ParameterizedTest
    @CsvSource({
        "oasis, bt-oasis, segments.share.tsv, 0",
        "oasis-word-errors, bt-oasis, segments.share.tsv, 0.20",
        "multidogo, multidogo/sentence, .tsv, 0",
        "mrda, mrda, val_set.txt, 0",
        "sgd, sgd/test, .json, 0",
        "nlupp, nlupp/data, .json, 0"
    })
    void theMarkersAgreeWithPeopleAsWellAsTheFiguresSay(String name, String folder, String ending, double wordErrors)
            throws IOException {
        List<Path> files = files(SharedData.path("text-behaviour/" + folder), ending);
        List<String> pinned = Files.readAllLines(Path.of("corpora", name, "figures.csv"));
        assertThat(pinned.get(0)).isEqualTo(HEADER);
        List<List<String>> rows = pinned.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        LabelledCorpus corpus = read(files);
        EvaluationResult result = evaluate(
                wordErrors > 0 ? WordErrors.in(corpus, wordErrors, SEED) : corpus,
                digest(files),
                rows.stream()
                        .map(row -> row.get(0))
                        .filter(marker -> !marker.equals(MACRO))
                        .collect(Collectors.toSet()));
        List<Figure> measured = rows.stream().map(row -> figure(result, row)).toList();
        var again = new ArrayList<String>(List.of(HEADER));
        measured.forEach(figure -> again.add(figure.csv(result.sha256())));
        Path file = TABLE.resolveSibling("figures-" + name + ".csv");
        Files.write(file, again);
        Files.write(TABLE, measured.stream().map(figure -> figure.report(name)).toList(), StandardOpenOption.APPEND);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(result.sha256())
                    .as("the corpus that the figures are of")
                    .isEqualTo(rows.get(i).get(2));
            measured.get(i).check(rows.get(i), file);
        }
    }

    /**
     * What was measured of a row.
     *
     * @param values n, precision, recall, f1; for the macro figure the number of markers, and only f1
     */
    private record Figure(List<String> row, List<Double> values, Interval interval) {
        String csv(String sha256) {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%.0f,%.3f,%.3f,%.3f,%s,%s",
                    row.get(0),
                    row.get(1),
                    sha256,
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    row.get(7),
                    row.get(8));
        }

        /** A target is reached by the lower limit, unless {@code point} stands behind it. */
        String report(String name) {
            String pass = "";
            if (!row.get(8).isEmpty()) {
                double reached = row.get(8).endsWith(" point") ? values.get(3) : interval.low();
                pass = reached >= Double.parseDouble(row.get(8).split(" ")[0]) ? "yes" : "no";
            }
            return String.format(
                    Locale.ROOT,
                    "%s %s by %s, %s, %.3f, [%.3f %.3f], %.0f, %s, %s",
                    name,
                    row.get(0),
                    row.get(1),
                    row.get(8),
                    values.get(3),
                    interval.low(),
                    interval.high(),
                    values.get(0),
                    row.get(7),
                    pass);
        }

        void check(List<String> pinned, Path again) {
            assertThat(values.get(0)).as("%s: labelled", pinned.get(0)).isEqualTo(Double.parseDouble(pinned.get(3)));
            for (int i = 1; i < 4; i++) {
                assertThat(values.get(i))
                        .as("%s by %s; what was measured is in %s", pinned.get(0), pinned.get(1), again)
                        .isCloseTo(Double.parseDouble(pinned.get(3 + i)), within(TOLERANCE));
            }
        }
    }

    private static Figure figure(EvaluationResult result, List<String> row) {
        Level level = Level.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        if (row.get(0).equals(MACRO)) {
            MacroFigures macro = result.macros().stream()
                    .filter(figures -> figures.level() == level)
                    .findFirst()
                    .orElseThrow();
            return new Figure(row, List.of((double) macro.markers(), 0.0, 0.0, macro.f1()), macro.interval());
        }
        MarkerFigures of = result.of(row.get(0), level).orElseThrow();
        return new Figure(
                row,
                List.of(
                        (double) of.hits().n(),
                        of.hits().precision(),
                        of.hits().recall(),
                        of.hits().f1()),
                of.f1Interval());
    }

    private static EvaluationResult evaluate(LabelledCorpus corpus, String sha256, Set<String> markers)
            throws IOException {
        return new MarkerEvaluation(
                        MarkerPack.analyzer()::analyze,
                        MarkerPack.load(Optional.empty()).rater("shipped markers"),
                        null,
                        new ClusterBootstrap(1_000, SEED))
                .evaluate(corpus, sha256, markers);
    }

    /** All files as one corpus; rows that are broken in the files are left out. */
    private static LabelledCorpus read(List<Path> files) throws IOException {
        var interactions = new ArrayList<LabelledInteraction>();
        var forms = new ArrayList<CorpusForm>();
        for (Path file : files) {
            LabelledCorpus corpus = new LabelledReader(problem -> {}).read(file, columns -> form(columns, file));
            forms.add(corpus.form());
            interactions.addAll(corpus.interactions());
        }
        assertThat(forms).as("files read").isNotEmpty();
        return new LabelledCorpus(forms.get(0), interactions);
    }

    /** Meetings have no header to know them by. */
    private static Optional<CorpusForm> form(Collection<String> columns, Path file) {
        CorpusForms forms = CorpusForms.shipped();
        return file.endsWith("mrda/val_set.txt") ? Optional.of(forms.named("mrda")) : forms.of(columns);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.endsWith("ontology.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String digest(List<Path> files) throws IOException {
        var digests = new ArrayList<String>();
        for (Path file : files) {
            digests.add(Sha256.of(file));
        }
        return files.size() == 1 ? digests.get(0) : Sha256.ofAll(digests);
    }
}
