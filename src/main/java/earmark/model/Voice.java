package earmark.model;

import java.util.List;

/**
 * When one channel of a recording held speech, measured from the audio and not from the words.
 *
 * @param channel counts from 0 over all channels of the call, in the order they were given
 * @param speaker who is on that channel
 * @param active stretches of speech, in order, apart from each other
 */
public record Voice(int channel, Speaker speaker, List<TimeSpan> active) {
    /** Copies the stretches and checks their order. */
    public Voice {
        active = List.copyOf(active);
        long from = 0;
        for (TimeSpan span : active) {
            if (span.startMs() < from) {
                throw new IllegalArgumentException("voice of channel " + channel + " is out of order at " + span);
            }
            from = span.endMs();
        }
    }
}
