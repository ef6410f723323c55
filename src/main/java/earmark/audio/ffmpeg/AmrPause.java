package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AMR_NB;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AMR_WB;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * The frames by which AMR says that nobody speaks: comfort noise, and no data. FFmpeg calls them errors; they are pauses
 * of 20 ms, and telephone recordings are full of them. Frame types: 3GPP TS 26.101 table 1a, TS 26.201 table 1a.
 */
final class AmrPause {
    private static final int NARROW_SAMPLES = 160;
    private static final int WIDE_SAMPLES = 320;
    private static final int NARROW_COMFORT_NOISE = 8;
    private static final int WIDE_COMFORT_NOISE = 9;
    private static final int SPEECH_LOST = 14;

    private AmrPause() {}

    /** How many samples of silence a packet stands for; 0 when it is not a pause. */
    static long samples(int codecId, AVPacket packet) {
        boolean narrow = codecId == AV_CODEC_ID_AMR_NB;
        if ((!narrow && codecId != AV_CODEC_ID_AMR_WB) || packet.size() < 1) {
            return 0;
        }
        int type = (packet.data().get(0) >> 3) & 0x0f;
        int comfortNoise = narrow ? NARROW_COMFORT_NOISE : WIDE_COMFORT_NOISE;
        if (type != comfortNoise && type < SPEECH_LOST) {
            return 0;
        }
        return narrow ? NARROW_SAMPLES : WIDE_SAMPLES;
    }
}
