package earmark.settings;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code earmark.yaml}. Every key is checked; all that is wrong is reported at once, with line and column. Paths
 * in the file count from the file's folder.
 */
public final class SettingsFile {
    /** The environment variable that names the file. */
    public static final String VARIABLE = "EARMARK_CONFIG";

    private static final String NAME = "earmark.yaml";
    private static final long LARGEST_BYTES = 1_000_000;

    private SettingsFile() {}

    /**
     * The settings that hold: from the file named by the option, else by {@link #VARIABLE}, else {@code earmark.yaml}
     * in the home folder when there is one, else the defaults.
     *
     * @param option what {@code --config} names; null when it was not given
     * @param environment the environment variables
     * @param home the home folder; need not exist
     * @throws EarmarkException with everything that is wrong in the file, or when a named file is missing
     */
    public static Settings find(@Nullable Path option, Map<String, String> environment, Path home) {
        if (option != null) {
            return read(option);
        }
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return read(Path.of(named));
        }
        Path usual = home.resolve(NAME);
        return Files.exists(usual) ? read(usual) : Settings.defaults();
    }

    /**
     * Reads one file.
     *
     * @throws EarmarkException with everything that is wrong in it
     */
    public static Settings read(Path file) {
        return new SettingsReader(file).settings(YamlTree.read(file.toString(), text(file)));
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new EarmarkException(file.toString(), "no such settings file", "check --config and " + VARIABLE);
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new EarmarkException(
                        file.toString(), "larger than " + LARGEST_BYTES + " bytes", "is this a settings file?");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EarmarkException(
                    file.toString(),
                    "cannot be read as UTF-8 text: " + e.getMessage(),
                    "check the file's encoding and rights");
        }
    }
}
