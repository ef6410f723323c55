package earmark.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Decodes what our own WAV reader does not. The one there is lives in {@code earmark.audio.ffmpeg}. Thread-safe. */
public interface AudioDecoder {
    /**
     * Opens a staged file as exactly the kind it was found to be.
     *
     * @param staged our own copy, under our own name
     * @param kind what its first bytes say
     * @throws earmark.model.EarmarkException when it cannot be decoded as that kind
     */
    AudioStream open(Path staged, MediaKind kind) throws IOException;
}
