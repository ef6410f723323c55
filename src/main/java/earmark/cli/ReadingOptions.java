package earmark.cli;

import earmark.model.Speaker;
import earmark.settings.Settings;
import earmark.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How recordings are read: the settings file, and what the command line says instead. */
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "settings (default: $EARMARK_CONFIG, else earmark.yaml in the home folder)")
    private @Nullable Path config;

    @Option(
            names = "--channels",
            split = ",",
            paramLabel = "WHO",
            description = "who is on channel 1, 2 … of a recording: agent, customer, robot, third_party, unknown"
                    + " (default from the settings: agent,customer)")
    private @Nullable List<String> channels;

    @Option(names = "--model", paramLabel = "DIR", description = "another Vosk model's folder")
    private @Nullable Path model;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "recordings worked on at once (default: one a core)")
    private @Nullable Integer jobs;

    /** Takes these settings when the command line names no others. */
    void useUnlessGiven(Path file) {
        config = config == null ? file : config;
    }

    Settings settings(Path home) {
        Settings file = SettingsFile.find(config, System.getenv(), home);
        if (jobs != null && jobs < 1) {
            throw new ParameterException(command.commandLine(), "--jobs needs a number of 1 or more, not " + jobs);
        }
        return new Settings(
                channels == null ? file.channels() : speakers(channels),
                model == null ? file.model() : Optional.of(model),
                jobs == null ? file.workers() : jobs,
                file.fileNamePattern(),
                file.ownDomains(),
                file.markers(),
                file.timeZone(),
                file.limits());
    }

    private List<Speaker> speakers(List<String> names) {
        return names.stream().map(this::speaker).toList();
    }

    private Speaker speaker(String name) {
        for (Speaker speaker : Speaker.values()) {
            if (speaker.name().equalsIgnoreCase(name.strip())) {
                return speaker;
            }
        }
        throw new ParameterException(
                command.commandLine(),
                "--channels: nobody is called '" + name + "'; say agent, customer, robot, third_party or unknown,"
                        + " for example --channels agent,customer");
    }
}
