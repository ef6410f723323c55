package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.SharedData;
import earmark.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shipped markers agree with people who labelled conversations as well as {@code corpora/NAME/figures.csv} says: no
 * worse, and no better either, so that an improvement is written down where it is made.
 */
class MarkerFiguresTest {
    private static final Path TABLE = Path.of("target/marker-figures.txt");
    private static final double TOLERANCE = 0.005;
    /** The words of {@code methods.md} 5, C3: one in five is wrong. */
    private static final double WORD_ERRORS = 0.20;

    private static final long SEED = 3;

    private enum Corpus {
        OASIS("text-behaviour/bt-oasis", "segments.share.tsv"),
        OASIS_WORD_ERRORS("text-behaviour/bt-oasis", "segments.share.tsv"),
        MULTIDOGO("text-behaviour/multidogo/sentence", ".tsv"),
        MRDA("text-behaviour/mrda", "val_set.txt"),
        SGD("text-behaviour/sgd/test", ".json"),
        NLUPP("text-behaviour/nlupp/data", ".json");

        private final String folder;
        private final String ending;

        Corpus(String folder, String ending) {
            this.folder = folder;
            this.ending = ending;
        }

        LabelledSegments read(List<Path> files) throws IOException {
            return switch (this) {
                case OASIS -> LabelledCorpora.oasis(files);
                case OASIS_WORD_ERRORS -> LabelledCorpora.oasis(files).withWordErrors(WORD_ERRORS, SEED);
                case MULTIDOGO -> LabelledCorpora.multidogo(files);
                case MRDA -> LabelledCorpora.mrda(files);
                case SGD -> LabelledCorpora.sgd(files);
                case NLUPP -> LabelledCorpora.nlupp(files);
            };
        }

        List<Path> files() throws IOException {
            try (Stream<Path> files = Files.walk(SharedData.path(folder))) {
                return files.filter(file -> file.toString().endsWith(ending) && !file.endsWith("ontology.json"))
                        .sorted()
                        .toList();
            }
        }

        String plainName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Path figures() {
            return Path.of("corpora", plainName(), "figures.csv");
        }
    }

    @BeforeAll
    static void beginTheTable() throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, "figure, target, measured F1, 95 % CI, n, baseline, pass\n");
    }

    @ParameterizedTest
    @EnumSource
    void theMarkersAgreeWithPeopleAsWellAsTheFiguresSay(Corpus corpus) throws IOException {
        List<Path> files = corpus.files();
        var digests = new ArrayList<String>();
        for (Path file : files) {
            digests.add(Sha256.of(file));
        }
        String sha256 = Sha256.ofAll(digests);
        List<String> lines = Files.readAllLines(corpus.figures());
        assertThat(lines.get(0)).isEqualTo(FigureRow.HEADER);
        List<FigureRow> rows =
                lines.subList(1, lines.size()).stream().map(FigureRow::parse).toList();
        var figures = new MarkerFigures(corpus.read(files), markers(rows));
        var measured = new ArrayList<String>(List.of(FigureRow.HEADER));
        var table = new ArrayList<String>();
        for (FigureRow row : rows) {
            List<List<Agreement>> agreements = row.measure(figures);
            measured.add(row.csv(sha256, FigureRow.summary(agreements)));
            table.add(row.report(corpus.plainName(), agreements));
        }
        Path again = TABLE.resolveSibling("figures-" + corpus.plainName() + ".csv");
        Files.write(again, measured);
        Files.write(TABLE, table, StandardOpenOption.APPEND);
        for (int i = 1; i < lines.size(); i++) {
            check(lines.get(i).split(",", -1), measured.get(i).split(",", -1), again);
        }
    }

    private static Set<String> markers(List<FigureRow> rows) {
        var markers = new HashSet<String>();
        rows.forEach(row -> markers.addAll(List.of(row.marker().split("\\+"))));
        return markers;
    }

    private static void check(String[] pinned, String[] measured, Path again) {
        assertThat(measured[3]).as("the corpus that the figures are of").isEqualTo(pinned[3]);
        assertThat(measured[4]).as("%s: how many are labelled", pinned[0]).isEqualTo(pinned[4]);
        for (int cell = 5; cell < 8; cell++) {
            assertThat(Double.parseDouble(measured[cell]))
                    .as("%s by %s; what was measured is in %s", pinned[0], pinned[2], again)
                    .isCloseTo(Double.parseDouble(pinned[cell]), within(TOLERANCE));
        }
    }
}
