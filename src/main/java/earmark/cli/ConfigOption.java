package earmark.cli;

import earmark.settings.Settings;
import earmark.settings.SettingsFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings are. */
final class ConfigOption {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "settings (default: $EARMARK_CONFIG, else earmark.yaml in the home folder)")
    private @Nullable Path file;

    /** Takes this file when the command line names no other. */
    void useUnlessGiven(Path other) {
        file = file == null ? other : file;
    }

    Settings settings(Path home) {
        return SettingsFile.find(file, System.getenv(), home);
    }
}
