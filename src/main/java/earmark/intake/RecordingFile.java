package earmark.intake;

import earmark.model.Speaker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One audio file of a call.
 *
 * @param path where it lies
 * @param role whose voice it holds, when a manifest, sidecar or its name says so and the file is mono; otherwise null
 */
public record RecordingFile(Path path, @Nullable Speaker role) {}
