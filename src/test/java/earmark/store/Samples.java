package earmark.store;

import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.model.Voice;
import earmark.model.Word;
import earmark.model.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Interactions made up from a seed, the same for the same seed. */
public final class Samples {
    /** Always the same moment. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:30:00.5Z"), ZoneOffset.UTC);

    /** What tagged them. */
    public static final TaggerProvenance TAGGER = new TaggerProvenance("rules 1", "ab".repeat(32));

    /** The words they are made of. */
    public static final List<String> WORDS = List.of(
            "sorry",
            "delay",
            "refund",
            "the",
            "a",
            "you",
            "i",
            "to",
            "hear",
            "apologise",
            "apologies",
            "again",
            "hold",
            "account",
            "please",
            "thanks",
            "not",
            "very",
            "much",
            "day");

    /** Length of every call. */
    public static final long DURATION_MS = 600_000;

    private Samples() {}

    /** The bytes a sample's recording stands for. */
    public static byte[] bytes(long seed) {
        return ("recording " + seed).getBytes(StandardCharsets.UTF_8);
    }

    /** Digest of these bytes. */
    public static String sha256(long seed) {
        return Sha256.of(bytes(seed));
    }

    /** The id of the sample of that seed. */
    public static InteractionId id(long seed) {
        return InteractionId.ofDigest(sha256(seed));
    }

    /** A call of up to a dozen turns, with everything a call can have. */
    public static Interaction call(long seed) {
        return call(seed, new SplittableRandom(seed).nextInt(2, 12));
    }

    /** A call of so many turns. */
    public static Interaction call(long seed, int turnCount) {
        var random = new SplittableRandom(seed);
        var turns = new ArrayList<Turn>();
        long clockMs = 500;
        for (int i = 0; i < turnCount; i++) {
            Turn turn = turn(random, i, i % 2 == 0 ? Speaker.AGENT : Speaker.CUSTOMER, clockMs);
            clockMs = turn.time() == null ? clockMs : turn.time().endMs() - random.nextInt(400) + 200;
            turns.add(turn);
        }
        var voices = List.of(
                new Voice(0, Speaker.AGENT, List.of(new TimeSpan(500, 900), new TimeSpan(1200, 4000))),
                new Voice(1, Speaker.CUSTOMER, List.of()));
        return new Interaction(
                id(seed),
                Medium.CALL,
                Instant.parse("2026-02-01T08:00:00Z")
                        .plusSeconds(3600 * (seed % 500))
                        .plusNanos(seed % 3),
                turns,
                Map.of("agent", "agent " + seed % 7, "team", seed % 2 == 0 ? "billing" : "service", "id", "T" + seed),
                new Provenance("call-" + seed + ".wav", sha256(seed), Map.of("recogniser", "vosk 0.3.45")),
                new Sound(DURATION_MS, voices),
                seed % 5 == 0 ? List.of(new Problem("call.wav", "cut short", "")) : List.of());
    }

    /** A turn of words out of {@link #WORDS}, one a quarter of a second. */
    public static Turn turn(SplittableRandom random, int index, Speaker speaker, long fromMs) {
        var text = new StringBuilder();
        var words = new ArrayList<Word>();
        long clockMs = fromMs;
        int count = random.nextInt(1, 15);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(' ');
            }
            int start = text.length();
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            double confidence = random.nextInt(3) == 0 ? 1 : random.nextInt(1_000_000) / 1e6;
            words.add(new Word(new TextSpan(start, text.length()), new TimeSpan(clockMs, clockMs + 200), confidence));
            clockMs += 250;
        }
        var time = new TimeSpan(fromMs, clockMs - 50);
        // some turns may have been said otherwise, in some even without the first word
        List<Wording> wordings = index % 3 > 0
                ? List.of()
                : List.of(
                        new Wording(words.get(0).at(), "story tëller", 0.25),
                        new Wording(new TextSpan(0, text.length()), "", 1e-3 / 3));
        return new Turn(index, speaker, text.toString(), words, time, wordings);
    }

    /** Four verdicts, one of each outcome. */
    public static List<Verdict> verdicts(Interaction interaction) {
        InteractionId id = interaction.id();
        Turn turn = interaction.turns().get(0);
        var here = new Place(id, 0, new TextSpan(0, turn.text().length()), turn.time());
        var silent = new Place(id, interaction.turns().size() - 1, new TextSpan(0, 1), null);
        var apology = new MarkerRef("apology", 2);
        return List.of(
                new Verdict(
                        apology,
                        id,
                        new Outcome.Present(List.of(
                                new Finding(apology, Speaker.AGENT, here, 0.87, "apology.mark:4"),
                                new Finding(
                                        apology,
                                        Speaker.CUSTOMER,
                                        silent,
                                        1,
                                        "apology.mark:5",
                                        Map.of("amount", "ten pounds", "seconds", "3.2"))))),
                new Verdict(new MarkerRef("thanks", 1), id, new Outcome.Absent(List.of(silent, here))),
                new Verdict(new MarkerRef("hold_return", 1), id, new Outcome.NoOpportunity("no hold")),
                new Verdict(new MarkerRef("empathy", 1), id, new Outcome.Undetermined("words not sure enough")));
    }

    /** The sample's recording, staged. */
    public static KeptSource recording(Store store, long seed) throws IOException {
        return recording(store, seed, "calls/call-" + seed + ".wav");
    }

    /** The sample's recording, staged, under that name. */
    public static KeptSource recording(Store store, long seed, String name) throws IOException {
        StagedFile staged = store.staging().take(new ByteArrayInputStream(bytes(seed)), name);
        return KeptSource.of(staged, "recording", name);
    }

    /** Saves the sample of that seed. */
    public static Saved save(Store store, long seed) throws IOException {
        Interaction call = call(seed);
        return store.save(call, verdicts(call), List.of(recording(store, seed)), TAGGER);
    }
}
