package earmark.pipeline;

import java.nio.file.Path;

/** Follows a batch while it runs. Called from one thread at a time. */
public interface BatchListener {
    /**
     * The batch knows how much there is.
     *
     * @param sources how many rows will follow
     */
    void planned(int sources);

    /**
     * One source is done, in one way or another.
     *
     * @param row what became of it
     */
    void done(BatchRow row);

    /**
     * A file in a folder was left where it is: it is nothing earmark reads, and nobody named it.
     *
     * @param file which
     */
    default void passedOver(Path file) {}
}
