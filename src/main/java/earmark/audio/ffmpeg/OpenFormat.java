package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import earmark.audio.AudioFormat;
import earmark.audio.MediaKind;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An opened file: its container, the one sound stream that is read, and that stream's decoder. Use from one thread. */
final class OpenFormat implements AutoCloseable {
    private static final int MOST_STREAMS = 32;
    private static final long PROBE_BYTES = 4 << 20;
    private static final String COPY_AGAIN = "export or copy it again from the recorder, best as WAV";

    final AVFormatContext container;
    final AVCodecContext codec;
    final int streamIndex;
    private final StagedInput input;
    private final MediaKind kind;
    private final String where;

    OpenFormat(Path staged, MediaKind kind) throws IOException {
        this.kind = kind;
        where = staged.getFileName() + "";
        input = new StagedInput(staged);
        AVFormatContext opened = null;
        try {
            opened = openContainer();
            container = opened;
            streamIndex = soundStream(opened);
            codec = openCodec(opened.streams(streamIndex));
        } catch (RuntimeException e) {
            if (opened != null) {
                avformat_close_input(opened);
            }
            input.close();
            throw e;
        }
    }

    AVStream stream() {
        return container.streams(streamIndex);
    }

    AudioFormat format() {
        return new AudioFormat(
                kind.demuxer(),
                avcodec_get_name(codec.codec_id()).getString(),
                codec.sample_rate(),
                codec.ch_layout().nb_channels());
    }

    /** The stream's or the container's length; a guess from the bit rate does not count. */
    OptionalLong declaredMs() {
        AVStream stream = stream();
        if (container.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE) {
            return OptionalLong.empty();
        }
        if (stream.duration() > 0) {
            double seconds = (double) stream.duration()
                    * stream.time_base().num()
                    / stream.time_base().den();
            return OptionalLong.of((long) (seconds * 1000));
        }
        return container.duration() > 0 ? OptionalLong.of(container.duration() / 1000) : OptionalLong.empty();
    }

    int otherSoundStreams() {
        int others = 0;
        for (int i = 0; i < container.nb_streams(); i++) {
            if (i != streamIndex && container.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                others++;
            }
        }
        return others;
    }

    @Override
    public void close() throws IOException {
        avcodec_free_context(codec);
        avformat_close_input(container);
        input.close();
    }

    private AVFormatContext openContainer() {
        AVInputFormat demuxer = av_find_input_format(kind.demuxer());
        if (demuxer == null || demuxer.isNull()) {
            throw refused("a format that this build cannot read: " + kind.demuxer());
        }
        AVFormatContext format = avformat_alloc_context();
        format.probesize(PROBE_BYTES);
        format.max_streams(MOST_STREAMS);
        input.feed(format);
        AVDictionary options = new AVDictionary(null);
        try {
            // three locks on one door: the demuxer is fixed, no other may be chosen below it, and no protocol exists
            av_dict_set(options, "format_whitelist", demuxer.name().getString(), 0);
            av_dict_set(options, "protocol_whitelist", "none", 0);
            av_dict_set(options, "enable_drefs", "0", 0);
            // frees the context by itself when it fails
            check(avformat_open_input(format, (String) null, demuxer, options), "not a readable " + kind + " file");
        } finally {
            av_dict_free(options);
        }
        onlySound(format);
        int found = avformat_find_stream_info(format, (PointerPointer<?>) null);
        if (found < 0) {
            avformat_close_input(format);
            check(found, "no readable sound in it");
        }
        return format;
    }

    /** Pictures and video in the file are never decoded. */
    private static void onlySound(AVFormatContext format) {
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream stream = format.streams(i);
            if (stream.codecpar().codec_type() != AVMEDIA_TYPE_AUDIO) {
                stream.discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    private int soundStream(AVFormatContext format) {
        int index = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            throw refused("no sound in it");
        }
        return index;
    }

    private AVCodecContext openCodec(AVStream stream) {
        int id = stream.codecpar().codec_id();
        AVCodec decoder = avcodec_find_decoder(id);
        if (decoder == null || decoder.isNull()) {
            throw refused("sound coded as " + avcodec_get_name(id).getString() + ", which cannot be decoded");
        }
        AVCodecContext context = avcodec_alloc_context3(decoder);
        try {
            check(avcodec_parameters_to_context(context, stream.codecpar()), "a broken description of its sound");
            context.thread_count(1);
            context.pkt_timebase(stream.time_base());
            check(avcodec_open2(context, decoder, (PointerPointer<?>) null), "a broken description of its sound");
            return context;
        } catch (RuntimeException e) {
            avcodec_free_context(context);
            throw e;
        }
    }

    private void check(int result, String what) {
        if (result < 0) {
            byte[] reason = new byte[128];
            avutil.av_strerror(result, reason, reason.length);
            throw refused(what + ": " + text(reason));
        }
    }

    private EarmarkException refused(String what) {
        return new EarmarkException(where, what, COPY_AGAIN);
    }

    private static String text(byte @Nullable [] zeroEnded) {
        var text = new StringBuilder();
        for (int i = 0; zeroEnded != null && i < zeroEnded.length && zeroEnded[i] != 0; i++) {
            text.append((char) zeroEnded[i]);
        }
        return text.toString();
    }
}
