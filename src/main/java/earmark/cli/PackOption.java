package earmark.cli;

import earmark.pipeline.MarkerPack;
import earmark.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which markers a command works with: the shipped ones, and before them a folder's. */
final class PackOption {
    @Mixin
    private ConfigOption config;

    @Option(
            names = "--markers",
            paramLabel = "DIR",
            description = "your own markers besides the shipped ones (default: the folder the settings name)")
    private @Nullable Path folder;

    /** Where the own markers are; empty for the shipped ones alone. */
    Optional<Path> folder(Path home) {
        return folder == null ? config.settings(home).markers() : Optional.of(folder);
    }

    /** Whose hours and months the settings mean. */
    ZoneId timeZone(Path home) {
        return config.settings(home).timeZone();
    }

    /**
     * The markers themselves, as {@code ingest} would use them.
     *
     * @throws earmark.model.EarmarkException with everything that is wrong in the files
     */
    MarkerPack pack(Path home) throws IOException {
        return MarkerPack.shippedAnd(folder(home));
    }

    /** The settings as a whole. */
    Settings settings(Path home) {
        return config.settings(home);
    }
}
