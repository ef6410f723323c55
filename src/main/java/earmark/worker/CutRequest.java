package earmark.worker;

import earmark.model.TimeSpan;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks for a stretch of a call as a WAV file.
 *
 * @param recordings its files, only to read
 * @param time which stretch
 * @param mixed whether to mix all channels into one
 * @param target file to write
 */
record CutRequest(List<Path> recordings, TimeSpan time, boolean mixed, Path target) {
    /** Copies the list. */
    CutRequest {
        recordings = List.copyOf(recordings);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(recordings.size());
        for (Path recording : recordings) {
            Wire.text(out, recording.toString());
        }
        out.writeLong(time.startMs());
        out.writeLong(time.endMs());
        out.writeBoolean(mixed);
        Wire.text(out, target.toString());
    }

    static CutRequest read(DataInputStream in) throws IOException {
        int count = in.readInt();
        var recordings = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            recordings.add(Path.of(Wire.text(in)));
        }
        return new CutRequest(
                recordings, new TimeSpan(in.readLong(), in.readLong()), in.readBoolean(), Path.of(Wire.text(in)));
    }
}
