package earmark.cli;

import earmark.corpus.CorpusForm;
import earmark.corpus.CorpusForms;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledReader;
import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file people labelled, and how it is written down. */
final class GoldOptions {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "conversations that people labelled: a table (TSV, CSV) or a JSON array")
    private Path gold;

    @Option(
            names = "--corpus",
            paramLabel = "NAME",
            description = "how the file is written down, when its header does not tell: bt-oasis, goemotions, mrda,"
                    + " multidogo, nlupp, sgd, stanford-politeness")
    private @Nullable String corpus;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "your own *.corpus file: which column is what, which label stands for which marker")
    private @Nullable Path mapping;

    Path file() {
        return gold;
    }

    /**
     * Reads it.
     *
     * @param problems is told of rows that are left out
     * @param notes is told how the columns were taken
     */
    LabelledCorpus read(Consumer<Problem> problems, Consumer<String> notes) throws IOException {
        CorpusForms shipped = CorpusForms.shipped();
        Optional<CorpusForm> own = mapping == null
                ? Optional.ofNullable(corpus).map(shipped::named)
                : Optional.of(CorpusForms.read(mapping));
        if (Files.isDirectory(gold)) {
            throw new earmark.model.EarmarkException(List.of(Faults.folder(gold.toString())));
        }
        var reader = new LabelledReader(problems);
        LabelledCorpus read = reader.read(gold, columns -> own.isPresent() ? own : shipped.of(columns));
        reader.notes().forEach(notes);
        return read;
    }
}
