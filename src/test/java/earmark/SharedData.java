package earmark;

<<<<<<< HEAD
import static org.junit.jupiter.api.Assertions.fail;
=======
import static org.assertj.core.api.Assertions.fail;
>>>>>>> audio

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

<<<<<<< HEAD
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
=======
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
>>>>>>> audio
        }
        return path;
    }
}
