package earmark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark sample}: which interactions people score next. */
@Command(
        name = "sample",
        description = "Which interactions people score next: plans, draws, and whether they were kept.",
        mixinStandardHelpOptions = true,
        subcommands = {SamplePlanCommand.class, SampleDrawCommand.class, SampleStatusCommand.class})
final class SampleCommand implements Runnable {
    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec spec;

    Console console() {
        return earmark.console();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "plan, draw or status?");
    }
}
