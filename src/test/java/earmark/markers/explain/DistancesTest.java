package earmark.markers.explain;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Estimator;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.TextSpan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Distances that reach across turns, and what is estimated, told in words with their values. */
class DistancesTest {
    /** "cancel" at 0.0 to 0.3 s, "sorry" at 11.5 to 11.8 s, three turns later. */
    private static Dialogue talk() {
        return Dialogue.call()
                .customer("cancel")
                .agent("well")
                .customer("now please")
                .silence(8_200)
                .agent("sorry");
    }

    @Test
    void secondsAreToldWithWhoAndWhen() {
        Check stop = stop("cancel before<=5s sorry", talk());
        assertThat(stop.key()).isEqualTo("before");
        assertThat(stop.reason())
                .isEqualTo("'sorry' (the agent, at 0:11.2) stands 10.9 seconds after it, and it must stand within 5"
                        + " seconds after it");
        assertThat(stop.change()).isEqualTo("before<=11s instead of before<=5s");
        assertThat(outcome("cancel before<=11s sorry", talk())).isInstanceOf(Outcome.Present.class);
        assertThat(outcome("cancel before<=10s sorry", talk())).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void turnsAndSentencesAreCounted() {
        Check turns = stop("cancel before<=2t sorry", talk());
        assertThat(turns.reason()).contains("stands 3 turns after it").contains("within 2 turns after it");
        assertThat(turns.change()).isEqualTo("before<=3t instead of before<=2t");
        assertThat(outcome("cancel before<=3t sorry", talk())).isInstanceOf(Outcome.Present.class);

        Dialogue mail = Dialogue.mail().customer("I will cancel. The weather is fine. And I am late.");
        Check sentences = stop("cancel near<=0u late", mail);
        assertThat(sentences.reason()).contains("stands 2 sentences after it").endsWith("in the same sentence");
        assertThat(outcome("cancel near<=2u late", mail)).isInstanceOf(Outcome.Present.class);
        assertThat(outcome("cancel near<=1u late", mail)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void theOtherOrderIsTold() {
        Check stop = stop("cancel after<=20s sorry", talk());
        assertThat(stop.reason()).endsWith("stands 10.9 seconds after it, and it must come before it");
        assertThat(stop.change()).isEqualTo("near<=11s instead of after");
    }

    @Test
    void whatMustNotStandThereIsTold() {
        Check stop = stop("cancel not near<=20s sorry", talk());
        assertThat(stop.reason()).endsWith("stands 10.9 seconds after it, and none may stand within 20 seconds of it");
        assertThat(stop.change()).isEqualTo("a shorter distance: not near<=10s");
        assertThat(outcome("cancel not near<=10s sorry", talk())).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void whatIsNowhereIsToldSo() {
        assertThat(stop("cancel before<=5s refund", talk()).reason()).isEqualTo("there is no 'refund' anywhere");
    }

    @Test
    void writingHasNoSeconds() {
        Dialogue mail = Dialogue.mail().customer("cancel it please and sorry");
        assertThat(stop("cancel before<=5s sorry", mail).change()).isEqualTo("it must be known");
        assertThat(stop("cancel before<=5s/2w sorry", mail).reason())
                .contains("stands 3 words after it")
                .contains("within 2 words after it");
        assertThat(outcome("cancel before<=5s/3w sorry", mail)).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void turnsThatAConditionDoesNotReachAreCounted() {
        Check stop = stop("cancel & next 1t (sorry)", talk());
        assertThat(stop.reason())
                .isEqualTo(
                        "there is no 'sorry' in the other side's next turn; the nearest, 'sorry' by the agent, stands"
                                + " 3 turns after it");
    }

    @Test
    void aSuppositionIsToldFromAReport() {
        assertThat(stop("factual complained", Dialogue.mail().customer("If I had complained"))
                        .reason())
                .contains("only supposed");
        assertThat(stop("factual complained", Dialogue.mail().customer("My neighbour complained"))
                        .reason())
                .contains("said of somebody else");
    }

    @Test
    void aNearMeaningIsToldWithBothFigures() {
        Check stop = stop("like>=0.60 \"nobody called\"", Dialogue.mail().customer("whatever"));
        assertThat(stop.reason()).isEqualTo("its meaning is 0.45 like that of \"nobody called\", 0.60 is needed");
        assertThat(stop.change()).isEqualTo("like>=0.45 instead of 0.60");
    }

    private static Check stop(String query, Dialogue talk) {
        Explained explained = new Explainer(marker(query)).explain(talk.analysis());
        assertThat(explained.misses()).isNotEmpty();
        assertThat(explained.misses().get(0).stoppedBy()).hasSize(1);
        return explained.misses().get(0).stoppedBy().get(0);
    }

    private static Outcome outcome(String query, Dialogue talk) {
        return new Explainer(marker(query)).explain(talk.analysis()).outcome();
    }

    private static Marker marker(String query) {
        Pattern pattern = PatternParser.parse(query, NAMES);
        return Marker.operand(new MarkerRef("own", 1), Side.ANY, new Stage("say", "own.mark:1", pattern));
    }

    /** Everything is 0.45 like everything. */
    private static final Names NAMES = new Names() {
        @Override
        public Optional<Pattern> meaning(String name) {
            return Optional.empty();
        }

        @Override
        public Estimator like(String text) {
            return (analysis, turns) -> turns.stream()
                    .map(turn -> new Estimator.Estimate(turn, new TextSpan(0, 5), 0.45, 1, null))
                    .toList();
        }
    };
}
