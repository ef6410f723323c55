package earmark.worker;

import earmark.audio.Probe;
import earmark.model.TimeSpan;
import earmark.transcribe.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    /** Writes a stretch of the recordings of one call into a WAV file, all channels or mixed into one. */
    void cut(List<Path> recordings, TimeSpan time, boolean mixed, Path target, LongConsumer progressMs)
            throws IOException;

    /**
     * Makes of the recordings of one call what a browser plays and draws.
     *
     * @return whether the recording plays as it is, so that no WAV was written
     */
    boolean listen(List<Path> recordings, Path wav, Path peaks, LongConsumer progressMs) throws IOException;
}
