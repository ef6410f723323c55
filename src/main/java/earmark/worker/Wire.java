package earmark.worker;

import earmark.audio.AudioFormat;
import earmark.audio.ChannelProbe;
import earmark.audio.Probe;
import earmark.audio.VoiceTrack;
import earmark.model.Problem;
import earmark.transcribe.Alternative;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Answers as bytes and back. What comes back is checked: a worker that has been broken into may send anything. */
final class Wire {
    private static final int MOST_TEXT_BYTES = 1 << 16;
    private static final int MOST_ITEMS = 10_000_000;

    private Wire() {}

    /** Writes something. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads something. */
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads all of it; anything left over is an error. */
    static <T> T read(byte[] bytes, Reading<T> reading) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            T read = reading.from(in);
            if (in.available() > 0) {
                throw new IOException(in.available() + " bytes too many");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new IOException("values out of range", e);
        }
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(block(in, MOST_TEXT_BYTES), StandardCharsets.UTF_8);
    }

    static void probe(DataOutputStream out, Probe probe) throws IOException {
        text(out, probe.format().container());
        text(out, probe.format().codec());
        out.writeInt(probe.format().sampleRateHz());
        out.writeInt(probe.format().channels());
        out.writeLong(probe.durationMs());
        out.writeLong(probe.declaredMs().orElse(-1));
        out.writeLong(probe.lostMs());
        out.writeInt(probe.channels().size());
        for (ChannelProbe channel : probe.channels()) {
            byte[] track = channel.track().toBytes();
            out.writeInt(track.length);
            out.write(track);
            out.writeDouble(channel.peakDb());
            out.writeDouble(channel.clippedShare());
            out.writeBoolean(channel.silent());
        }
        problems(out, probe.problems());
    }

    static Probe probe(DataInputStream in) throws IOException {
        var format = new AudioFormat(text(in), text(in), in.readInt(), in.readInt());
        long durationMs = in.readLong();
        long declaredMs = in.readLong();
        long lostMs = in.readLong();
        List<ChannelProbe> channels = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            channels.add(new ChannelProbe(
                    VoiceTrack.of(block(in, MOST_ITEMS)), in.readDouble(), in.readDouble(), in.readBoolean()));
        }
        OptionalLong declared = declaredMs < 0 ? OptionalLong.empty() : OptionalLong.of(declaredMs);
        return new Probe(format, durationMs, declared, lostMs, channels, problems(in));
    }

    static void transcript(DataOutputStream out, Transcript transcript) throws IOException {
        out.writeInt(transcript.words().size());
        for (TimedWord word : transcript.words()) {
            text(out, word.word());
            out.writeLong(word.startMs());
            out.writeLong(word.endMs());
            out.writeDouble(word.confidence());
        }
        out.writeInt(transcript.alternatives().size());
        for (Alternative each : transcript.alternatives()) {
            out.writeInt(each.from());
            out.writeInt(each.to());
            text(out, String.join(" ", each.words()));
            out.writeDouble(each.probability());
        }
    }

    static Transcript transcript(DataInputStream in) throws IOException {
        List<TimedWord> words = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            words.add(new TimedWord(text(in), in.readLong(), in.readLong(), in.readDouble()));
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            alternatives.add(new Alternative(in.readInt(), in.readInt(), apart(text(in)), in.readDouble()));
        }
        return new Transcript(words, alternatives);
    }

    private static List<String> apart(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    static void problems(DataOutputStream out, List<Problem> problems) throws IOException {
        out.writeInt(problems.size());
        for (Problem problem : problems) {
            text(out, problem.where());
            text(out, problem.what());
            text(out, problem.hint());
        }
    }

    static List<Problem> problems(DataInputStream in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            problems.add(new Problem(text(in), text(in), text(in)));
        }
        return problems;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ITEMS) {
            throw new IOException(count + " items");
        }
        return count;
    }

    /** Memory is taken for what is there, not for what a length says. */
    private static byte[] block(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most || length > in.available()) {
            throw new IOException("a block of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
