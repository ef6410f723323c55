package earmark.report;

import earmark.model.Problem;
import earmark.model.Turn;
import java.util.List;

/**
 * One recording and what was understood of it, or why nothing could be.
 *
 * @param file as it was given
 * @param durationMs length of the decoded audio in milliseconds; 0 when it failed
 * @param channels how many channels the file has; 0 when it failed
 * @param turns what was said, in time order
 * @param problems what was wrong with the audio although it could be read; when it failed, why
 * @param failed whether nothing could be made of it
 */
public record TranscribedFile(
        String file, long durationMs, int channels, List<Turn> turns, List<Problem> problems, boolean failed) {
    /** Copies the lists. */
    public TranscribedFile {
        turns = List.copyOf(turns);
        problems = List.copyOf(problems);
    }
}
