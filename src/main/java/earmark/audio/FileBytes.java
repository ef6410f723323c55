package earmark.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reading from a place in a file. */
final class FileBytes {
    private FileBytes() {}

    /** Fills the buffer as far as the file reaches, and flips it. */
    static ByteBuffer fill(FileChannel file, ByteBuffer buffer, long at) throws IOException {
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = file.read(buffer, at + buffer.position());
        }
        return buffer.flip();
    }
}
