package earmark.markers.judge;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Limit;
import earmark.markers.Marker;
import earmark.markers.Side;
import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which words lie in a stretch, and how many are looked at to tell. */
@NullMarked
class StretchTest {
    private static final long SEED = 20261128;

    /** Also where turns overlap, so that a later word begins earlier. */
    @Test
    void theWordsOfAStretchAreThoseOfAllWordsThatItHolds() {
        int inside = 0;
        int more = 0;
        for (int run = 0; run < 600; run++) {
            var random = new SplittableRandom(SEED + run);
            var scene = new Words(dialogue(random).analysis());
            List<Spoken> all = scene.words().words();
            var ruler = new Ruler(scene);
            Place from = place(scene, all.get(random.nextInt(all.size())));
            Side side = Dialogue.pick(new Side[] {Side.AGENT, Side.CUSTOMER, Side.ANY}, random);
            Limit limit = limit(random);
            boolean before = random.nextBoolean();
            var stretch = new Stretch(ruler, from, side, limit, before);

            List<Spoken> held = all.stream()
                    .filter(word -> side.fit(word.speaker()) != Side.Fit.NO && stretch.holds(place(scene, word), side))
                    .toList();
            assertThat(stretch.words())
                    .as("seed " + (SEED + run) + " " + from + " " + limit.print() + " before " + before)
                    .isEqualTo(held);
            inside += held.size();
            more += stretch.looked() < all.size() ? 1 : 0;
        }
        assertThat(inside).as("it was tried on words").isGreaterThan(2_000);
        assertThat(more).as("and not by looking at all").isGreaterThan(200);
    }

    /** Every fourth word is an occasion: ten times as long a call is ten times the work, and not a hundred times. */
    @Test
    void withALimitTheWordsLookedAtGrowNoFasterThanTheText() {
        for (Limit limit : List.of(seconds(20), turns(3), words(40))) {
            for (boolean before : new boolean[] {false, true}) {
                long few = looked(400, limit, before);
                long many = looked(4_000, limit, before);

                assertThat(many).as(limit.print()).isBetween(few, 11 * few);
            }
        }
    }

    private static long looked(int turns, Limit limit, boolean before) {
        Dialogue call = Dialogue.call();
        for (int i = 0; i < turns; i++) {
            call = i % 2 == 0 ? call.agent("one two three four") : call.customer("five six seven eight");
        }
        var scene = new Words(call.analysis());
        var ruler = new Ruler(scene);
        long looked = 0;
        for (int i = 0; i < scene.words().words().size(); i += 4) {
            var stretch = new Stretch(ruler, place(scene, scene.words().words().get(i)), Side.AGENT, limit, before);
            stretch.words();
            looked += stretch.looked();
        }
        return looked;
    }

    private static Dialogue dialogue(SplittableRandom random) {
        Dialogue dialogue = random.nextInt(4) == 0 ? Dialogue.mail() : Dialogue.call();
        int turns = 2 + random.nextInt(12);
        for (int i = 0; i < turns; i++) {
            Speaker speaker = Dialogue.pick(new Speaker[] {Speaker.AGENT, Speaker.CUSTOMER}, random);
            String text = "word" + " and".repeat(random.nextInt(12));
            // one goes on while the other already speaks
            dialogue = dialogue.says(speaker, text, 1).silence(random.nextInt(4) * 2_000L - 800);
        }
        return dialogue;
    }

    private static Limit limit(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Limit.NONE;
            case 1 -> seconds(random.nextInt(6));
            case 2 -> turns(random.nextInt(4));
            case 3 -> words(random.nextInt(20));
            default ->
                new Limit(OptionalInt.of(random.nextInt(4)), OptionalInt.of(1), OptionalInt.of(random.nextInt(9)));
        };
    }

    private static Limit seconds(int count) {
        return new Limit(OptionalInt.of(count), OptionalInt.empty(), OptionalInt.empty());
    }

    private static Limit turns(int count) {
        return new Limit(OptionalInt.empty(), OptionalInt.of(count), OptionalInt.empty());
    }

    private static Limit words(int count) {
        return new Limit(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(count));
    }

    private static Place place(Scene scene, Spoken word) {
        TimeSpan time = word.time();
        return new Place(scene.interaction().id(), word.turn(), word.at(), time);
    }

    /** Words in which nothing is looked for. */
    private record Words(Interaction interaction, WordLine words) implements Scene {
        Words(Analysis analysis) {
            this(analysis.interaction(), WordLine.of(analysis));
        }

        @Override
        public Sighted sighted(Marker marker) {
            throw new AssertionError("nothing is looked for");
        }

        @Override
        public Outcome outcome(Marker marker) {
            throw new AssertionError("nothing is judged");
        }
    }
}
