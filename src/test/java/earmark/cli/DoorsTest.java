package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The small pieces every command goes through: where it prints, where its home is, what a fault is called. */
class DoorsTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);

    @Test
    void resultsThatCouldNotBeWrittenAreAFailure() {
        var output = new StandardOutput(broken("No space left on device"));
        output.printer().println("a result");

        assertThat(output.finish(0, err)).isEqualTo(1);
        assertThat(told).hasToString("standard output: could not be written (is the disk full?)\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFault() {
        var output = new StandardOutput(broken("Broken pipe"));
        output.printer().println("a result");

        assertThat(output.finish(0, err)).isEqualTo(1);
        assertThat(told.size()).isZero();
    }

    @Test
    void resultsAreBufferedUntilTheEndAndTheExitCodeStays() {
        var target = new ByteArrayOutputStream();
        var output = new StandardOutput(target);
        output.printer().print("größer\n");

        assertThat(target.size()).isZero();
        assertThat(output.finish(2, err)).isEqualTo(2);
        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("größer\n");
        assertThat(told.size()).isZero();
    }

    @Test
    void theStandardHomeIsTheVariablesElseAFolderHere() {
        assertThat(HomeOption.standard(Map.of("EARMARK_HOME", "/data/calls"))).isEqualTo(Path.of("/data/calls"));
        assertThat(HomeOption.standard(Map.of("EARMARK_HOME", ""))).isEqualTo(Path.of("earmark-home"));
        assertThat(HomeOption.standard(Map.of())).isEqualTo(Path.of("earmark-home"));
    }

    @Test
    void aHintCanBePastedIntoAShell() {
        assertThat(home("calls-home").hint()).isEqualTo(" --home calls-home");
        assertThat(home("my calls").hint()).isEqualTo(" --home 'my calls'");
        assertThat(home("kim's $HOME").hint()).isEqualTo(" --home 'kim'\\''s $HOME'");
        assertThat(home(HomeOption.standard(System.getenv()).toString()).hint()).isEmpty();
    }

    @Test
    void aFileWithoutRightsIsNamedAndAnythingElseSaysItsKind() {
        assertThat(Faults.problem(new AccessDeniedException("a.tsv")))
                .hasToString("a.tsv: no permission to read or write it (check its rights)");
        assertThat(Faults.problem(new IOException("Is a directory")))
                .hasToString("reading or writing failed: java.io.IOException: Is a directory");
    }

    private static HomeOption home(String path) {
        var home = new HomeOption();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("home", CommandLine.Model.CommandSpec.forAnnotatedObject(home)))
                .parseArgs("--home", path);
        return home;
    }

    private static OutputStream broken(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
