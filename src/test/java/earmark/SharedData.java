package earmark;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The shared data beside the repository. Without it a test is skipped, and fails where {@code CI=true}. */
public final class SharedData {
    private static final Path ROOT = Path.of("../shared/data");

    private SharedData() {}

    /** A file or folder below {@code ../shared/data}. */
    public static Path path(String name) {
        Path path = ROOT.resolve(name);
        if (!Files.exists(path)) {
            String message = "needs the folder " + path + ", which is not part of the repository";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }
}
