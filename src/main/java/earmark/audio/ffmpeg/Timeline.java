package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * Keeps decoded sound at its own time: where timestamps jump ahead because packets are missing, silence takes their
 * place, or every later word would come too early. Use from one thread.
 */
final class Timeline {
    /** Encoders' rounding stays below this. */
    private static final long TOLERATED_MS = 50;
    /** A larger jump is a new clock, not a gap. */
    private static final long LARGEST_GAP_MS = 10 * 60_000;

    private final double samplesPerTick;
    private final int rate;
    private final long startTick;
    private boolean started;
    private double zeroTick;
    private long given;
    private final List<TimeSpan> lost = new ArrayList<>();
    private int damagedBefore;

    Timeline(AVStream stream, int rate) {
        this.rate = rate;
        samplesPerTick = (double) stream.time_base().num() / stream.time_base().den() * rate;
        startTick = stream.start_time();
    }

    /** Samples that have been handed on, silence included. */
    void given(int count) {
        given += count;
    }

    /** How many samples are missing before a frame. */
    long missingBefore(long tick, int damagedSoFar) {
        boolean damage = damagedSoFar > damagedBefore;
        damagedBefore = damagedSoFar;
        if (tick == AV_NOPTS_VALUE) {
            return 0;
        }
        if (!started) {
            started = true;
            zeroTick = damage && startTick != AV_NOPTS_VALUE ? Math.min(startTick, tick) : tick;
        }
        long gap = Math.round((tick - zeroTick) * samplesPerTick) - given;
        if (gap * 1000 <= TOLERATED_MS * rate) {
            return 0;
        }
        if (gap * 1000 > LARGEST_GAP_MS * rate) {
            zeroTick = tick - given / samplesPerTick;
            return 0;
        }
        if (damage) {
            long fromMs = given * 1000 / rate;
            long toMs = (given + gap) * 1000 / rate;
            lost.add(new TimeSpan(fromMs, toMs));
        }
        return gap;
    }

    /** Which of the silence stands for damaged sound; a pause in the recording is not a loss. */
    List<TimeSpan> lost() {
        return List.copyOf(lost);
    }
}
