package earmark.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for a copy of a call to listen to, and for its peaks.
 *
 * @param recordings its files, only to read
 * @param wav file to write, unless the recording plays as it is
 * @param peaks file to write
 */
record ListenRequest(List<Path> recordings, Path wav, Path peaks) {
    /** Copies the list. */
    ListenRequest {
        recordings = List.copyOf(recordings);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(recordings.size());
        for (Path recording : recordings) {
            Wire.text(out, recording.toString());
        }
        Wire.text(out, wav.toString());
        Wire.text(out, peaks.toString());
    }

    static ListenRequest read(DataInputStream in) throws IOException {
        int count = in.readInt();
        var recordings = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            recordings.add(Path.of(Wire.text(in)));
        }
        return new ListenRequest(recordings, Path.of(Wire.text(in)), Path.of(Wire.text(in)));
    }
}
