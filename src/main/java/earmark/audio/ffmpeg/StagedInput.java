package earmark.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The bytes of one staged file as FFmpeg reads them: through us. FFmpeg never gets a path, so no file name is ever
 * parsed as a protocol, and whatever else a file's content asks it to open is refused. Use from one thread.
 */
final class StagedInput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int IO_ERROR = -5;
    private static final int NOT_PERMITTED = -1;
    private static final int SEEK_KIND = 0xffff;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final FileChannel file;
    private final AVIOContext context;
    private final Reads reads = new Reads();
    private final Seeks seeks = new Seeks();
    private final Refusal refusal = new Refusal();

    StagedInput(Path staged) throws IOException {
        file = FileChannel.open(staged, StandardOpenOption.READ);
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES));
        context = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reads, null, seeks);
    }

    /** Makes this the one and only thing a format reads from. */
    void feed(AVFormatContext format) {
        format.pb(context);
        format.io_open(refusal);
    }

    @Override
    public void close() throws IOException {
        // FFmpeg may have replaced the buffer it was given
        av_free(context.buffer());
        avio_context_free(context);
        reads.close();
        seeks.close();
        refusal.close();
        file.close();
    }

    private final class Reads extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer into, int count) {
            try {
                int read = file.read(into.capacity(count).asByteBuffer());
                return read > 0 ? read : AVERROR_EOF;
            } catch (IOException e) {
                return IO_ERROR;
            }
        }
    }

    private final class Seeks extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int whence) {
            try {
                if ((whence & AVSEEK_SIZE) != 0) {
                    return file.size();
                }
                int kind = whence & SEEK_KIND;
                long base = kind == FROM_HERE ? file.position() : kind == FROM_END ? file.size() : 0;
                long target = base + offset;
                if (target < 0) {
                    return IO_ERROR;
                }
                file.position(target);
                return target;
            } catch (IOException e) {
                return IO_ERROR;
            }
        }
    }

    /** Playlists and movies with references ask for further files here; none is ever given. */
    private static final class Refusal
            extends AVFormatContext.Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer {
        @Override
        @SuppressWarnings("rawtypes")
        public int call(
                AVFormatContext format, PointerPointer into, BytePointer url, int flags, PointerPointer options) {
            return NOT_PERMITTED;
        }
    }
}
