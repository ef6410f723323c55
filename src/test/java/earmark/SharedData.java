package earmark;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data that is not in the repository. Where it is missing, CI fails and everybody else's test is skipped. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder under {@code ../shared/data}. */
    public static Path at(String name) {
        Path path = Path.of("..", "shared", "data").resolve(name);
        if (!Files.exists(path)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("missing in CI: " + path);
            }
            Assumptions.abort("needs " + path + ", which is not in the repository");
        }
        return path;
    }
}
