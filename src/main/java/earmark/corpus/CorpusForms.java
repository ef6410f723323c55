package earmark.corpus;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The forms of labelled corpora that earmark knows. Only their form is shipped, nothing of the corpora. Thread-safe.
 */
public final class CorpusForms {
    private static final String FOLDER = "/earmark/corpora/";

    private final List<CorpusForm> forms;

    private CorpusForms(List<CorpusForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** Those that come with earmark. */
    public static CorpusForms shipped() {
        return new CorpusForms(resource("INDEX")
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> CorpusFormReader.read(name, resource(name)))
                .toList());
    }

    /**
     * One that somebody wrote.
     *
     * @throws EarmarkException with everything that is wrong in it
     */
    public static CorpusForm read(Path file) throws IOException {
        return CorpusFormReader.read(String.valueOf(file.getFileName()), Files.readString(file));
    }

    /**
     * The one of that name.
     *
     * @throws EarmarkException when there is none
     */
    public CorpusForm named(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        "--corpus " + name,
                        "no such corpus form",
                        "one of " + String.join(", ", names()) + "; or write your own and give it with --mapping"));
    }

    /** The one whose columns are all there; of several the one with most. */
    public Optional<CorpusForm> of(Collection<String> columns) {
        return forms.stream()
                .filter(form -> !form.header().isEmpty() && columns.containsAll(form.header()))
                .max(Comparator.comparingInt(form -> form.header().size()));
    }

    /** A word as such a file writes it: in quotes where it has blanks. */
    public static String quoted(String word) {
        return word.matches("[^\\s\"#]+") ? word : "\"" + word.replace("\"", "") + "\"";
    }

    /** What they are called. */
    public List<String> names() {
        return forms.stream().map(CorpusForm::name).toList();
    }

    private static String resource(String name) {
        try (InputStream in = CorpusForms.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
