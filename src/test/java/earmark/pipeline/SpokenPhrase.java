package earmark.pipeline;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.text.PlainAnalyzer;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import earmark.turns.ChannelWords;
import earmark.turns.TurnBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A phrase that {@code scripts/retention/speak.py} spoke: a line of its {@code spoken.tsv}.
 *
 * @param call the call of which it is a turn; empty for a phrase by itself
 */
record SpokenPhrase(
        String group, String condition, String file, String voice, String call, Speaker speaker, String text) {
    private static final long LONGEST_MS = 60_000;

    static List<SpokenPhrase> all(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("spoken.tsv")).stream()
                .map(SpokenPhrase::of)
                .toList();
    }

    private static SpokenPhrase of(String line) {
        String[] c = line.split("\t");
        return new SpokenPhrase(
                c[0],
                c[1],
                c[2],
                c[3],
                c[4].startsWith("call ") ? c[4] : "",
                c[5].equals("customer") ? Speaker.CUSTOMER : Speaker.AGENT,
                c[6]);
    }

    /** The markers that look for words of their own. */
    static List<Marker> markers() {
        return MarkerCatalog.shipped().markers().stream()
                .filter(marker -> marker.rule() instanceof Rule.Plain
                        && !marker.says().isEmpty()
                        && marker.says().stream().noneMatch(say -> say.pattern() instanceof earmark.markers.Heard))
                .toList();
    }

    /** Whether it is for tuning, not for figures. */
    boolean isForTuning() {
        return group.startsWith("tune");
    }

    /** Its file's name, by which the turns of a call are in order. */
    String number() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** As it would be with every word understood. */
    Analysis asSaid() {
        return asHeard(said());
    }

    Transcript said() {
        List<TimedWord> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            long startMs = 300L * words.size();
            words.add(new TimedWord(word, startMs, startMs + 280, 1));
        }
        return new Transcript(words);
    }

    /** As it was recognised. */
    Analysis asHeard(Transcript transcript) {
        return analysis(Map.of(speaker, transcript), LONGEST_MS);
    }

    /** Of what was recognised on each channel, with voice all the time. */
    static Analysis analysis(Map<Speaker, Transcript> channels, long toMs) {
        List<ChannelWords> words = new ArrayList<>();
        channels.forEach(
                (by, transcript) -> words.add(new ChannelWords(by, transcript, List.of(new TimeSpan(0, toMs)))));
        return new PlainAnalyzer()
                .analyze(new Interaction(
                        new InteractionId("0123456789abcdef"),
                        Medium.CALL,
                        null,
                        TurnBuilder.build(words),
                        Map.of(),
                        new Provenance("x", "0".repeat(64), Map.of()),
                        null,
                        List.of()));
    }
}
