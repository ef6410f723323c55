package earmark.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Asks for the words of one channel.
 *
 * @param staged our own copy of the recording
 * @param channel counts from 0
 * @param model a model's folder
 */
record TranscribeRequest(Path staged, int channel, Path model) {
    void write(DataOutputStream out) throws IOException {
        Wire.text(out, staged.toString());
        out.writeInt(channel);
        Wire.text(out, model.toString());
    }

    static TranscribeRequest read(DataInputStream in) throws IOException {
        return new TranscribeRequest(Path.of(Wire.text(in)), in.readInt(), Path.of(Wire.text(in)));
    }
}
