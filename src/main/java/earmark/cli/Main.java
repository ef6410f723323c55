package earmark.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import picocli.CommandLine;

/** Where the program starts: one command line in, one exit code out. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and leaves with its exit code: 0 done, 1 something failed, 2 the command was wrong.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        var out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(new Console(System.in, out.printer(), err, Boolean.getBoolean("earmark.terminal")), args);
        // a reader that went away (| head) must not leave native threads or workers behind
        System.exit(out.finish(exitCode, err));
    }

    /**
     * Runs one command inside this process.
     *
     * @param console where it reads and prints
     * @param args the command line
     * @return the exit code
     */
    static int run(Console console, String... args) {
        var formats = new OfferedFormats();
        CommandLine commands = new CommandLine(new EarmarkCommand(console))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .registerConverter(LocalDate.class, new Day())
                .registerConverter(OutputFormat.class, formats)
                .setExecutionStrategy(formats)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongCommand())
                .setExecutionExceptionHandler(new Faults(console));
        return commands.execute(args);
    }

    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return run(new Console(in, out, err, false), args);
    }
}
