package earmark.transcribe;

/** One channel being recognised. Times count from the first sample it was given. Use from one thread; always close. */
public interface Listening extends AutoCloseable {
    /**
     * Takes the next samples, at the transcriber's rate.
     *
     * @param samples 16-bit
     * @param count how many of them, from index 0
     */
    void accept(short[] samples, int count);

    /** Says that the channel has ended, and gives all its words. To be called once. */
    Transcript finish();

    @Override
    void close();
}
