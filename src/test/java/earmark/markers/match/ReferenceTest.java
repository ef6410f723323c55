package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Pattern;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matcher finds, quickly, what {@link PlainReference} finds by trying everything; and doubts no more and no less. */
class ReferenceTest {
    private static final long SEED = 20260401;
    private static final int RUNS = 12_000;

    /** What a pattern finds in a turn, and whether it is without doubt. */
    private record Stretch(int from, int to, boolean certain) {}

    @Test
    void whatIsFoundIsWhatTheLanguageSays() {
        compare(false);
    }

    @Test
    void alsoWhereSomeWordsHaveNoTime() {
        compare(true);
    }

    private static void compare(boolean someWithoutTime) {
        int certain = 0;
        int doubtful = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Interaction interaction = new SmallTalk(random, someWithoutTime).next();
            Analysis analysis = SmallTalk.analysed(interaction);
            Pattern pattern = new SmallPattern(random).next(random.nextInt(1, 4));
            var reference = new PlainReference(analysis);
            List<Set<Stretch>> found = found(pattern, analysis);
            for (int turn = 0; turn < found.size(); turn++) {
                Set<Stretch> meant = distinct(reference.find(pattern, turn).stream()
                        .map(hit -> new Stretch(hit.from(), hit.to(), hit.certain())));
                assertThat(found.get(turn))
                        .as(told(seed, turn, pattern, interaction))
                        .isEqualTo(meant);
                int sure = certain(meant).size();
                certain += sure;
                doubtful += meant.size() - sure;
            }
        }
        assertThat(certain).isGreaterThan(RUNS / 2);
        assertThat(doubtful).isGreaterThan(RUNS / 50);
    }

    /**
     * What is certain is so whoever of the two sides it was who is not known; and what is found for either of them is at
     * least doubtful. All that a speaker said is another matter: what nobody knows to be his does not count. Of several
     * shortest stretches another may be found.
     */
    @Test
    void whoeverTheUnknownSpeakerIsNothingThatWasToldIsWrong() {
        int certain = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Interaction interaction = new SmallTalk(random, false).next();
            Pattern pattern = new SmallPattern(random).next(random.nextInt(1, 4));
            long unknown = interaction.turns().stream()
                    .filter(turn -> turn.speaker() == Speaker.UNKNOWN)
                    .count();
            if (unknown != 1 || pattern.print().matches(".*( of speaker|unknown|\\d of \\().*")) {
                continue;
            }
            List<Set<Stretch>> told = found(pattern, SmallTalk.analysed(interaction));
            for (Speaker speaker : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
                List<Set<Stretch>> known = found(pattern, SmallTalk.analysed(SmallTalk.known(interaction, speaker)));
                for (int turn = 0; turn < told.size(); turn++) {
                    String where = speaker + ", " + told(seed, turn, pattern, interaction);
                    assertThat(anyhow(known.get(turn))).as(where).containsAll(certain(told.get(turn)));
                    assertThat(anyhow(told.get(turn))).as(where).containsAll(certain(known.get(turn)));
                    certain += certain(told.get(turn)).size();
                }
            }
        }
        assertThat(certain).isGreaterThan(RUNS / 20);
    }

    private static List<Set<Stretch>> found(Pattern pattern, Analysis analysis) {
        Ready ready = new PatternCompiler(ShippedCues.ASSERTIONS).compile(pattern);
        Reading reading = Reading.of(analysis);
        return reading.turns.stream()
                .map(turn -> distinct(ready.findWhereNeeded(turn, Work.in(reading, turn.size())).stream()
                        .map(span -> new Stretch(span.from(), span.to(), span.isCertain()))))
                .toList();
    }

    /** Without those that are found without doubt too. */
    private static Set<Stretch> distinct(Stream<Stretch> stretches) {
        Set<Stretch> all = stretches.collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.certain() || !all.contains(new Stretch(one.from(), one.to(), true)))
                .collect(Collectors.toSet());
    }

    private static Set<Stretch> certain(Collection<Stretch> stretches) {
        return stretches.stream().filter(Stretch::certain).collect(Collectors.toSet());
    }

    /** All, as if they were without doubt. */
    private static Set<Stretch> anyhow(Collection<Stretch> stretches) {
        return stretches.stream()
                .map(one -> new Stretch(one.from(), one.to(), true))
                .collect(Collectors.toSet());
    }

    private static String told(long seed, int turn, Pattern pattern, Interaction interaction) {
        return "seed " + seed + ", turn " + turn + ": " + pattern.print()
                + interaction.turns().stream().map(ReferenceTest::told).collect(Collectors.joining());
    }

    private static String told(Turn turn) {
        return "\n" + turn.speaker() + " " + turn.text() + " " + turn.words();
    }
}
