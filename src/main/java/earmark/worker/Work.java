package earmark.worker;

import earmark.audio.Probe;
import earmark.transcribe.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** What a worker can do, as seen inside its process. Use from one thread. */
public interface Work {
    /** Measures a staged recording, telling now and then how many milliseconds are done. */
    Probe probe(Path staged, LongConsumer progressMs) throws IOException;

    /**
     * Recognises one channel of a staged recording with the model in a folder.
     *
     * @param alternatives how many ways to hear an utterance; 0: only the best
     */
    Transcript transcribe(Path staged, int channel, Path model, int alternatives, LongConsumer progressMs)
            throws IOException;
}
