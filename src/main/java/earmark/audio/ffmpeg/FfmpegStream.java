package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import earmark.audio.AudioFormat;
import earmark.audio.AudioStream;
import earmark.audio.DecodeLoss;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Packets to samples. Damaged packets are counted and left out; the rest goes on. Use from one thread. */
final class FfmpegStream implements AudioStream {
    /** "Give me more input first", as Linux and Windows, and as macOS number it. */
    private static final int[] AGAIN = {-11, -35};
    /** A reader that fails this often in a row will not recover. */
    private static final int MOST_READ_ERRORS = 100;

    private final OpenFormat open;
    private final AudioFormat format;
    private final FrameConverter converter;
    private final Timeline timeline;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private int damaged;
    private int readErrors;
    private boolean drained;
    private int taken;
    private long silence;

    FfmpegStream(OpenFormat open) {
        this.open = open;
        format = open.format();
        converter = new FrameConverter(format);
        timeline = new Timeline(open.stream(), format.sampleRateHz());
    }

    @Override
    public AudioFormat format() {
        return format;
    }

    @Override
    public OptionalLong declaredMs() {
        return open.declaredMs();
    }

    @Override
    public int read(float[][] block) throws IOException {
        while (silence == 0 && taken == converter.count()) {
            if (!nextFrame()) {
                return -1;
            }
        }
        int count;
        if (silence > 0) {
            count = (int) Math.min(silence, block[0].length);
            for (int i = 0; i < format.channels(); i++) {
                Arrays.fill(block[i], 0, count, 0);
            }
            silence -= count;
        } else {
            count = Math.min(block[0].length, converter.count() - taken);
            converter.copy(taken, count, block);
            taken += count;
        }
        timeline.given(count);
        return count;
    }

    @Override
    public DecodeLoss loss() {
        return new DecodeLoss(damaged, timeline.lost(), open.otherSoundStreams());
    }

    @Override
    public void close() throws IOException {
        av_packet_free(packet);
        av_frame_free(frame);
        converter.close();
        open.close();
    }

    private boolean nextFrame() {
        while (true) {
            int received = avcodec_receive_frame(open.codec, frame);
            if (received >= 0) {
                taken = 0;
                converter.convert(frame);
                silence = converter.count() == 0 ? 0 : timeline.missingBefore(frame.pts(), damaged);
                return true;
            }
            if (received == AVERROR_EOF) {
                converter.empty();
                taken = 0;
                return false;
            }
            if (!isAgain(received)) {
                damaged++;
            }
            if (drained) {
                if (isAgain(received)) {
                    return false;
                }
                continue;
            }
            feed();
            if (silence > 0) {
                converter.empty();
                taken = 0;
                return true;
            }
        }
    }

    /** Hands the decoder one more packet, or tells it that there are no more. */
    private void feed() {
        int read = av_read_frame(open.container, packet);
        if (read < 0) {
            if (read != AVERROR_EOF && ++readErrors < MOST_READ_ERRORS) {
                damaged++;
                return;
            }
            drained = true;
            avcodec_send_packet(open.codec, null);
            return;
        }
        readErrors = 0;
        if (packet.stream_index() == open.streamIndex) {
            long pause = AmrPause.samples(open.codec.codec_id(), packet);
            silence += pause;
            if (pause == 0 && avcodec_send_packet(open.codec, packet) < 0) {
                damaged++;
            }
        }
        av_packet_unref(packet);
    }

    private static boolean isAgain(int code) {
        return code == AGAIN[0] || code == AGAIN[1];
    }
}
