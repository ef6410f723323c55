package earmark.intake;

import earmark.model.Speaker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One audio file with all that is known about it, before the sides of a call have found together.
 *
 * @param file where it lies
 * @param known from name, manifest and sidecar
 * @param name what its name says about the side; null when nothing
 */
record Side(Path file, Known known, @Nullable SideName name) {
    /** The side it is when it meets another one: told, or else said by its name. */
    Speaker sideWithAnother() {
        if (known.role() != null) {
            return known.role();
        }
        return name == null ? Speaker.UNKNOWN : name.side();
    }

    /** The side it is alone: a name counts only when it ends with it. */
    @Nullable
    Speaker sideAlone() {
        if (known.role() != null) {
            return known.role();
        }
        return name != null && name.last() ? name.side() : null;
    }
}
