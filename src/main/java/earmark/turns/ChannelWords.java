package earmark.turns;

import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.transcribe.Transcript;
import java.util.List;

/**
 * One channel of a call: who is on it, what was recognised, and when there was voice.
 *
 * @param speaker who is on it; {@code UNKNOWN} for a mono recording
 * @param transcript the words
 * @param voice when its own speaker was heard, in order, from {@link earmark.audio.VoiceActivity}
 */
public record ChannelWords(Speaker speaker, Transcript transcript, List<TimeSpan> voice) {
    /** Copies the voice. */
    public ChannelWords {
        voice = List.copyOf(voice);
    }
}
