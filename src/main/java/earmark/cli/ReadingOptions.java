package earmark.cli;

import earmark.model.Speaker;
import earmark.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How recordings are read: the settings file, and what the command line says instead. */
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private ConfigOption config;

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
            converter = AtLeastOne.class,
            description = "recordings worked on at once (default: one a core)")
    private @Nullable Integer jobs;

    /** Takes these settings when the command line names no others. */
    void useUnlessGiven(Path file) {
        config.useUnlessGiven(file);
    }

    Settings settings(Path home) {
        Settings file = config.settings(home);
        return new Settings(
                channels == null ? file.channels() : speakers(channels),
                model == null ? file.model() : Optional.of(model),
                jobs == null ? file.workers() : jobs,
                file.fileNamePattern(),
                file.ownDomains(),
                file.markers(),
                file.timeZone(),
                file.limits(),
                file.alternatives(),
                file.scoring(),
                file.targets());
    }

    private List<Speaker> speakers(List<String> names) {
        List<Speaker> speakers = names.stream().map(this::speaker).toList();
        for (Speaker side : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
            if (speakers.indexOf(side) != speakers.lastIndexOf(side)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--channels: two channels cannot both be the "
                                + side.name().toLowerCase(Locale.ROOT)
                                + "'s; say for example --channels agent,customer");
            }
        }
        return speakers;
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
