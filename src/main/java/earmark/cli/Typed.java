package earmark.cli;

import earmark.model.EarmarkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a person types and nobody else should see: never on the command line, where every user of the machine reads it. */
final class Typed {
    private Typed() {}

    /**
     * At the terminal without showing it; else the first line of standard input.
     *
     * @param twice whether it is asked for again, so that a slip is noticed
     */
    // newer JDKs always have one: whether a person sits there is told by ours
    @SuppressWarnings("SystemConsoleNull")
    static String secret(Console console, String prompt, boolean twice) throws IOException {
        java.io.Console terminal = System.console();
        if (!console.terminal() || terminal == null) {
            return line(console);
        }
        char[] typed = terminal.readPassword("%s", prompt);
        if (typed == null) {
            throw nothing();
        }
        char[] again = twice ? terminal.readPassword("again %s", prompt) : typed;
        if (again == null || !Arrays.equals(typed, again)) {
            throw new EarmarkException("password", "the two are not the same", "try again");
        }
        return new String(typed);
    }

    private static String line(Console console) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = console.in().read();
                next >= 0 && next != '\n';
                next = console.in().read()) {
            bytes.write(next);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        String typed = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (typed.isEmpty()) {
            throw nothing();
        }
        return typed;
    }

    private static EarmarkException nothing() {
        return new EarmarkException("password", "nothing was typed", "type it, or write it to standard input");
    }
}
