package earmark.audio;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where unpacked things lie that can always be made again: the model, native libraries, staged files.
 *
 * @param path the folder; need not exist yet
 */
public record CacheFolder(Path path) {
    /**
     * The one the environment names: {@code EARMARK_CACHE}, else {@code XDG_CACHE_HOME/earmark}, else {@code
     * .cache/earmark} in the home folder.
     *
     * @param environment variables by name
     * @param home the user's home folder
     */
    public static CacheFolder of(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("EARMARK_CACHE", "");
        if (!own.isBlank()) {
            return new CacheFolder(Path.of(own).toAbsolutePath());
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = shared.isBlank() ? home.resolve(".cache") : Path.of(shared);
        return new CacheFolder(base.resolve("earmark").toAbsolutePath());
    }

    /** The one for this process. */
    public static CacheFolder standard() {
        // a service account's home is often only in the environment: Java asks the password file
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home", "."));
        return of(System.getenv(), Path.of(home));
    }

    /** Unpacked models. */
    public Path models() {
        return path.resolve("models");
    }

    /** Unpacked native libraries. */
    public Path natives() {
        return path.resolve("natives");
    }

    /** Private folders of running processes. */
    public Path runs() {
        return path.resolve("runs");
    }
}
