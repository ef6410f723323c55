package earmark.agree.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.agree.tuning.Suggestion.Flip;
import earmark.agree.tuning.Suggestion.Kind;
import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.explain.Explainer;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marker with a wording, an exclusion or a window too few: the suggestion must be what was left out. */
class TuningTest {
    private static final String[] FILLERS = {
        "let me look at that for you",
        "one moment please",
        "i can see your account here",
        "that will be on your bill",
        "the engineer comes on friday",
        "thank you for waiting"
    };

    @TempDir
    Path folder;

    private final List<Case> cases = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);
    private Marker marker;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("m.mark"), """
                marker apology.plain v1
                  title   "Apologises"
                  source  "test"
                  by      agent
                  say     sorry
                  within  first 60s

                  hit     A: <<sorry>> about that
                  hit     A: we are <<sorry>>
                  miss    A: good morning
                  miss    C: sorry
                """);
        marker = MarkerCatalog.load(folder, new PlainAnalyzer()::analyze)
                .marker("apology.plain")
                .orElseThrow();
    }

    private String filler() {
        return FILLERS[random.nextInt(FILLERS.length)];
    }

    private void add(String agent, boolean wanted) {
        add(Dialogue.call().agent(filler()).customer("right").agent(filler() + " " + agent), wanted);
    }

    private void add(Dialogue talk, boolean wanted) {
        Interaction one = talk.interaction();
        var id = new InteractionId(String.format("%016x", cases.size() * 2_654_435_761L));
        Analysis analysis = new PlainAnalyzer()
                .analyze(new Interaction(
                        id, one.medium(), null, one.turns(), one.facts(), one.provenance(), one.sound(), List.of()));
        Outcome outcome = new RuleTagger(List.of(marker)).tag(analysis).get(0).outcome();
        cases.add(new Case("call " + cases.size(), analysis, wanted, outcome instanceof Outcome.Present));
    }

    private void clean() {
        for (int i = 0; i < 20; i++) {
            add("we are sorry for that", true);
            add(filler(), false);
        }
    }

    private Suggestion best() {
        return tuning(marker, cases, List.of()).suggestions().get(0);
    }

    @Test
    void aWordingThatIsMissingIsProposedWithWhatItWouldDoToCallsKeptApart() {
        clean();
        for (int i = 0; i < 12; i++) {
            add("please accept our apologies", true);
        }
        Suggestion best = best();
        assertThat(best.kind()).isEqualTo(Kind.PHRASE);
        assertThat(best.line()).contains("our apologies");
        assertThat(best.after().recall()).isGreaterThan(best.before().recall()).isEqualTo(1);
        assertThat(best.flips()).hasSize(12).allMatch(Flip::right).anyMatch(Flip::heldOut);
    }

    @Test
    void theNextRoundTellsWhetherThePredictionHeld() {
        clean();
        for (int i = 0; i < 12; i++) {
            add("please accept our apologies", true);
        }
        List<Case> known = List.copyOf(cases);
        for (int i = 0; i < 20; i++) {
            add("please accept our apologies", true);
            add(filler(), false);
        }
        List<Case> next = cases.subList(known.size(), cases.size());
        Suggestion held = tuning(marker, known, next).suggestions().get(0);
        assertThat(held.flips()).as("calls it was thought up on, or kept apart").hasSize(12);
        assertThat(held.next())
                .matches(round -> round != null
                        && round.before().recall() == 0
                        && round.after().recall() == 1);
        assertThat(held.isAsPredicted()).isTrue();
        List<Case> turned = next.stream()
                .map(each -> new Case(each.reference(), each.analysis(), !each.wanted(), each.found()))
                .toList();
        Suggestion missed = tuning(marker, known, turned).suggestions().get(0);
        assertThat(missed.after()).as("the prediction is the same").isEqualTo(held.after());
        assertThat(missed.next())
                .matches(round -> round != null && round.after().precision() == 0);
        assertThat(missed.isAsPredicted()).isFalse();
    }

    @Test
    void anExclusionThatIsMissingIsProposed() {
        clean();
        for (int i = 0; i < 12; i++) {
            add("sorry could you repeat that", false);
        }
        Suggestion best = best();
        assertThat(best.kind()).isEqualTo(Kind.EXCLUSION);
        assertThat(best.line()).contains("sorry could you");
        assertThat(best.after().precision()).isGreaterThan(best.before().precision());
    }

    @Test
    void aWindowThatIsTooNarrowIsProposed() {
        clean();
        for (int i = 0; i < 12; i++) {
            add(
                    Dialogue.call()
                            .agent(filler())
                            .customer("right")
                            .silence(70_000)
                            .agent(filler() + " we are sorry for that"),
                    true);
        }
        assertThat(tuning(marker, cases, List.of()).suggestions()).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Kind.CONSTRAINT);
            assertThat(each.line()).contains("within").contains("instead of first 60s");
            assertThat(each.flips()).hasSize(12).allMatch(Flip::right);
        });
    }

    @Test
    void nothingIsProposedWhereBothAgree() {
        clean();
        assertThat(tuning(marker, cases, List.of()).suggestions()).isEmpty();
    }

    private static Tuning tuning(Marker marker, List<Case> cases, List<Case> next) {
        return new Tuning(marker, new Explainer(marker), cases, next);
    }
}
