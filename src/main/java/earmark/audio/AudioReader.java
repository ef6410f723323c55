package earmark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens a staged recording with what may read it. Runs in a worker process only. Thread-safe. */
public final class AudioReader {
    private final AudioDecoder decoder;
    private final AudioLimits limits;

    /** With the decoder for everything that is not plain WAV. */
    public AudioReader(AudioDecoder decoder, AudioLimits limits) {
        this.decoder = decoder;
        this.limits = limits;
    }

    /**
     * Opens a recording.
     *
     * @param staged our own copy
     * @throws earmark.model.EarmarkException when it is no recording, or one outside the limits
     */
    public AudioStream open(Path staged) throws IOException {
        AudioStream stream = choose(staged);
        try {
            limits.check(staged.getFileName() + "", stream.format());
            return stream;
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /** What is accepted. */
    public AudioLimits limits() {
        return limits;
    }

    private AudioStream choose(Path staged) throws IOException {
        String where = staged.getFileName() + "";
        FileChannel file = FileChannel.open(staged, StandardOpenOption.READ);
        try {
            MediaKind kind = MediaSniffer.sniff(where, head(file), file.size());
            if (kind == MediaKind.WAV) {
                WavHeader header = WavHeader.read(where, file);
                limits.check(where, header.format());
                SampleCoding coding = header.coding();
                if (coding != null) {
                    return new WavReader(header, coding, file);
                }
            }
            file.close();
            return decoder.open(staged, kind);
        } catch (RuntimeException | IOException e) {
            file.close();
            throw e;
        }
    }

    private static byte[] head(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(MediaSniffer.HEAD_BYTES, file.size()));
        byte[] bytes = new byte[FileBytes.fill(file, head, 0).remaining()];
        head.get(bytes);
        return bytes;
    }
}
