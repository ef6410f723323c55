package earmark.agree.causes;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.agree.causes.Cause.Kind;
import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.explain.Explainer;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Wording;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clean conversation in which the marker is found gets one fault; the cause that is named must be that fault. */
class CauseInjectionTest {
    private static final int VARIANTS = 25;
    private static final String[] BEFORE = {"good morning", "this is anna", "let me look", "right", "okay then"};
    private static final String[] AFTER = {"i will check", "one moment", "let me see what i can do", "bear with me"};
    private static final String[] THINGS = {"delay", "mistake", "trouble"};
    private static final String[] CUSTOMER = {"my parcel is late", "nobody called me back", "it is broken again"};

    @TempDir
    Path folder;

    private static <T> T pick(T[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    private Marker marker() {
        String text = """
                marker apology.delay v1
                  title   "Apologises for what went wrong"
                  source  "house rule"
                  by      agent
                  say     (sorry | apologise) near<=4w (delay | mistake | trouble)
                  notin   "sorry for the delay in picking up"
                  assert  affirmed
                  within  first 60s
                  min_conf 0.60

                  hit     A: <<sorry about the delay>>
                  hit     A: we <<apologise for the mistake>>
                  miss    A: good morning
                  miss    C: sorry about the delay
                """;
        try {
            Files.writeString(folder.resolve("m.mark"), text);
            return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                    .marker("apology.delay")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dialogue talk(SplittableRandom random) {
        return Dialogue.call().agent(pick(BEFORE, random)).customer(pick(CUSTOMER, random));
    }

    private static String apology(SplittableRandom random) {
        String verb = random.nextBoolean() ? "i'm sorry about the " : "we apologise for the ";
        return verb + pick(THINGS, random);
    }

    private void named(Kind kind, BiFunction<Dialogue, SplittableRandom, Analysis> fault) {
        Marker marker = marker();
        var tagger = new RuleTagger(List.of(marker));
        var finder = new CauseFinder(marker, new Explainer(marker));
        for (int seed = 0; seed < VARIANTS; seed++) {
            var random = new SplittableRandom(seed);
            Analysis clean = talk(random)
                    .agent(apology(random))
                    .agent(pick(AFTER, random))
                    .analysis();
            assertThat(tagger.tag(clean).get(0).outcome()).isInstanceOf(Outcome.Present.class);
            random = new SplittableRandom(seed);
            Analysis faulty = fault.apply(talk(random), random);
            assertThat(tagger.tag(faulty).get(0).outcome())
                    .as("fault %d %s", seed, tagger.tag(faulty).get(0).outcome())
                    .isNotInstanceOf(Outcome.Present.class);
            Cause cause = finder.find(faulty, Wanted.PRESENT);
            assertThat(cause.kind()).as("seed %d: %s", seed, cause).isEqualTo(kind);
            assertThat(cause.change()).isNotEmpty();
        }
    }

    @Test
    void theSidesAreExchanged() {
        named(
                Kind.SPEAKER,
                (talk, random) -> talk.customer(apology(random))
                        .agent(pick(AFTER, random))
                        .analysis());
    }

    @Test
    void itComesAfterTheWindow() {
        named(
                Kind.WINDOW,
                (talk, random) -> talk.silence(60_000 + random.nextInt(30_000))
                        .agent(apology(random))
                        .analysis());
    }

    @Test
    void aWordBeforeNegatesOrReportsIt() {
        named(
                Kind.NEGATION,
                (talk, random) -> talk.agent((random.nextBoolean() ? "he said " : "they told you ") + apology(random))
                        .analysis());
    }

    @Test
    void theWordsAreHardlyHeard() {
        named(
                Kind.CONFIDENCE,
                (talk, random) -> talk.says(Speaker.AGENT, apology(random), 0)
                        .agent(pick(AFTER, random))
                        .analysis());
    }

    @Test
    void theWordsStandTooFarApartOrInAnExclusion() {
        named(
                Kind.STRICTNESS,
                (talk, random) -> random.nextBoolean()
                        ? talk.agent("i'm sorry you had to wait so long because of our " + pick(THINGS, random))
                                .analysis()
                        : talk.agent("sorry for the delay in picking up").analysis());
    }

    @Test
    void anotherWordWasRecognisedThatSoundsLikeIt() {
        named(Kind.SOUND_ALIKE, (talk, random) -> {
            String thing = pick(THINGS, random);
            String before = "as far as i can see it is one long ";
            Interaction call = talk.agent(before + "story about the " + thing)
                    .agent(pick(AFTER, random))
                    .interaction();
            Turn turn = call.turns().get(2);
            var wording = new Wording(
                    new TextSpan(before.length(), before.length() + 5), "sorry", 0.08 + 0.04 * random.nextDouble());
            var turns = new java.util.ArrayList<>(call.turns());
            turns.set(2, new Turn(2, turn.speaker(), turn.text(), turn.words(), turn.time(), List.of(wording)));
            return new PlainAnalyzer()
                    .analyze(new Interaction(
                            call.id(),
                            call.medium(),
                            null,
                            turns,
                            call.facts(),
                            call.provenance(),
                            call.sound(),
                            List.of()));
        });
    }

    @Test
    void onlyAPartOfThePhraseWasSaid() {
        named(
                Kind.WORDING,
                (talk, random) -> talk.agent(pick(new String[] {"my regrets for the ", "do forgive us this "}, random)
                                + pick(THINGS, random))
                        .analysis());
    }

    @Test
    void nothingLikeItWasSaid() {
        named(Kind.NOT_SAID, (talk, random) -> talk.agent(pick(AFTER, random)).analysis());
    }
}
