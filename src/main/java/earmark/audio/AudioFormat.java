package earmark.audio;

/**
 * What a recording is made of, as found when it was opened.
 *
 * @param container how it is packed, for example {@code wav}
 * @param codec how the samples are coded, for example {@code pcm_s16le}
 * @param sampleRateHz samples a second of one channel
 * @param channels how many channels
 */
public record AudioFormat(String container, String codec, int sampleRateHz, int channels) {}
