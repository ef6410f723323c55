package earmark.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where everything is kept. */
final class HomeOption {
    private static final String VARIABLE = "EARMARK_HOME";
    private static final String FOLDER = "earmark-home";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the home folder with everything kept (default: $" + VARIABLE + ", else ./" + FOLDER + ")")
    private @Nullable Path home;

    Path path() {
        return home == null ? standard(System.getenv()) : home;
    }

    /** What to write behind a command so that it finds this home: nothing where it would anyway. */
    String hint() {
        return path().equals(standard(System.getenv())) ? "" : " --home " + quoted(path().toString());
    }

    /** The home folder of a command line that names none. */
    static Path standard(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return Path.of(named.isBlank() ? FOLDER : named);
    }

    private static String quoted(String path) {
        boolean plain = path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-+:@%,".indexOf(c) >= 0);
        return plain ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
