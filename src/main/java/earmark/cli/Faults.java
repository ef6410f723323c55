package earmark.cli;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person sees when a command cannot go on: where, what, and what to do; never a stack trace for bad input. */
final class Faults implements IExecutionExceptionHandler {
    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof EarmarkException known) {
            known.problems().forEach(problem -> console.err().println(problem));
        } else if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            console.err().println("reading or writing failed: " + fault.getMessage());
        } else {
            console.err().println("a fault in earmark itself, please report it: " + fault);
            fault.printStackTrace(console.err());
        }
        return 1;
    }
}
