package earmark.index;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.store.Samples;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
        assertThat(candidates("sorry [very] to")).containsExactlyInAnyOrderElementsOf(candidates("sorry & to"));
    }

    @Test
    void whoseWordsNobodyKnowsMayBeAnySidesWords() throws IOException {
        Set<Speaker> speakers = candidates("agent sorry").stream()
                .map(candidate -> speaker(candidate))
                .collect(Collectors.toSet());
        assertThat(speakers).containsExactlyInAnyOrder(Speaker.AGENT, Speaker.UNKNOWN);
    }

    @Test
    void aListOfTenThousandPhrasesStillNarrows() throws IOException {
        List<Pattern> phrases = IntStream.range(0, 10_000)
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
        Candidates candidates = searcher.candidates(pattern);
        var all = new ArrayList<Candidate>();
        for (Optional<Candidate> next = candidates.next(); next.isPresent(); next = candidates.next()) {
            all.add(next.get());
        }
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private Speaker speaker(Candidate candidate) {
        return dialogues.stream()
                .map(Analysis::interaction)
                .filter(interaction -> interaction.id().equals(candidate.interaction()))
                .map(interaction -> interaction.turns().get(candidate.turn()).speaker())
                .findFirst()
                .orElseThrow();
    }

    /** A call in which anybody may speak, and some turns hold odd words. */
    private static Interaction dialogue(long seed) {
        var random = new SplittableRandom(seed);
        Interaction call = Samples.call(seed);
        var turns = new ArrayList<Turn>();
        for (Turn turn : call.turns()) {
            Speaker speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
            String odd = random.nextInt(5) == 0 ? " " + "x".repeat(300) + ", naïve it's 日本語. Sorry!" : "";
            turns.add(new Turn(turn.index(), speaker, turn.text() + odd, turn.words(), turn.time()));
        }
        return new Interaction(call.id(), call.medium(), null, turns, call.facts(), call.provenance(), null, List.of());
    }
}
