package earmark.audio;

/**
 * What a decoder had to leave out.
 *
 * @param damagedPackets pieces that could not be decoded
 * @param filledMs silence put in place of missing sound, so that later times stay right
 * @param otherStreams further sound streams in the file that were not read
 */
public record DecodeLoss(int damagedPackets, long filledMs, int otherStreams) {
    /** Nothing was lost. */
    public static final DecodeLoss NONE = new DecodeLoss(0, 0, 0);
}
