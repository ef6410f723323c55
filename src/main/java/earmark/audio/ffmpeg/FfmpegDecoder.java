package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import earmark.audio.AudioDecoder;
import earmark.audio.AudioStream;
import earmark.audio.MediaKind;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Decodes recordings with FFmpeg's own libraries, in process. Only avformat, avcodec, avutil and swresample are
 * touched: avdevice needs sound and display libraries that a server does not have. Thread-safe; what it opens is not.
 */
public final class FfmpegDecoder implements AudioDecoder {
    /** Silences FFmpeg's log, which would repeat what files say about themselves. */
    public FfmpegDecoder() {
        av_log_set_level(AV_LOG_QUIET);
    }

    @Override
    public AudioStream open(Path staged, MediaKind kind) throws IOException {
        return new FfmpegStream(new OpenFormat(staged, kind));
    }
}
