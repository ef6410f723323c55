package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import earmark.audio.AudioFormat;
import earmark.audio.Samples;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Decoded frames of any sample format to floats a channel. A stream that changes its rate or channels on the way is
 * brought back to what it began with. Use from one thread.
 */
final class FrameConverter implements AutoCloseable {
    private static final int MOST_FRAME_SAMPLES = 1 << 22;
    private static final int EXTRA_SAMPLES = 256;

    private final int rate;
    private final int channels;
    private @Nullable SwrContext converter;
    private int inputRate;
    private int inputChannels;
    private int inputFormat;
    private FloatPointer[] planes = {};
    private @Nullable PointerPointer<FloatPointer> planesPointer;
    private int capacity;
    private int count;

    FrameConverter(AudioFormat format) {
        rate = format.sampleRateHz();
        channels = format.channels();
    }

    /** Samples a channel in the last frame. */
    int count() {
        return count;
    }

    void empty() {
        count = 0;
    }

    /** Converts a frame; one that makes no sense comes out empty. */
    void convert(AVFrame frame) {
        count = 0;
        int samples = frame.nb_samples();
        int frameChannels = frame.ch_layout().nb_channels();
        if (samples <= 0 || samples > MOST_FRAME_SAMPLES || frameChannels <= 0 || frame.sample_rate() <= 0) {
            return;
        }
        SwrContext swr = converterFor(frame, frameChannels);
        if (swr == null) {
            return;
        }
        reserve((int) Math.min(MOST_FRAME_SAMPLES, (long) samples * rate / inputRate + EXTRA_SAMPLES));
        count = Math.max(0, swr_convert(swr, planesPointer, capacity, frame.extended_data(), samples));
    }

    void copy(int from, int length, float[][] into) {
        for (int i = 0; i < channels; i++) {
            planes[i].position(from).get(into[i], 0, length);
            planes[i].position(0);
            for (int k = 0; k < length; k++) {
                into[i][k] = Samples.inRange(into[i][k]);
            }
        }
    }

    @Override
    public void close() {
        if (converter != null) {
            swr_free(converter);
        }
        release();
    }

    private @Nullable SwrContext converterFor(AVFrame frame, int frameChannels) {
        if (converter != null
                && inputRate == frame.sample_rate()
                && inputChannels == frameChannels
                && inputFormat == frame.format()) {
            return converter;
        }
        if (converter != null) {
            swr_free(converter);
        }
        inputRate = frame.sample_rate();
        inputChannels = frameChannels;
        inputFormat = frame.format();
        converter = make();
        return converter;
    }

    private @Nullable SwrContext make() {
        try (AVChannelLayout in = new AVChannelLayout();
                AVChannelLayout out = new AVChannelLayout()) {
            av_channel_layout_default(in, inputChannels);
            av_channel_layout_default(out, channels);
            SwrContext made = new SwrContext((Pointer) null);
            int result = swr_alloc_set_opts2(made, out, AV_SAMPLE_FMT_FLTP, rate, in, inputFormat, inputRate, 0, null);
            if (result >= 0) {
                result = swr_init(made);
            }
            av_channel_layout_uninit(in);
            av_channel_layout_uninit(out);
            if (result < 0) {
                swr_free(made);
                return null;
            }
            return made;
        }
    }

    private void reserve(int samples) {
        if (samples <= capacity) {
            return;
        }
        release();
        capacity = samples;
        planes = new FloatPointer[channels];
        planesPointer = new PointerPointer<>(channels);
        for (int i = 0; i < channels; i++) {
            planes[i] = new FloatPointer(capacity);
            planesPointer.put(i, planes[i]);
        }
    }

    private void release() {
        for (FloatPointer plane : planes) {
            plane.close();
        }
        planes = new FloatPointer[0];
        if (planesPointer != null) {
            planesPointer.close();
            planesPointer = null;
        }
    }
}
