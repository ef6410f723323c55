package earmark.transcribe;

import earmark.model.Problem;
import java.util.Optional;

/**
 * A channel with voice on it and (nearly) no words is a failure, never an empty call: a recogniser that is fed wrongly
 * says nothing, not even that. Music and tones end here as well.
 */
public final class WordlessSpeech {
    /** Less voice than this may well hold no word: a cough, a click. */
    public static final long LEAST_VOICE_MS = 3000;
    /** People say two to three words a second of voice; one in ten seconds is noise. */
    public static final long MOST_VOICE_MS_A_WORD = 10_000;

    private WordlessSpeech() {}

    /**
     * The problem, when there is one.
     *
     * @param where the recording, with the channel if it has several
     * @param voicedMs how long voice was heard on the channel
     * @param words how many were recognised
     */
    public static Optional<Problem> problem(String where, long voicedMs, int words) {
        if (voicedMs < LEAST_VOICE_MS || voicedMs <= words * MOST_VOICE_MS_A_WORD) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                where,
                voicedMs + " ms of voice but " + (words == 0 ? "no words" : words + " words in it"),
                "it may be music, noise or another language; otherwise the model does not fit"));
    }
}
