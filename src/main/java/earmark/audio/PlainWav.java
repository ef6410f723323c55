package earmark.audio;

import earmark.audio.SampleCoding.Form;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Which recordings every browser plays as they are. */
final class PlainWav {
    private static final int MOST_CHANNELS = 2;

    private PlainWav() {}

    /** Whether it is a RIFF file of 8 or 16 bits a sample, one or two channels, whose header tells the truth. */
    static boolean is(Path recording) throws IOException {
        try (FileChannel file = FileChannel.open(recording, StandardOpenOption.READ)) {
            ByteBuffer head = FileBytes.fill(file, ByteBuffer.allocate(4), 0);
            if (!StandardCharsets.US_ASCII.decode(head).toString().equals("RIFF")) {
                return false;
            }
            WavHeader header = WavHeader.read(recording.getFileName() + "", file);
            SampleCoding coding = header.coding();
            return coding != null
                    && coding.form() == Form.INTEGER
                    && coding.usedBytes() <= 2
                    && coding.usedBytes() == coding.strideBytes()
                    && coding.order() == ByteOrder.LITTLE_ENDIAN
                    && header.format().channels() <= MOST_CHANNELS
                    && header.declaredBytes() == header.dataBytes();
        } catch (EarmarkException e) {
            // the decoder says what is wrong with it
            return false;
        }
    }
}
