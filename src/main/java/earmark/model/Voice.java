package earmark.model;

import java.util.List;

/**
 * When one channel of a recording held speech, measured from the audio and not from the words.
 *
 * @param channel counts from 0 over all channels of the call, in the order they were given
 * @param speaker who is on that channel
 * @param active stretches of speech, in order, apart from each other
 * @param lost stretches in which nobody can tell what was said, in order: they could not be decoded (one at the end may
 *     lie after the sound's end), or noise was as loud as the voice
 */
public record Voice(int channel, Speaker speaker, List<TimeSpan> active, List<TimeSpan> lost) {
    /** Copies the stretches and checks their order. */
    public Voice {
        active = List.copyOf(active);
        lost = List.copyOf(lost);
        long from = 0;
        for (TimeSpan span : active) {
            if (span.startMs() < from) {
                throw new IllegalArgumentException("voice of channel " + channel + " is out of order at " + span);
            }
            from = span.endMs();
        }
    }

    /** Of a channel of which nothing was lost. */
    public Voice(int channel, Speaker speaker, List<TimeSpan> active) {
        this(channel, speaker, active, List.of());
    }
}
