package earmark.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where everything is kept. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:EARMARK_HOME:-earmark-home}",
            description = "the home folder with everything kept (default: $EARMARK_HOME, else ./earmark-home)")
    private Path home = Path.of("earmark-home");

    Path path() {
        return home;
    }
}
