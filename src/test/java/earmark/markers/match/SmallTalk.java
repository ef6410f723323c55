package earmark.markers.match;

import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Conversations of a few words that come again and again, with all that is odd about times: turns that overlap, words that
 * last no time, turns without words or with no more than a time for all of them, and words that have none.
 */
final class SmallTalk {
    /** As they are written; some hold more than one character for a letter. */
    static final List<String> WORDS =
            List.of("a", "b", "c", "ab", "\ud800\udf30b", "e\u0301a", "don't", "I\u0307", "1.5");

    private static final List<Speaker> SPEAKERS = List.of(Speaker.values());

    private final SplittableRandom random;
    private final boolean someWithoutTime;
    private long nowMs;

    /**
     * From a seed.
     *
     * @param someWithoutTime whether some words of a call have no time, or are not known to the recogniser at all
     */
    SmallTalk(SplittableRandom random, boolean someWithoutTime) {
        this.random = random;
        this.someWithoutTime = someWithoutTime;
    }

    /** The next conversation. */
    Interaction next() {
        nowMs = 0;
        boolean written = random.nextInt(4) == 0;
        var turns = new ArrayList<Turn>();
        for (int left = random.nextInt(1, 6); left > 0; left--) {
            turns.add(written ? written(turns.size()) : spoken(turns.size()));
            nowMs = Math.max(0, nowMs + (random.nextInt(4) == 0 ? -random.nextInt(1500) : random.nextInt(3000)));
        }
        Sound sound = written || random.nextBoolean() ? null : new Sound(nowMs + random.nextInt(3000), List.of());
        return new Interaction(
                new InteractionId("00000000000000aa"),
                written ? Medium.EMAIL : Medium.CALL,
                null,
                turns,
                Map.of(),
                new Provenance("test", "0".repeat(64), Map.of()),
                sound,
                List.of());
    }

    /** Whoever is not known is that speaker. */
    static Interaction known(Interaction interaction, Speaker speaker) {
        return interaction.withTurns(interaction.turns().stream()
                .map(turn -> turn.speaker() == Speaker.UNKNOWN
                        ? new Turn(turn.index(), speaker, turn.text(), turn.words(), turn.time())
                        : turn)
                .toList());
    }

    static Analysis analysed(Interaction interaction) {
        return new PlainAnalyzer().analyze(interaction);
    }

    private Speaker speaker() {
        return random.nextInt(3) > 0
                ? (random.nextBoolean() ? Speaker.AGENT : Speaker.CUSTOMER)
                : SPEAKERS.get(random.nextInt(SPEAKERS.size()));
    }

    private List<String> said() {
        return random.ints(random.nextInt(8) == 0 ? 0 : random.nextInt(1, 7), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .toList();
    }

    private Turn written(int index) {
        return new Turn(index, speaker(), String.join(random.nextBoolean() ? " " : ". ", said()), List.of(), null);
    }

    private Turn spoken(int index) {
        var text = new StringBuilder();
        var words = new ArrayList<Word>();
        boolean untimed = someWithoutTime && random.nextInt(12) == 0;
        long startMs = nowMs;
        for (String word : said()) {
            text.append(text.isEmpty() ? "" : random.nextInt(6) == 0 ? "-" : " ");
            nowMs += random.nextInt(5) == 0 ? random.nextInt(2000) : 0;
            long endMs = nowMs + (random.nextInt(6) == 0 ? 0 : random.nextInt(100, 700));
            TimeSpan time = untimed || (someWithoutTime && random.nextInt(10) == 0) ? null : new TimeSpan(nowMs, endMs);
            double confidence = random.nextInt(3) == 0 ? random.nextInt(11) / 10.0 : 1;
            if (!someWithoutTime || random.nextInt(20) > 0) {
                words.add(new Word(new TextSpan(text.length(), text.length() + word.length()), time, confidence));
            }
            text.append(word);
            nowMs = endMs;
        }
        TimeSpan whole = untimed ? null : new TimeSpan(startMs, nowMs);
        return new Turn(index, speaker(), text.toString(), random.nextInt(10) == 0 ? List.of() : words, whole);
    }
}
