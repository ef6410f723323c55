package earmark.audio;

/**
 * One channel as it was measured.
 *
 * @param track levels and speech, every 20 ms
 * @param peakDb the loudest sample in dB of full scale
 * @param clippedShare share of samples cut off at full scale, in [0, 1]
 * @param silent nothing but zeros, or the last bit flickering
 */
public record ChannelProbe(VoiceTrack track, double peakDb, double clippedShare, boolean silent) {}
