package earmark.transcribe;

/** A loaded recogniser. It runs in a worker process, for native code can take its process down. Thread-safe. */
public interface Transcriber extends AutoCloseable {
    /** The one rate it understands, in Hz. Anything else gives an empty transcript without an error: never feed it. */
    int sampleRateHz();

    /** Begins one channel. */
    Listening listen();

    @Override
    void close();
}
