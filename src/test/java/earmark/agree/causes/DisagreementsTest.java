package earmark.agree.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.agree.causes.Cause.Kind;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.CrossCheck;
import earmark.agree.scores.QuestionCheck;
import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.explain.Explainer;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Verdict;
import earmark.score.Anchor;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.score.StateChange;
import earmark.score.propose.Proposer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People's evaluations and the machine's verdicts, from one end to the other. */
class DisagreementsTest {
    private static final Marker APOLOGY =
            MarkerCatalog.shipped().marker("apology").orElseThrow();
    private static final Instant DAY = Instant.parse("2026-10-01T10:00:00Z");
    private static final FormRef OLD = new FormRef("quality", 1);
    private static final FormRef NEW = new FormRef("quality", 2);

    private final Map<InteractionId, Analysis> calls = new HashMap<>();
    private final List<Evaluation> evaluations = new ArrayList<>();

    private static Form form(FormRef ref, String text) {
        var question = new Question(
                "apologised",
                text,
                new AnswerKind.Choice(List.of(
                        new Anchor("yes", 1, "It was done", Critical.NONE),
                        new Anchor("no", 0, "It was not", Critical.NONE))),
                10,
                true,
                Critical.NONE,
                Set.of(),
                "",
                "",
                new Automation(new MarkerRef("apology", 1), true, null, "yes", "no"));
        return new Form(
                ref,
                "Quality",
                "test",
                Set.of(),
                "",
                List.of(new Section("all", "All", 100, List.of(question))),
                ScorePolicy.STANDARD,
                false);
    }

    private static Optional<Form> forms(FormRef ref) {
        return Optional.of(form(ref, ref.equals(OLD) ? "Apologised at least twice" : "Apologised"));
    }

    private InteractionId call(int number, String agent) {
        var id = new InteractionId(String.format("%016x", number));
        calls.put(
                id,
                Dialogue.call()
                        .customer("nobody came yesterday")
                        .agent(agent)
                        .customer("well")
                        .analysis());
        return id;
    }

    private void score(InteractionId call, String assessor, FormRef form, String label, boolean assisted) {
        AnswerValue value = label.equals("n/a") ? AnswerValue.None.NOT_APPLICABLE : new AnswerValue.Chosen(label);
        var history = new ArrayList<StateChange>();
        if (assisted) {
            history.add(new StateChange(DAY, EvaluationState.PROPOSED, "earmark", ""));
        }
        history.add(new StateChange(DAY, EvaluationState.SUBMITTED, assessor, ""));
        evaluations.add(new Evaluation(
                Evaluation.idOf(List.of(call.value(), assessor, form.toString())),
                call.value(),
                call,
                "agent",
                assessor,
                EvaluationKind.LIVE,
                "",
                form,
                null,
                DAY,
                history,
                List.of(Answer.byPerson("apologised", value, "")),
                null,
                "",
                Map.of(),
                "test"));
    }

    private Map<Criterion, List<Ballot>> ballots() {
        var tagger = new RuleTagger(List.of(APOLOGY));
        return new BallotBox(DisagreementsTest::forms, Map.of()).take(evaluations, (form, id) -> {
            Analysis analysis = calls.getOrDefault(id, Dialogue.call().analysis());
            Verdict verdict = tagger.tag(analysis).get(0);
            return new Proposer(form, (condition, in) -> verdict.outcome(), Set.of(), Clock.fixed(DAY, ZoneOffset.UTC))
                    .propose(analysis.interaction(), List.of(verdict))
                    .answers();
        });
    }

    private List<Disagreement> disagreements() {
        var finder = new Disagreements(
                DisagreementsTest::forms,
                MarkerCatalog.shipped()::marker,
                Explainer::new,
                id -> Optional.ofNullable(calls.get(id)));
        return ballots().entrySet().stream()
                .flatMap(entry -> finder.of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    @Test
    void whatBothSayAlikeIsNoDisagreementAndWhoSidesWithTheMachineIsTold() {
        InteractionId sorry = call(1, "i'm sorry about that it was our mistake");
        score(sorry, "ann", NEW, "yes", false);
        score(sorry, "bob", NEW, "no", false);
        InteractionId never = call(2, "i will look into it");
        score(never, "ann", NEW, "no", false);

        assertThat(disagreements()).singleElement().satisfies(each -> {
            assertThat(each.people()).containsExactly("bob");
            assertThat(each.peopleSay()).isEqualTo("no");
            assertThat(each.machineSays()).isEqualTo("yes");
            assertThat(each.sideWithMachine()).containsExactly("ann");
            assertThat(each.cause().kind()).isEqualTo(Kind.SENSE);
        });
    }

    @Test
    void aScoreByAnOlderWordingOfTheQuestionIsTheCause() {
        InteractionId sorry = call(1, "i'm sorry about that it was our mistake");
        score(sorry, "ann", OLD, "no", false);
        InteractionId other = call(2, "i'm sorry about that");
        score(other, "bob", NEW, "yes", false);
        // the newest form is met first, as the one submitted last would be
        java.util.Collections.reverse(evaluations);

        assertThat(disagreements()).singleElement().satisfies(each -> {
            assertThat(each.cause().kind()).isEqualTo(Kind.FORM_VERSION);
            assertThat(each.cause().reason()).contains("at least twice");
        });
    }

    @Test
    void figuresRestOnBlindAnswersAndNotApplicableIsItsOwnQuestion() {
        for (int i = 0; i < 24; i++) {
            InteractionId call =
                    call(i, i % 2 == 0 ? "i'm sorry about that it was our mistake" : "i will look into it");
            String truth = i % 2 == 0 ? "yes" : "no";
            score(call, "ann", NEW, i == 1 ? "yes" : truth, false);
            score(call, "bob", NEW, i == 3 ? "n/a" : truth, false);
            score(call, "eve", NEW, i % 2 == 0 ? "no" : "yes", true);
        }
        Map.Entry<Criterion, List<Ballot>> only =
                ballots().entrySet().iterator().next();
        QuestionCheck check = new CrossCheck(Map.of(), 200, 1).of(only.getKey(), only.getValue());

        assertThat(check.assessors()).isEqualTo(2);
        assertThat(check.assisted()).isEqualTo(24);
        assertThat(check.people().orElseThrow().get("percent_agreement").value())
                .isCloseTo(22 / 23.0, within(1e-9));
        assertThat(check.ties()).isEqualTo(1);
        assertThat(check.machine().orElseThrow().get("percent_agreement").value())
                .isEqualTo(1);
        assertThat(check.applies()).isPresent();
        assertThat(check.labels())
                .allSatisfy(label -> assertThat(label.precision()).isEqualTo(1));
        assertThat(check.autoFill().allowed()).isFalse();
        assertThat(check.autoFill().against()).anyMatch(reason -> reason.contains("2 people"));
    }

    @Test
    void weightedFiguresCountEachCallByItsChanceOfBeingDrawn() {
        Map<InteractionId, Double> chances = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            boolean found = i < 10;
            InteractionId call = call(i, found ? "i'm sorry about that it was our mistake" : "i will look into it");
            chances.put(call, found ? 1.0 : 0.1);
            score(call, "ann", NEW, found || i == 10 ? "yes" : "no", false);
        }
        Map.Entry<Criterion, List<Ballot>> only =
                ballots().entrySet().iterator().next();
        QuestionCheck check = new CrossCheck(chances, 500, 1).of(only.getKey(), only.getValue());

        assertThat(check.labels().get(1)).satisfies(yes -> {
            assertThat(yes.label()).isEqualTo("yes");
            assertThat(yes.weighted()).isTrue();
            assertThat(yes.recall()).isCloseTo(0.5, within(1e-9));
            assertThat(yes.recallInterval().low()).isLessThan(0.5);
        });
    }
}
