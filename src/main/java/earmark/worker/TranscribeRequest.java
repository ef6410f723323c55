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
 * @param alternatives how many ways to hear an utterance; 0: only the best
 */
record TranscribeRequest(Path staged, int channel, Path model, int alternatives) {
    void write(DataOutputStream out) throws IOException {
        Wire.text(out, staged.toString());
        out.writeInt(channel);
        Wire.text(out, model.toString());
        out.writeInt(alternatives);
    }

    static TranscribeRequest read(DataInputStream in) throws IOException {
        return new TranscribeRequest(Path.of(Wire.text(in)), in.readInt(), Path.of(Wire.text(in)), in.readInt());
    }
}
