package earmark.score.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.AnswerValue.Chosen;
import earmark.score.AnswerValue.None;
import earmark.score.ClaimedTotal;
import earmark.score.Critical;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.SampleForms;
import earmark.score.ScorePolicy;
import earmark.score.StateChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same answers give totals from 0 to 50 % under the policies of different tools. */
class SevenTotalsTest {
    private static final Form FORM = SampleForms.sevenTotals();
    private static final List<Answer> ANSWERS = List.of(
            answer("a1", yes()),
            answer("a2", None.NOT_APPLICABLE),
            answer("a3", no()),
            answer("b1", yes()),
            answer("b2", no()));

    private static Chosen yes() {
        return new Chosen("yes");
    }

    private static Chosen no() {
        return new Chosen("no");
    }

    private static Answer answer(String question, AnswerValue value) {
        return Answer.byPerson(question, value, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "na_left_out            | 0.4444444444 | 40 / 90 = 44.4 %",
                "na_full                | 0.5          | 50 / 100 = 50.0 %",
                "na_zero                | 0.4          | 40 / 100 = 40.0 %",
                "na_redistributed       | 0.4333333333 | (40 x 10/30 + 60 x 30/60) / 100 = 43.3 %",
                "failed_section_removed | 0.1111111111 | (40 - 30) / 90 = 11.1 %",
                "form_auto_fail         | 0            | '''Question b2'' fails the form: 0.0 % (otherwise 40 / 90)'",
                "critical_apart         | 0.4444444444 | 40 / 90 = 44.4 %; critical 0 / 30 = 0.0 %"
            })
    void thePolicyDecidesTheTotal(String policy, double total, String arithmetic) {
        Score score = Totals.of(
                FORM, ANSWERS, Objects.requireNonNull(ScorePolicy.byName().get(policy)));
        assertThat(score.total()).isEqualTo(total, within(1e-9));
        assertThat(score.arithmetic()).isEqualTo(arithmetic);
        if (policy.equals("critical_apart")) {
            assertThat(score.critical()).isEqualTo(0.0);
        } else {
            assertThat(score.critical()).isNull();
        }
    }

    @Test
    void whatCannotBeToldLeavesNoTotalButItsLimits() {
        var answers = new ArrayList<>(ANSWERS);
        answers.set(2, answer("a3", None.UNDETERMINED));
        Score score = Totals.of(FORM, answers, ScorePolicy.STANDARD);
        assertThat(score.total()).isNull();
        assertThat(score.low()).isEqualTo(40 / 90.0, within(1e-9));
        assertThat(score.high()).isEqualTo(60 / 90.0, within(1e-9));
        assertThat(score.arithmetic()).isEqualTo("no total: 'Question a3' cannot be told; between 44.4 % and 66.7 %");
    }

    @Test
    void aCriticalQuestionThatCannotBeToldMayStillFailTheForm() {
        var sections = List.of(
                FORM.sections().get(0),
                new earmark.score.Section(
                        "b",
                        "B",
                        60,
                        List.of(
                                SampleForms.points("b1", 30),
                                SampleForms.critical(SampleForms.points("b2", 30), Critical.FORM))));
        var form = new Form(FORM.ref(), "F", "s", FORM.media(), "", sections, ScorePolicy.STANDARD, false);
        var answers = new ArrayList<>(ANSWERS);
        answers.set(4, answer("b2", None.UNDETERMINED));
        Score score = Totals.of(form, answers, ScorePolicy.STANDARD);
        assertThat(score.total()).isNull();
        assertThat(score.low()).isZero();
        assertThat(score.high()).isEqualTo(70 / 90.0, within(1e-9));
    }

    @Test
    void whenNothingCountsThereIsNoTotal() {
        List<Answer> answers = FORM.questions().stream()
                .map(question -> answer(question.id(), None.NOT_APPLICABLE))
                .toList();
        Score score = Totals.of(FORM, answers, ScorePolicy.STANDARD);
        assertThat(score.total()).isNull();
        assertThat(score.arithmetic()).isEqualTo("no total: nothing counts");
    }

    @Test
    void theTotalNeverLeavesItsLimitsWhateverTheAnswersAndThePolicy() {
        var random = new SplittableRandom(4);
        List<ScorePolicy> policies = List.copyOf(ScorePolicy.byName().values());
        for (int i = 0; i < 2000; i++) {
            List<Answer> answers = random(random);
            Score score = Totals.of(FORM, answers, policies.get(random.nextInt(policies.size())));
            assertThat(score.low()).isBetween(0.0, 1.0);
            assertThat(score.high()).isBetween(score.low(), 1.0);
            if (score.total() != null) {
                assertThat(score.total()).isBetween(score.low(), score.high());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"na_left_out", "na_full", "na_zero", "na_redistributed", "failed_section_removed", "form_auto_fail"})
    void aStackOfClaimedTotalsTellsThePolicyItWasMadeBy(String name) {
        var random = new SplittableRandom(name.hashCode());
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 0; i < 40; i++) {
            List<Answer> answers = random(random).stream()
                    .filter(answer -> answer.value() != None.UNDETERMINED)
                    .toList();
            Double total = Totals.of(
                            FORM,
                            answers,
                            Objects.requireNonNull(ScorePolicy.byName().get(name)))
                    .total();
            if (total != null) {
                evaluations.add(claiming(i, answers, total));
            }
        }
        List<PolicyFit> fits = PolicyFit.of(FORM, evaluations);
        assertThat(fits.get(0).matching()).isEqualTo(evaluations.size());
        assertThat(fits.stream()
                        .filter(fit -> fit.matching() == fits.get(0).matching())
                        .map(PolicyFit::name))
                .contains(name)
                .doesNotContain(name.equals("na_zero") ? "na_full" : "na_zero");
    }

    private static Evaluation claiming(int number, List<Answer> answers, double total) {
        long percent = Math.round(total * 1000);
        var claimed = new ClaimedTotal(percent / 10.0 + "%", percent / 1000.0, 1);
        return new Evaluation(
                "ev" + number,
                "call",
                null,
                "",
                "A",
                EvaluationKind.LIVE,
                "",
                FORM.ref(),
                null,
                null,
                List.of(new StateChange(Instant.EPOCH, EvaluationState.SUBMITTED, "A", "")),
                answers,
                claimed,
                "",
                Map.of(),
                "");
    }

    private static List<Answer> random(SplittableRandom random) {
        var values = List.of(yes(), no(), None.NOT_APPLICABLE, None.UNDETERMINED);
        return FORM.questions().stream()
                .map(question -> answer(question.id(), values.get(random.nextInt(values.size()))))
                .toList();
    }
}
