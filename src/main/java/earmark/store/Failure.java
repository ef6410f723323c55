package earmark.store;

import earmark.model.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be taken in, until it is.
 *
 * @param path the name it was given under
 * @param sha256 of its bytes; null when they could not even be read
 * @param problem why not, and what to do
 * @param firstAt when it first failed
 * @param lastAt when it last failed
 * @param times how often
 */
public record Failure(
        String path, @Nullable String sha256, Problem problem, Instant firstAt, Instant lastAt, int times) {}
