package earmark.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earmark.files.Sha256;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Any number of calls that sound like those of the demo corpus: words follow each other as they do there (pairs of words,
 * by speaker), and every tenth is drawn by Zipf's law from a vocabulary of 30,000 forms put together from halves of the
 * demo's words. The same seed and number give the same call.
 */
final class DemoTalk {
    private static final int RARE_FORMS = 30_000;
    private static final List<String> TEAMS = List.of("Billing", "Orders", "Broadband", "Retention", "Moves");
    private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");

    private final long seed;
    private final Map<Speaker, Map<String, List<String>>> followers = new HashMap<>();
    private final List<String> rare = new ArrayList<>();
    private final double[] zipf = new double[RARE_FORMS];

    private DemoTalk(long seed) {
        this.seed = seed;
    }

    /** Learns from {@code corpora/demo/interactions.jsonl}. */
    static DemoTalk of(Path corpus, long seed) throws IOException {
        var talk = new DemoTalk(seed);
        var words = new TreeSet<String>();
        for (String line : Files.readAllLines(corpus.resolve("interactions.jsonl"))) {
            for (JsonNode turn : new JsonMapper().readTree(line).path("turns")) {
                talk.learn(turn, words);
            }
        }
        talk.makeRare(List.copyOf(words));
        return talk;
    }

    private void learn(JsonNode turn, Set<String> words) {
        Speaker speaker = turn.path("speaker").asText().equals("AGENT") ? Speaker.AGENT : Speaker.CUSTOMER;
        Map<String, List<String>> next = followers.computeIfAbsent(speaker, who -> new TreeMap<>());
        String before = "";
        for (String word : turn.path("text").asText().toLowerCase(Locale.ROOT).split("[^a-z0-9']+")) {
            if (!word.isEmpty()) {
                next.computeIfAbsent(before, key -> new ArrayList<>()).add(word);
                words.add(word);
                before = word;
            }
        }
        next.computeIfAbsent(before, key -> new ArrayList<>()).add("");
    }

    private void makeRare(List<String> words) {
        var random = new SplittableRandom(seed);
        var forms = new LinkedHashSet<String>();
        while (forms.size() < RARE_FORMS) {
            String one = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            forms.add(one.substring(0, (one.length() + 1) / 2) + other.substring(other.length() / 2));
        }
        rare.addAll(forms);
        double sum = 0;
        for (int i = 0; i < RARE_FORMS; i++) {
            sum += 1.0 / (i + 1);
            zipf[i] = sum;
        }
    }

    /** The forms drawn by Zipf's law, the most frequent first. */
    List<String> rare() {
        return rare;
    }

    /** The call of that number, of 20 to 60 turns. */
    Interaction call(long number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var turns = new ArrayList<Turn>();
        var agent = new ArrayList<TimeSpan>();
        var customer = new ArrayList<TimeSpan>();
        long nowMs = 400;
        int count = random.nextInt(20, 61);
        for (int i = 0; i < count; i++) {
            Speaker speaker = i % 2 == 0 ? Speaker.AGENT : Speaker.CUSTOMER;
            Turn turn = turn(random, i, speaker, nowMs);
            TimeSpan time = Objects.requireNonNull(turn.time());
            (speaker == Speaker.AGENT ? agent : customer).add(time);
            nowMs = time.endMs() + 200 + random.nextInt(1500);
            turns.add(turn);
        }
        String digest = Sha256.of(("generated " + seed + " " + number).getBytes(StandardCharsets.UTF_8));
        return new Interaction(
                InteractionId.ofDigest(digest),
                Medium.CALL,
                FIRST.plusSeconds(number * 900),
                turns,
                Map.of(
                        "id",
                        "g-" + number,
                        "agent",
                        "Agent " + random.nextInt(120),
                        "team",
                        TEAMS.get(random.nextInt(TEAMS.size())),
                        "csat",
                        String.valueOf(random.nextInt(1, 6))),
                new Provenance("g-" + number + ".wav", digest, Map.of("recogniser", "generated")),
                new Sound(nowMs, List.of(new Voice(0, Speaker.AGENT, agent), new Voice(1, Speaker.CUSTOMER, customer))),
                List.of());
    }

    private Turn turn(SplittableRandom random, int index, Speaker speaker, long fromMs) {
        var text = new StringBuilder();
        var words = new ArrayList<Word>();
        long nowMs = fromMs;
        Map<String, List<String>> next = followers.getOrDefault(speaker, Map.of());
        String before = "";
        // an end drawn before the third word is drawn again, so that not half of all turns are a "yes"
        while (words.size() < 60) {
            List<String> choices = next.getOrDefault(before, List.of(""));
            String word = choices.get(random.nextInt(choices.size()));
            if (word.isEmpty() && (words.size() > 3 || random.nextInt(4) == 0) && !words.isEmpty()) {
                break;
            }
            if (word.isEmpty()) {
                before = "";
                continue;
            }
            before = word;
            String said = random.nextInt(10) == 0 ? rareWord(random) : word;
            int start = text.length() + (text.isEmpty() ? 0 : 1);
            text.append(text.isEmpty() ? "" : " ").append(said);
            long lengthMs = 120 + 40L * said.length();
            double confidence = random.nextInt(3) == 0 ? 1 : 0.5 + random.nextInt(500_000) / 1e6;
            words.add(new Word(new TextSpan(start, text.length()), new TimeSpan(nowMs, nowMs + lengthMs), confidence));
            nowMs += lengthMs + (random.nextInt(12) == 0 ? 500 : 0);
        }
        return new Turn(index, speaker, text.toString(), words, new TimeSpan(fromMs, nowMs));
    }

    private String rareWord(SplittableRandom random) {
        double drawn = random.nextDouble() * zipf[RARE_FORMS - 1];
        int at = Arrays.binarySearch(zipf, drawn);
        return rare.get(Math.min(RARE_FORMS - 1, at < 0 ? -at - 1 : at));
    }
}
