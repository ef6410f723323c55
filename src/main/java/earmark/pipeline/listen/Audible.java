package earmark.pipeline.listen;

import earmark.audio.Peaks;
import java.nio.file.Path;

/**
 * A call made ready to be heard.
 *
 * @param sound WAV file to read: our copy, or the kept original where that plays as it is
 * @param tag changes when the sound does
 * @param peaks what its waveform is drawn of
 */
public record Audible(Path sound, String tag, Peaks peaks) {}
