package earmark.worker;

import earmark.audio.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a worker process is started: the same Java, the same class path, another main class, and nothing of the
 * environment but what Java needs. The one class that starts processes. Immutable, thread-safe.
 *
 * @param mainClass full name
 * @param classPath as {@code java -cp} takes it
 * @param natives where native libraries are unpacked to and kept
 */
public record WorkerCommand(String mainClass, String classPath, Path natives) {
    private static final String SEPARATOR = System.getProperty("path.separator", ":");
    private static final String MEMORY = "-Xmx512m";
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot", "TZ", "HOME");

    /** With this process's own class path. */
    public static WorkerCommand of(String mainClass, CacheFolder cache) {
        return new WorkerCommand(mainClass, System.getProperty("java.class.path", ""), cache.natives());
    }

    /** Makes all paths absolute: a worker runs in a folder of its own. */
    public WorkerCommand {
        classPath = Arrays.stream(classPath.split(Pattern.quote(SEPARATOR), -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(SEPARATOR));
        natives = natives.toAbsolutePath();
    }

    /** Starts one, in a folder that is ours alone and that holds all its temporary files. */
    Process start(Path folder) throws IOException {
        Files.createDirectories(natives);
        var builder = new ProcessBuilder(line(folder)).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    private List<String> line(Path folder) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                MEMORY,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Djna.tmpdir=" + folder,
                "-Djna.encoding=UTF-8",
                "-Dorg.bytedeco.javacpp.cachedir=" + natives.resolve("javacpp"),
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                mainClass));
        return line;
    }
}
