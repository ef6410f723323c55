package earmark.transcribe;

import earmark.model.Problem;
import java.util.Optional;

/**
 * Compares the words of a channel with the voice that was measured on it. Voice and (nearly) no words is a failure,
 * never an empty call: a recogniser that is fed wrongly says nothing, not even that. Music and tones end here as well.
 */
public final class WordCheck {
    /** Less voice than this may well hold no word: a cough, a click. */
    public static final long LEAST_VOICE_MS = 3000;
    /** People say two to three words a second of voice; one in ten seconds is noise. */
    public static final long MOST_VOICE_MS_A_WORD = 10_000;

    private WordCheck() {}

    /**
     * That a channel's words cannot be right, for there was voice enough for more.
     *
     * @param where the recording, with the channel if it has several
     * @param voicedMs how long voice was heard on the channel
     * @param words how many were recognised
     */
    public static Optional<Problem> failure(String where, long voicedMs, int words) {
        if (voicedMs < LEAST_VOICE_MS || voicedMs <= words * MOST_VOICE_MS_A_WORD) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                where,
                voicedMs + " ms of voice but " + (words == 0 ? "no words" : words + " words in it"),
                "it may be music, noise or another language; otherwise the model does not fit"));
    }

    /** That nobody said anything, which a person should know of although nothing went wrong. */
    public static Optional<Problem> nothingSaid(String where, long voicedMs, int words) {
        if (words > 0 || failure(where, voicedMs, words).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(where, "no words in it, and " + voicedMs + " ms of voice", "listen to it"));
    }
}
