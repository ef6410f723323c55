package earmark.cli;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a command: help, and the list of what there is. */
@Command(
        name = "earmark",
        description = "Recorded calls, emails and chats in; tagged and searchable findings out. Nothing leaves this"
                + " machine.",
        mixinStandardHelpOptions = true,
        versionProvider = EarmarkCommand.Version.class,
        subcommands = {
            IngestCommand.class,
            TranscribeCommand.class,
            TagCommand.class,
            SearchCommand.class,
            ClipsCommand.class,
            ReportCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            ListCommand.class,
            MarkersCommand.class,
            ScoreCommand.class,
            FlagCommand.class,
            FeedbackCommand.class,
            CoachCommand.class,
            AppealCommand.class,
            EvidenceCommand.class,
            MonitoringCommand.class,
            AgreeCommand.class,
            SampleCommand.class,
            RatesCommand.class,
            AssessorsCommand.class,
            CalibrateCommand.class,
            RetagCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ThemesCommand.class,
            ReindexCommand.class,
            VerifyCommand.class,
            ServeCommand.class,
            PeopleCommand.class,
            DemoCommand.class,
            HelpCommand.class
        },
        footer = {"", "Start with:  earmark demo"})
final class EarmarkCommand implements Runnable {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    EarmarkCommand(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(command, "Which command?");
    }

    /** Says which program this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(
                            EarmarkCommand.class.getPackage().getImplementationVersion())
                    .orElse("(unpackaged)");
            return new String[] {"earmark " + version};
        }
    }
}
