package earmark.model;

/**
 * One observation: these words, at this place, match that marker. Says nothing about good or bad.
 *
 * @param marker what was found
 * @param speaker whose words they are
 * @param place where
 * @param confidence how sure the recogniser was of the words that matter, in [0, 1]; 1 in writing
 * @param origin what found it, for example {@code apology.mark:4}
 */
public record Finding(MarkerRef marker, Speaker speaker, Place place, double confidence, String origin) {
    /** Checks the range. */
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
    }
}
