package earmark.index;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Word;
import earmark.store.Samples;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidatesTest {
    private static final int RUNS = 200;
    private static final List<Speaker> SPEAKERS = List.of(Speaker.values());
    private static final long SEED = 20_260_301;

    private final List<Analysis> dialogues = new ArrayList<>();
    private Searcher searcher;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        var analyzer = new PlainAnalyzer();
        for (int i = 0; i < 40; i++) {
            dialogues.add(analyzer.analyze(dialogue(SEED + i)));
        }
        TurnIndex index = TurnIndex.in(folder);
        IndexWriting writing = index.tryWriting().orElseThrow();
        TurnWriter writer = writing.begin();
        for (Analysis dialogue : dialogues) {
            writer.put(dialogue);
        }
        writer.commit(new IndexStamp("store", "plain", 1, 0));
        writer.close();
        writing.publish(writer.folder());
        writing.close();
        searcher = index.search().orElseThrow();
    }

    @AfterAll
    void close() throws IOException {
        searcher.close();
    }

    @Test
    void everythingTheMatcherFindsIsAmongTheCandidates() throws IOException {
        int patternsWithMatches = 0;
        for (int run = 0; run < RUNS; run++) {
            Pattern pattern = new RandomPatterns(SEED + run, RandomPatterns.vocabulary()).next(3);
            var matcher = new Matcher(pattern);
            var matched = new HashSet<Candidate>();
            for (Analysis dialogue : dialogues) {
                for (Match match : matcher.match(dialogue).found()) {
                    matched.add(new Candidate(
                            match.place().interaction(), match.place().turn()));
                }
            }
            assertThat(candidates(pattern)).as("seed %d", SEED + run).containsAll(matched);
            patternsWithMatches += matched.isEmpty() ? 0 : 1;
        }
        assertThat(patternsWithMatches).as("patterns that proved anything").isGreaterThan(RUNS / 2);
    }

    @Test
    void aPhraseIsAskedForInItsPlaces() throws IOException {
        assertThat(candidates("(sorry | apologies) to")).isNotEmpty();
        assertThat(candidates("(sorry | apologies) to").size())
                .isLessThan(candidates("(sorry | apologies) & to").size() / 2);
        assertThat(candidates("sorry [very] to"))
                .containsExactlyInAnyOrderElementsOf(candidates("sorry to | sorry very to"));
    }

    @Test
    void secondsAndTurnsNarrowToInteractionsInWhichTheOtherLiesInReach() throws IOException {
        int anywhere = candidates("sorry near<=9999s refund").size();
        assertThat(anywhere).isPositive().isLessThan(candidates("sorry").size());
        assertThat(candidates("sorry near<=1s refund").size()).isPositive().isLessThan(anywhere);
        assertThat(candidates("sorry near<=1t refund").size()).isPositive().isLessThan(anywhere);
        assertThat(candidates("sorry before<=1t refund").size())
                .isLessThan(candidates("sorry near<=1t refund").size());
    }

    @Test
    void factsNarrowToWhatHasThemOrMayHaveThem() throws IOException {
        Set<String> teams = candidates("sorry & fact(team)=bill*").stream()
                .map(candidate -> interaction(candidate).facts().getOrDefault("team", ""))
                .collect(Collectors.toSet());
        assertThat(teams).containsExactlyInAnyOrder("billing", "");
        Set<String> scores = candidates("sorry & fact(csat)>=4").stream()
                .map(candidate -> interaction(candidate).facts().getOrDefault("csat", ""))
                .collect(Collectors.toSet());
        assertThat(scores).containsExactlyInAnyOrder("4", "5", "");
    }

    @Test
    void aNarrowedSearchLooksOnlyWhereItIsMeantTo() throws IOException {
        var narrowing = new Narrowing(
                Medium.CALL, Map.of("team", "Billing"), Map.of(), Instant.parse("2026-02-01T20:00:00Z"), null);
        Pattern sorry = PatternParser.parse("sorry", Names.NONE);
        List<Interaction> found = all(searcher.candidates(sorry, narrowing, Order.NEWEST_FIRST)).stream()
                .map(this::interaction)
                .distinct()
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(each -> {
            assertThat(each.medium()).isEqualTo(Medium.CALL);
            assertThat(each.facts()).containsEntry("team", "billing");
        });
        assertThat(found)
                .extracting(Interaction::startedAt)
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
    }

    @Test
    void whoseWordsNobodyKnowsMayBeAnySidesWords() throws IOException {
        Set<Speaker> speakers = candidates("agent sorry").stream()
                .map(candidate -> speaker(candidate))
                .collect(Collectors.toSet());
        assertThat(speakers).containsExactlyInAnyOrder(Speaker.AGENT, Speaker.UNKNOWN);
    }

    @Test
    void aListOfThirtyThousandPhrasesStillNarrows() throws IOException {
        List<Pattern> phrases = IntStream.range(0, 30_000)
                .mapToObj(i -> new Pattern.Sequence(List.of(
                        new Pattern.Step(new Pattern.Word("word" + i), false),
                        new Pattern.Step(new Pattern.Word("apologise"), false))))
                .map(Pattern.class::cast)
                .toList();
        assertThat(candidates(new Pattern.AnyOf(phrases)))
                .hasSizeLessThan(searcher.turns())
                .containsExactlyInAnyOrderElementsOf(candidates("apologise"));
    }

    @Test
    void aWordLongerThanAnyTermMayBeIsFound() throws IOException {
        assertThat(candidates(new Pattern.Word("x".repeat(300)))).isNotEmpty();
        assertThat(candidates("zzz*")).containsExactlyElementsOf(candidates(new Pattern.Word("x".repeat(300))));
    }

    @Test
    void aNastyWildcardEndsInTime() throws IOException {
        assertThat(candidates("*a" + "?".repeat(60) + "b" + "?*".repeat(20)))
                .hasSizeLessThanOrEqualTo(searcher.turns());
    }

    private List<Candidate> candidates(String query) throws IOException {
        return candidates(PatternParser.parse(query, Names.NONE));
    }

    private List<Candidate> candidates(Pattern pattern) throws IOException {
        return all(searcher.candidates(pattern));
    }

    private static List<Candidate> all(Candidates candidates) throws IOException {
        var all = new ArrayList<Candidate>();
        for (Optional<Candidate> next = candidates.next(); next.isPresent(); next = candidates.next()) {
            all.add(next.get());
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private Interaction interaction(Candidate candidate) {
        return dialogues.stream()
                .map(Analysis::interaction)
                .filter(interaction -> interaction.id().equals(candidate.interaction()))
                .findFirst()
                .orElseThrow();
    }

    private Speaker speaker(Candidate candidate) {
        return interaction(candidate).turns().get(candidate.turn()).speaker();
    }

    /**
     * A call with sound or a mail without, in which anybody may speak; some turns hold odd words or none, some words have
     * no time, and some facts are not known.
     */
    private static Interaction dialogue(long seed) {
        var random = new SplittableRandom(seed);
        Interaction call = Samples.call(seed);
        boolean written = random.nextInt(4) == 0;
        var turns = new ArrayList<Turn>();
        for (Turn turn : call.turns()) {
            Speaker speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
            boolean odd = random.nextInt(5) == 0;
            boolean silent = !odd && random.nextInt(12) == 0;
            String text = silent ? "" : turn.text() + (odd ? " " + "x".repeat(300) + ", naïve it's 日本語. Sorry!" : "");
            List<Word> words = silent || written ? List.of() : turn.words();
            turns.add(new Turn(turn.index(), speaker, text, words, written ? null : turn.time()));
        }
        var facts = new TreeMap<>(call.facts());
        facts.put("csat", String.valueOf(random.nextInt(1, 6)));
        if (random.nextInt(5) == 0) {
            facts.remove("team");
            facts.remove("csat");
        }
        var voices = List.of(
                new Voice(0, Speaker.AGENT, List.of(new TimeSpan(500, 2900), new TimeSpan(9000, 14_000))),
                new Voice(1, Speaker.CUSTOMER, List.of(new TimeSpan(2000, 4400), new TimeSpan(30_000, 31_000))));
        return new Interaction(
                call.id(),
                written ? Medium.EMAIL : Medium.CALL,
                random.nextInt(5) == 0 ? null : call.startedAt(),
                turns,
                facts,
                call.provenance(),
                written || random.nextInt(3) == 0 ? null : new Sound(600_000, voices),
                List.of());
    }
}
