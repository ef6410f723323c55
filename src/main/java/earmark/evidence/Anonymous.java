package earmark.evidence;

import earmark.feedback.Appeal;
import earmark.feedback.AppealStep;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.Observed;
import earmark.score.StateChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a pack that may be shown to people who must not know whom it is about: a voice and what somebody said are personal
 * data, and no program finds every name in them, so neither is in it. What stays are the form, the answers, the places by
 * turn and second, what the markers came to, the arithmetic, and the order of events. Names become numbers that mean
 * nothing outside the pack.
 */
public final class Anonymous {
    /** In the place of words that were taken out. */
    public static final String WITHHELD = "(withheld)";

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> evaluations = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Anonymous() {
        people.put("", "");
        people.put(Evaluation.MACHINE, Evaluation.MACHINE);
    }

    /** The same without anything that could name somebody. */
    public static EvidencePack of(EvidencePack pack) {
        var names = new Anonymous();
        return new EvidencePack(
                "Evaluations without names",
                true,
                pack.cases().stream().map(names::known).toList());
    }

    private EvidenceCase known(EvidenceCase known) {
        return new EvidenceCase(
                next("Interaction"),
                null,
                false,
                List.of(),
                known.tagger(),
                known.markerPack(),
                known.verdicts().stream().map(Anonymous::verdict).toList(),
                List.of(),
                known.scored().stream().map(this::scored).toList(),
                List.of());
    }

    /** Its places, without what was read off there and without reasons, which may repeat words. */
    private static Verdict verdict(Verdict verdict) {
        Outcome outcome = verdict.outcome();
        if (outcome instanceof Outcome.Present present) {
            outcome = new Outcome.Present(present.evidence().stream()
                    .map(found -> new Finding(found.marker(), found.speaker(), found.place(), found.confidence(), ""))
                    .toList());
        } else if (outcome instanceof Outcome.NoOpportunity) {
            outcome = new Outcome.NoOpportunity("");
        } else if (outcome instanceof Outcome.Undetermined) {
            outcome = new Outcome.Undetermined("");
        }
        return new Verdict(verdict.marker(), verdict.interaction(), outcome);
    }

    private ScoredHistory scored(ScoredHistory scored) {
        return new ScoredHistory(
                scored.form(),
                scored.revisions().stream().map(this::evaluation).toList(),
                scored.appeals().stream().map(this::appeal).toList());
    }

    private Evaluation evaluation(Evaluation of) {
        return new Evaluation(
                evaluation(of.id()),
                WITHHELD,
                null,
                person(of.agent(), "Agent"),
                person(of.assessor(), "Assessor"),
                of.kind(),
                "",
                of.form(),
                null,
                null,
                of.history().stream()
                        .map(change ->
                                new StateChange(Instant.EPOCH, change.state(), person(change.by(), "Person"), ""))
                        .toList(),
                of.answers().stream().map(Anonymous::answer).toList(),
                null,
                "",
                Map.of(),
                "");
    }

    private static Answer answer(Answer answer) {
        AnswerValue value =
                answer.value() instanceof AnswerValue.Words ? new AnswerValue.Words(WITHHELD) : answer.value();
        return new Answer(
                answer.question(),
                value,
                answer.source(),
                answer.origin(),
                answer.confidence(),
                answer.observed().stream()
                        .map(seen -> new Observed(
                                seen.kind(),
                                seen.place(),
                                seen.speaker(),
                                seen.kind() == Observed.Kind.FOUND ? WITHHELD : "",
                                seen.confidence()))
                        .toList(),
                "",
                "",
                List.of(),
                answer.remark());
    }

    private Appeal appeal(Appeal appeal) {
        String number = appeal.id().substring(appeal.id().lastIndexOf('-') + 1);
        return new Appeal(
                "Appeal " + number,
                evaluation(appeal.evaluation()),
                appeal.question(),
                appeal.kind(),
                appeal.history().stream()
                        .map(step -> new AppealStep(Instant.EPOCH, step.state(), person(step.by(), "Person"), ""))
                        .toList());
    }

    private String evaluation(String id) {
        return evaluations.computeIfAbsent(id, key -> next("Evaluation"));
    }

    private String person(String name, String role) {
        return people.computeIfAbsent(name, key -> next(role));
    }

    private String next(String what) {
        return what + " " + counts.merge(what, 1, Integer::sum);
    }
}
