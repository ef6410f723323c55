package earmark.settings;

/**
 * What one file may cost before it is refused.
 *
 * @param maxFileBytes largest file that is opened, 1 or more
 * @param maxDurationMs longest recording that is transcribed, in milliseconds, 1 or more
 */
public record Limits(long maxFileBytes, long maxDurationMs) {
    private static final long BYTES_PER_MB = 1_000_000;
    private static final long MS_PER_MINUTE = 60_000;

    /** 4,000 MB and 8 hours: a day's longest call fits, a duration bomb does not. */
    public static final Limits DEFAULT = ofMegabytesAndMinutes(4_000, 8 * 60);

    /** Checks the ranges. */
    public Limits {
        if (maxFileBytes < 1 || maxDurationMs < 1) {
            throw new IllegalArgumentException("limits " + maxFileBytes + " bytes, " + maxDurationMs + " ms");
        }
    }

    /** In the units of the settings file. */
    static Limits ofMegabytesAndMinutes(long megabytes, long minutes) {
        return new Limits(megabytes * BYTES_PER_MB, minutes * MS_PER_MINUTE);
    }
}
