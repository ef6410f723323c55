package earmark.web;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/**
 * A call for tests of the workbench, with a recording whose sides hum where they speak: 8 kHz, two channels, the agent
 * left. A word lasts 300 ms, turns lie 700 ms apart.
 */
@NullMarked
final class Spoken {
    private static final int RATE = 8000;
    private static final long WORD_MS = 300;
    private static final long BETWEEN_MS = 700;

    private final List<Turn> turns = new ArrayList<>();
    private long nowMs = 500;

    Spoken agent(String text) {
        return says(Speaker.AGENT, text, .96);
    }

    Spoken customer(String text) {
        return says(Speaker.CUSTOMER, text, .91);
    }

    /** Nobody speaks. */
    Spoken silence(long ms) {
        nowMs += ms;
        return this;
    }

    private Spoken says(Speaker speaker, String text, double confidence) {
        var words = new ArrayList<Word>();
        long begin = nowMs;
        int at = 0;
        for (String word : text.split(" ")) {
            words.add(new Word(new TextSpan(at, at + word.length()), new TimeSpan(nowMs, nowMs + WORD_MS), confidence));
            at += word.length() + 1;
            nowMs += WORD_MS;
        }
        turns.add(new Turn(turns.size(), speaker, text, words, new TimeSpan(begin, nowMs)));
        nowMs += BETWEEN_MS;
        return this;
    }

    /** The call, with these facts. */
    Interaction call(String sha256, Instant startedAt, Map<String, String> facts) {
        var sound = new Sound(nowMs, List.of(voice(0, Speaker.AGENT), voice(1, Speaker.CUSTOMER)));
        var provenance = new Provenance(facts.getOrDefault("id", "call") + ".wav", sha256, Map.of());
        return new Interaction(
                InteractionId.ofDigest(sha256), Medium.CALL, startedAt, turns, facts, provenance, sound, List.of());
    }

    private Voice voice(int channel, Speaker speaker) {
        return new Voice(
                channel,
                speaker,
                turns.stream()
                        .filter(turn -> turn.speaker() == speaker)
                        .map(Turn::time)
                        .toList());
    }

    /** Writes the recording. */
    void record(Path wav) throws IOException {
        int frames = (int) (nowMs * RATE / 1000);
        ByteBuffer out = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 4);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        out.putShort((short) 4).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 4);
        for (Turn turn : turns) {
            hum(out, turn, turn.speaker() == Speaker.AGENT ? 0 : 1);
        }
        Files.write(wav, out.array());
    }

    private static void hum(ByteBuffer out, Turn turn, int channel) {
        TimeSpan time = turn.time();
        if (time == null) {
            return;
        }
        int hertz = channel == 0 ? 220 : 330;
        int last = (int) (time.endMs() * RATE / 1000);
        for (int frame = (int) (time.startMs() * RATE / 1000); frame < last; frame++) {
            out.putShort(44 + frame * 4 + channel * 2, (short) (9000 * Math.sin(2 * Math.PI * hertz * frame / RATE)));
        }
    }
}
