package earmark.audio;

/** Takes samples of one channel as they come. */
public interface FloatSink {
    /**
     * The next samples.
     *
     * @param samples full scale is [-1, 1]; valid only during the call
     * @param count how many of them, from index 0
     */
    void accept(float[] samples, int count);
}
