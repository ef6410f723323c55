package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.report.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
        // what was found before the fault belongs above it
        console.out().flush();
        if (fault instanceof EarmarkException known) {
            print(known.problems());
        } else if (fault instanceof IOException io) {
            print(List.of(problem(io)));
        } else if (fault instanceof UncheckedIOException wrapped) {
            print(List.of(problem(Objects.requireNonNull(wrapped.getCause()))));
        } else {
            console.err().println("a fault in earmark itself, please report it: " + fault);
            fault.printStackTrace(console.err());
        }
        return 1;
    }

    private void print(List<Problem> problems) {
        problems.forEach(problem -> console.err().println(Printable.of(problem.toString())));
    }

    /** What went wrong with a file, in words: the exceptions' own messages are often the bare name. */
    static Problem problem(IOException fault) {
        if (fault instanceof FileSystemException known && known.getFile() != null) {
            String file = known.getFile();
            if (fault instanceof NoSuchFileException) {
                return new Problem(file, "no such file", "check the name");
            }
            if (fault instanceof AccessDeniedException) {
                return new Problem(file, "no permission to read or write it", "check its rights");
            }
            if (Files.isDirectory(Path.of(file))) {
                return folder(file);
            }
        }
        return new Problem("reading or writing failed", fault.toString(), "");
    }

    /** A folder where a file is wanted. */
    static Problem folder(String file) {
        return new Problem(file, "a folder, not a file", "name a file");
    }
}
