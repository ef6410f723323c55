package earmark.transcribe;

/**
 * A word as the recogniser heard it.
 *
 * @param word in the recogniser's spelling: lower case, no punctuation
 * @param startMs milliseconds from the first sample of the recording
 * @param endMs likewise, at least {@code startMs}
 * @param confidence the recogniser's own figure in [0, 1], not calibrated
 */
public record TimedWord(String word, long startMs, long endMs, double confidence) {
    /** Checks the ranges. */
    public TimedWord {
        if (startMs < 0 || endMs < startMs || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "not a word's time and confidence: " + startMs + ".." + endMs + " ms, " + confidence);
        }
    }
}
