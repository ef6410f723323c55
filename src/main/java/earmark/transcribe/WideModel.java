package earmark.transcribe;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model that keeps more alternatives: the folder of another one, of which everything is shared but one line of one
 * file. The small English model throws away nearly all that it weighed ({@code --lattice-beam=2.0} in {@code
 * conf/model.conf}); a wider lattice beam keeps it at no measurable cost, for the search itself stays the same.
 *
 * <p>The other model is not touched: its digests still hold. The copy is made anew for every worker process, in that
 * process's own temporary folder, so that it can be neither stale nor tampered with, and goes with it.
 */
public final class WideModel {
    /** In the recogniser's log-likelihood units: paths that much worse than the best are kept. */
    public static final double LATTICE_BEAM = 8.0;

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*--lattice-beam=([0-9.]+)\\s*$");
    private static final String CONF = "conf/model.conf";

    private WideModel() {}

    /**
     * The model with a lattice beam of at least {@link #LATTICE_BEAM}; the same one when it has that, or when it has no
     * configuration to change.
     *
     * @param parent where the folder of the copy is made; who gives it sees to it that it goes
     */
    public static ModelFolder of(ModelFolder model, Path parent) throws IOException {
        Path conf = model.path().resolve(CONF);
        if (!Files.isRegularFile(conf)) {
            return model;
        }
        String text = Files.readString(conf);
        String wide = widened(text);
        if (wide.equals(text)) {
            return model;
        }
        Path copy = Files.createTempDirectory(parent, "model-wide-");
        mirror(model.path(), copy);
        Files.delete(copy.resolve(CONF));
        Files.writeString(copy.resolve(CONF), wide);
        return new ModelFolder(copy, model.sampleRateHz());
    }

    /** A configuration with the wider beam in the place of the narrower. */
    static String widened(String conf) {
        Matcher line = LINE.matcher(conf);
        if (!line.find()) {
            return conf.stripTrailing() + "\n--lattice-beam=" + LATTICE_BEAM + "\n";
        }
        return LINE.matcher(conf).replaceAll(WideModel::wider);
    }

    private static String wider(MatchResult line) {
        double beam = Double.parseDouble(line.group(1));
        return beam >= LATTICE_BEAM ? line.group() : "--lattice-beam=" + LATTICE_BEAM;
    }

    /** Folders are made, files are linked, or copied where nothing can be linked. */
    private static void mirror(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            link(file.toAbsolutePath(), target);
        }
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createSymbolicLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, target);
        }
    }
}
