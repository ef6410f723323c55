package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.Rewording;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A long turn may read otherwise in thousands of places: what lies near each other is found without trying all with all. */
@NullMarked
class ManyReadingsTest {
    private static final long SEED = 20261128;

    @Test
    void thePairsAreTheLikeliestOfAllThatStandClose() {
        for (int run = 0; run < 200; run++) {
            var random = new SplittableRandom(SEED + run);
            List<Rewording> rewordings = rewordings(random, random.nextInt(60), 30);
            int most = 1 + random.nextInt(20);

            assertThat(new NearPairs(most, 6).of(rewordings))
                    .as("seed " + (SEED + run))
                    .isEqualTo(tried(rewordings)
                            .subList(0, Math.min(most, tried(rewordings).size())));
        }
    }

    /** All with all. */
    private static List<List<Rewording>> tried(List<Rewording> rewordings) {
        List<List<Rewording>> pairs = new ArrayList<>();
        for (int i = 0; i < rewordings.size(); i++) {
            for (int j = i + 1; j < rewordings.size(); j++) {
                Rewording one = rewordings.get(i);
                Rewording other = rewordings.get(j);
                int apart = Math.max(one.from(), other.from()) - Math.min(one.to(), other.to());
                if (apart >= 0 && apart <= 6) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((List<Rewording> pair) ->
                        pair.get(0).score() * pair.get(1).score())
                .reversed());
        return pairs;
    }

    @Test
    void thePairsThatAreTriedGrowWithTheTurnAndNoFaster() {
        long few = tried(1_000, 1_000);
        long many = tried(10_000, 10_000);

        assertThat(many).isBetween(few, 11 * few);
    }

    @Test
    void howeverManyReadingsOnePlaceHasOnlyTheLikeliestArePaired() {
        assertThat(tried(10_000, 8)).isLessThan(10_000L * 60 * 7);
    }

    private static long tried(int rewordings, int tokens) {
        var pairs = new NearPairs(60, 6);
        assertThat(pairs.of(rewordings(new SplittableRandom(SEED), rewordings, tokens)))
                .hasSize(60);
        return pairs.looked();
    }

    /** The likeliest first, as they are given. */
    private static List<Rewording> rewordings(SplittableRandom random, int count, int tokens) {
        var rewordings = new ArrayList<Rewording>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(tokens);
            double score = random.nextInt(1, 20) / 20.0;
            rewordings.add(new Rewording(
                    from, from + 1 + random.nextInt(2), List.of("w" + i), score, Rewording.Kind.ALTERNATIVE));
        }
        rewordings.sort(Comparator.comparing(Rewording::score).reversed());
        return rewordings;
    }

    @Test
    void aLongTurnIsNotReadOnceForEachOfItsConfusions() {
        // each alone, and the likeliest pairs
        assertThat(confused(400)).isEqualTo(400 + 60);
        assertThat(confused(4_000)).isEqualTo(2_000_000 / 16_000 + 60);
    }

    /** How many readings a turn has in which the same is misheard again and again. */
    private static int confused(int times) {
        Reading reading = Reading.of(Dialogue.call()
                .says(Speaker.AGENT, "put you through two ".repeat(times).trim(), 0.9)
                .analysis());
        return Variants.of(reading.turns.get(0), Hearing.of(List.of())).views().size();
    }

    @Test
    void whatASpanOverlapsIsFoundInOrder() {
        for (int run = 0; run < 200; run++) {
            var random = new SplittableRandom(SEED + run);
            List<Span> spans = spans(random, random.nextInt(40), 50);
            var overlaps = new Overlaps<>(spans, span -> span);
            Span asked = spans(random, 1, 50).get(0);

            assertThat(overlaps.with(asked))
                    .as("seed " + (SEED + run))
                    .isEqualTo(spans.stream().filter(asked::overlaps).toList());
        }
    }

    @Test
    void whatIsLookedAtGrowsWithTheTurnAndNoFaster() {
        long few = looked(1_000);
        long many = looked(10_000);

        assertThat(many).isBetween(few, 11 * few);
    }

    private static long looked(int count) {
        List<Span> spans = spans(new SplittableRandom(SEED), count, count);
        var overlaps = new Overlaps<>(spans, span -> span);
        spans.forEach(overlaps::with);
        return overlaps.looked();
    }

    @Test
    void aSpanMeetsWhatIsTakenWhereItOverlapsOneOfThem() {
        for (int run = 0; run < 200; run++) {
            var random = new SplittableRandom(SEED + run);
            List<Span> spans = new ArrayList<>(spans(random, random.nextInt(30), 60));
            spans.add(new Span(7, 7, 1, null));
            var taken = new Taken();
            spans.forEach(taken::add);

            for (int from = 0; from < 60; from++) {
                Span asked = new Span(from, from + random.nextInt(4), 1, null);
                assertThat(taken.meets(asked))
                        .as("seed " + (SEED + run) + " " + asked)
                        .isEqualTo(spans.stream().anyMatch(asked::overlaps));
            }
        }
    }

    private static List<Span> spans(SplittableRandom random, int count, int tokens) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(tokens);
            spans.add(new Span(from, from + 1 + random.nextInt(5), 1, null));
        }
        return spans;
    }
}
