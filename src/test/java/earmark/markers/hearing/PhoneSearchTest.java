package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.MarkerRef;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of all phrases at once finds what a plain alignment of each phrase alone finds. */
class PhoneSearchTest {
    private static final List<String> VOCABULARY = List.of(
            ("sorry about that the delay i'm very to hear thank you thanks for holding bearing with me please hold line"
                            + " can could put on hello good morning calling billing engineer's fault never came again a")
                    .split(" "));
    /** Beyond any score. */
    private static final int NEVER = 1_000_000;

    private final Phones phones = Phones.english();

    /** Phrases of one marker, each a list of words. */
    private record Phrases(Marker marker, List<List<String>> all) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itFindsWhatAPlainAlignmentOfEveryPhraseFinds(long seed) {
        var random = new SplittableRandom(seed);
        List<Phrases> markers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            markers.add(known(random));
        }
        markers.add(ofPattern());
        var search = new PhoneSearch(graph(markers));
        for (int trial = 0; trial < 40; trial++) {
            check(markers, search, heard(random, markers, random.nextInt(1, 14)));
        }
    }

    @Test
    void aTurnOfAnyLengthIsSearchedWithoutASeam() {
        var random = new SplittableRandom(20261128);
        List<Phrases> markers = List.of(known(random), known(random));

        check(markers, new PhoneSearch(graph(markers)), heard(random, markers, 250));
    }

    @Test
    void whereNothingIsHeardNothingIsFound() {
        var search = new PhoneSearch(graph(List.of(ofPattern())));

        assertThat(search.in(List.of(), 0)).isEmpty();
        assertThat(search.in(List.of(new int[0], new int[0]), 0)).isEmpty();
    }

    private void check(List<Phrases> markers, PhoneSearch search, List<int[]> heard) {
        List<PhoneSearch.Found> found = search.in(heard, 100);
        int expected = 0;
        for (Phrases marker : markers) {
            List<int[]> best = marker.all().stream()
                    .map(phrase -> scores(phrase, heard, 0, heard.size()))
                    .toList();
            for (int to = 0; to <= heard.size(); to++) {
                int end = to;
                int least = best.stream().mapToInt(scores -> scores[end]).min().orElse(NEVER);
                List<List<String>> cheapest = new ArrayList<>();
                for (int i = 0; i < best.size(); i++) {
                    if (best.get(i)[end] == least) {
                        cheapest.add(marker.all().get(i));
                    }
                }
                List<PhoneSearch.Found> here = found.stream()
                        .filter(each -> each.to() == 100 + end && cheapest.contains(each.words()))
                        .filter(each -> each.score() == least)
                        .toList();
                boolean worth = least <= 0 && cheapest.stream().allMatch(phrase -> isWorth(phrase));
                if (worth) {
                    expected++;
                    assertThat(here)
                            .as("%s before word %d, at %d, of %s", cheapest, end, least, found)
                            .isNotEmpty();
                }
                for (PhoneSearch.Found each : here) {
                    int from = each.from() - 100;
                    assertThat(scores(each.words(), heard, from, from + 1)[end]).isEqualTo(least);
                    assertThat(each.phones()).isEqualTo(phones(each.words()).length);
                }
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(expected);
        assertThat(found).allSatisfy(each -> {
            assertThat(each.score()).isLessThanOrEqualTo(0);
            assertThat(each.words()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(each.from()).isLessThan(each.to());
        });
    }

    private boolean isWorth(List<String> phrase) {
        return phrase.size() >= 2 && phones(phrase).length >= PhoneSearch.LEAST_PHONES;
    }

    /** The best score of one phrase before each word, begun at one of the words {@code first} to {@code last}. */
    private int[] scores(List<String> phrase, List<int[]> heard, int first, int last) {
        int[] said = phones(phrase);
        boolean[] saidLast = ends(phrase.stream().map(phones::of).toList());
        int[] all = heard.stream().flatMapToInt(Arrays::stream).toArray();
        boolean[] allLast = ends(heard);
        int[] edge = new int[heard.size() + 1];
        for (int word = 0; word < heard.size(); word++) {
            edge[word + 1] = edge[word] + heard.get(word).length;
        }
        int[][] score = new int[said.length + 1][all.length + 1];
        for (int i = 0; i <= said.length; i++) {
            for (int j = 0; j <= all.length; j++) {
                int least = NEVER;
                if (i == 0) {
                    for (int word = first; word < last; word++) {
                        least = edge[word] == j ? 0 : least;
                    }
                } else {
                    if (j > 0) {
                        int swapped = PhoneCosts.swapped(said[i - 1], all[j - 1]);
                        least = Math.min(least, score[i - 1][j - 1] + swapped - PhoneSearch.TOLERANCE);
                        least = Math.min(least, score[i][j - 1] + PhoneCosts.added(all[j - 1], allLast[j - 1]));
                    }
                    int missing = PhoneCosts.missing(said[i - 1], saidLast[i - 1]);
                    least = Math.min(least, score[i - 1][j] + missing - PhoneSearch.TOLERANCE);
                }
                // two phones too dear for what was earned so far: given up
                score[i][j] = least >= 200 ? NEVER : least;
            }
        }
        return Arrays.stream(edge).map(at -> score[said.length][at]).toArray();
    }

    private static boolean[] ends(List<int[]> words) {
        boolean[] ends =
                new boolean[words.stream().mapToInt(word -> word.length).sum()];
        int at = 0;
        for (int[] word : words) {
            at += word.length;
            if (word.length > 0) {
                ends[at - 1] = true;
            }
        }
        return ends;
    }

    private int[] phones(List<String> words) {
        return words.stream()
                .flatMapToInt(word -> Arrays.stream(phones.of(word)))
                .toArray();
    }

    private PhoneGraph graph(List<Phrases> markers) {
        return PhoneGraph.of(Cues.of(markers.stream().map(Phrases::marker).toList(), false), phones);
    }

    /** Words as they might be recognised: of phrases, with phones changed, left out and added, and others between. */
    private List<int[]> heard(SplittableRandom random, List<Phrases> markers, int words) {
        List<int[]> heard = new ArrayList<>();
        while (heard.size() < words) {
            List<List<String>> all = markers.get(random.nextInt(markers.size())).all();
            List<String> phrase = all.get(random.nextInt(all.size()));
            for (String word : random.nextInt(3) > 0 ? phrase : List.of(word(random))) {
                heard.add(mutated(random, phones.of(word)));
            }
            if (random.nextInt(8) == 0) {
                heard.add(new int[0]);
            }
        }
        return heard.subList(0, words);
    }

    private static int[] mutated(SplittableRandom random, int[] phones) {
        List<Integer> changed = new ArrayList<>();
        for (int phone : phones) {
            int chance = random.nextInt(12);
            if (chance > 1) {
                changed.add(phone);
            }
            if (chance == 1 || chance == 2) {
                changed.add(random.nextInt(PhoneCosts.count()));
            }
        }
        return changed.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String word(SplittableRandom random) {
        return VOCABULARY.get(random.nextInt(VOCABULARY.size()));
    }

    private static Phrases known(SplittableRandom random) {
        List<List<String>> all = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<String> words = new ArrayList<>();
            if (i > 0 && random.nextBoolean()) {
                words.addAll(all.get(i - 1).subList(0, 1));
            }
            for (int more = random.nextInt(1, 5); more > 0; more--) {
                words.add(word(random));
            }
            all.add(words);
            var text = new Value("A: <<" + String.join(" ", words) + ">>", List.of(new Position("test.mark", 5, 1)));
            examples.add(new Example(Expectation.HIT, text));
        }
        return new Phrases(marker("nothing", examples), all);
    }

    /** Without examples: its choices and what may be missing make several ways to one place. */
    private static Phrases ofPattern() {
        List<List<String>> all = List.of(
                List.of("thanks", "for", "holding"),
                List.of("thanks", "very", "for", "holding"),
                List.of("thank", "you", "for", "holding"),
                List.of("thank", "you", "very", "for", "holding"),
                List.of("thanks", "for", "calling"),
                List.of("thanks", "very", "for", "calling"),
                List.of("thank", "you", "for", "calling"),
                List.of("thank", "you", "very", "for", "calling"));
        return new Phrases(marker("(thanks | thank you) [very] for (holding | calling)", List.of()), all);
    }

    private static Marker marker(String pattern, List<Example> examples) {
        var stage = new Stage("say", "test.mark:4", PatternParser.parse(pattern, Names.NONE));
        return new Marker(
                new MarkerRef("test", 1),
                "test",
                "test",
                Side.AGENT,
                0,
                List.of(stage),
                List.of(stage),
                Map.of(),
                examples,
                "test.mark:1");
    }
}
