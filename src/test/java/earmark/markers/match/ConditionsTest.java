package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
import earmark.model.Analysis;
import earmark.model.Speaker;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be so of the interaction or of other turns for a match to count. */
@NullMarked
class ConditionsTest {
    @Test
    void factsAreConditionsAndAMissingFactCannotBeTold() {
        Analysis analysis = Dialogue.call()
                .customer("cancel")
                .fact("queue", "Billing and debt")
                .fact("tenure", "14")
                .analysis();
        assertThat(certain("cancel & fact(queue)=billing*", analysis)).hasSize(1);
        assertThat(certain("cancel & fact(queue)=\"billing and debt\"", analysis))
                .hasSize(1);
        assertThat(certain("cancel & fact(queue)=sales", analysis)).isEmpty();
        assertThat(certain("cancel & !fact(queue)=sales", analysis)).hasSize(1);
        assertThat(certain("cancel & fact(tenure)>=14", analysis)).hasSize(1);
        assertThat(certain("cancel & fact(tenure)<14", analysis)).isEmpty();
        assertThat(certain("cancel & fact(tenure)=14.0", analysis)).hasSize(1);
        assertThat(match("cancel & fact(team)=north", analysis).doubtful()).hasSize(1);
        assertThat(match("cancel & !fact(team)=north", analysis).doubtful()).hasSize(1);
        assertThat(match("cancel & fact(queue)>3", analysis).doubtful()).hasSize(1);
        assertThat(certain("cancel & medium=call", analysis)).hasSize(1);
        assertThat(certain("cancel & medium=email", analysis)).isEmpty();
    }

    /** The queue is known, the team is not; the customer says no next. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fact(queue)=(sales | billing); certain",
                "fact(queue)=(sales | moves); none",
                "!fact(queue)=(sales | moves); certain",
                "!fact(queue)=(sales | billing); none",
                "(fact(queue)=billing | fact(team)=north); certain",
                "(fact(team)=north | fact(queue)=billing); certain",
                "(fact(queue)=sales | fact(team)=north); doubtful",
                "!(fact(queue)=sales | fact(team)=north); doubtful",
                "!(fact(queue)=billing | fact(team)=north); none",
                "(fact(queue)=billing & fact(team)=north | next(yes)); doubtful",
                "(fact(queue)=sales & fact(team)=north | next(yes)); none",
                "(fact(queue)=sales | next(no)); certain",
                "(!next(yes) | fact(team)=north); certain",
                "(!next(no) | fact(queue)=sales); none",
                "(fact(queue)=sales | next(no) & !please); none",
                "((fact(queue)=sales | next(no)) & please); certain",
            })
    void ofSeveralConditionsOneIsEnoughAndNothingIsGuessed(String condition, String expected) {
        Analysis analysis = Dialogue.call()
                .agent("cancel please")
                .customer("no")
                .fact("queue", "Billing")
                .analysis();
        Matches matches = match("cancel & " + condition, analysis);

        assertThat(matches.certain()).hasSize(expected.equals("certain") ? 1 : 0);
        assertThat(matches.doubtful()).hasSize(expected.equals("doubtful") ? 1 : 0);
    }

    @Test
    void aMatchIsAsSureAsTheSurestWayInWhichItsConditionsHold() {
        Analysis analysis = Dialogue.call()
                .agent("cancel")
                .says(Speaker.CUSTOMER, "no never", 0.4)
                .says(Speaker.CUSTOMER, "please", 0.7)
                .analysis();

        assertThat(confidence("(next(no) | next 2t (please))", analysis)).isEqualTo(0.7);
        assertThat(confidence("(next(no) & next 2t (please) | next(x))", analysis))
                .isEqualTo(0.4);
    }

    private static double confidence(String condition, Analysis analysis) {
        return match("cancel & " + condition, analysis).certain().get(0).confidence();
    }

    private static List<Match> certain(String pattern, Analysis analysis) {
        return match(pattern, analysis).certain();
    }

    private static Matches match(String pattern, Analysis analysis) {
        return new Matcher(PatternParser.parse(pattern, new ShippedWords())).match(analysis);
    }
}
