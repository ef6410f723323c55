package earmark.audio;

import earmark.model.EarmarkException;

/**
 * What is accepted as a recording of a call; anything beyond is refused before memory or time is spent on it.
 *
 * @param maxDurationMs longest recording in milliseconds
 * @param minRateHz lowest sample rate
 * @param maxRateHz highest sample rate
 * @param maxChannels most channels
 */
public record AudioLimits(long maxDurationMs, int minRateHz, int maxRateHz, int maxChannels) {
    /** 8 hours, 4 to 192 kHz, 8 channels. */
    public static AudioLimits defaults() {
        return new AudioLimits(8 * 3_600_000L, 4_000, 192_000, 8);
    }

    /**
     * Refuses what lies outside.
     *
     * @throws EarmarkException with one problem that names the figure
     */
    public void check(String where, AudioFormat format) {
        if (format.sampleRateHz() < minRateHz || format.sampleRateHz() > maxRateHz) {
            throw new EarmarkException(
                    where,
                    "a sample rate of " + format.sampleRateHz() + " Hz",
                    "rates from " + minRateHz + " to " + maxRateHz + " Hz can be read");
        }
        if (format.channels() < 1 || format.channels() > maxChannels) {
            throw new EarmarkException(
                    where, format.channels() + " channels", "1 to " + maxChannels + " channels can be read");
        }
    }

    /** Refuses a recording that has become longer than allowed. */
    void checkDuration(String where, long durationMs) {
        if (durationMs > maxDurationMs) {
            throw new EarmarkException(
                    where,
                    "longer than " + maxDurationMs / 60_000 + " minutes",
                    "cut it into shorter recordings, one a call");
        }
    }
}
