package earmark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which versions of what were built into this program; the build writes them down. */
final class Versions {
    private static final Properties ALL = read();

    private Versions() {}

    /** The version of a part, for example of {@code vosk}. */
    static String of(String part) {
        String version = ALL.getProperty(part);
        if (version == null) {
            throw new IllegalArgumentException("no version of " + part + " in versions.properties");
        }
        return version;
    }

    private static Properties read() {
        var properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/earmark/versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing from the build");
            }
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
