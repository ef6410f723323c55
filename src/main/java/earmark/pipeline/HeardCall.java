package earmark.pipeline;

import earmark.model.Interaction;
import earmark.model.Sound;

/**
 * A call as it was heard.
 *
 * @param interaction its turns, facts and sound
 * @param channels how many channels its files have together
 */
public record HeardCall(Interaction interaction, int channels) {
    /** Length of its audio in milliseconds. */
    public long durationMs() {
        Sound sound = interaction.sound();
        return sound == null ? 0 : sound.durationMs();
    }
}
