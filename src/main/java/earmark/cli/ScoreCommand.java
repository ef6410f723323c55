package earmark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score}: forms, what people scored, and what the machine proposes. */
@Command(
        name = "score",
        description = "Scorecards: forms, scores of people, proposals of the machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScoreFormsCommand.class,
            ScoreImportCommand.class,
            ScoreProposeCommand.class,
            ScoreListCommand.class,
            ScoreShowCommand.class,
            ScoreExportCommand.class
        },
        footer = {"", "Example:", "  earmark score import qa-log.xlsx --preview"})
final class ScoreCommand {
    @ParentCommand
    private EarmarkCommand earmark;

    Console console() {
        return earmark.console();
    }
}
