package earmark.model;

import java.util.List;

/**
 * What was measured in a call's audio, whatever the recogniser made of it.
 *
 * @param durationMs length of the decoded recording in milliseconds
 * @param voices one a channel, in channel order
 */
public record Sound(long durationMs, List<Voice> voices) {
    /** Copies the voices. */
    public Sound {
        if (durationMs < 0) {
            throw new IllegalArgumentException("negative duration: " + durationMs + " ms");
        }
        voices = List.copyOf(voices);
    }
}
