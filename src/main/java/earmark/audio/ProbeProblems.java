package earmark.audio;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what is wrong with a recording that could be decoded.
 *
 * @param where the recording
 */
record ProbeProblems(String where) {
    /** Encoders round a file's length to their frames; less than this is not a loss. */
    static final long TOLERATED_MS = 250;
    /** From one sample in a thousand on, clipping is heard and costs words. */
    private static final double CLIPPED_SHARE = 0.001;

    List<Problem> of(long durationMs, long lostMs, DecodeLoss loss, List<ChannelProbe> channels) {
        List<Problem> problems = new ArrayList<>();
        // encoders leave half a frame at the end (GSM in WAV by sox does): one piece without any time lost is no damage
        boolean damaged = loss.damagedPackets() > 1 || (loss.damagedPackets() == 1 && lostMs > 0);
        if (lostMs > TOLERATED_MS || damaged) {
            problems.add(new Problem(
                    where,
                    lostMs + " ms of it could not be decoded, " + durationMs + " ms could"
                            + (loss.damagedPackets() > 0 ? "; damaged pieces: " + loss.damagedPackets() : ""),
                    "what could be decoded is used; copy it again from the recorder if there is a better copy"));
        }
        if (loss.otherStreams() > 0) {
            problems.add(new Problem(
                    where,
                    loss.otherStreams() + " further sound streams in it were not read",
                    "export it with one stream"));
        }
        for (int i = 0; i < channels.size(); i++) {
            if (channels.get(i).silent()) {
                problems.add(new Problem(where, "channel " + (i + 1) + " is silent", "check the recorder's wiring"));
            } else if (channels.get(i).clippedShare() >= CLIPPED_SHARE) {
                problems.add(new Problem(
                        where,
                        String.format(
                                Locale.ROOT,
                                "channel %d is clipped: %.1f %% of its samples",
                                i + 1,
                                100 * channels.get(i).clippedShare()),
                        "lower the recording level; words may be wrong"));
            }
        }
        return problems;
    }
}
