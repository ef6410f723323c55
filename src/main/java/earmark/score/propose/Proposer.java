package earmark.score.propose;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.model.Word;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.AnswerValue.None;
import earmark.score.Automation;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.StateChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what verdicts can answer, each answer with what it rests on. Questions without a rule stay without an answer.
 * A proposal is nobody's score: its state says so, and only a person can make a score of it. Thread-safe.
 */
public final class Proposer {
    /** Below this mean word confidence a side was not understood well enough to say that something was not said. */
    private static final double UNDERSTOOD = 0.8;

    private final Form form;
    private final Asked asked;
    private final Set<String> learned;
    private final Clock clock;

    /**
     * On a form.
     *
     * @param asked looks for conditions
     * @param learned ids of the markers that were learned and not written
     * @param clock tells when a proposal was made
     */
    public Proposer(Form form, Asked asked, Set<String> learned, Clock clock) {
        this.form = form;
        this.asked = asked;
        this.learned = Set.copyOf(learned);
        this.clock = clock;
    }

    /** Whether the form is the one for an interaction: its medium, and its condition for certain. */
    public boolean fits(Interaction interaction) {
        return form.media().contains(interaction.medium())
                && (form.when().isEmpty() || asked.when(form.when(), interaction) instanceof Outcome.Present);
    }

    /**
     * What the machine would answer.
     *
     * @param interaction the interaction
     * @param verdicts what its markers came to
     */
    public Evaluation propose(Interaction interaction, List<Verdict> verdicts) {
        List<Answer> answers = form.questions().stream()
                .flatMap(question -> answer(question, interaction, verdicts).stream())
                .toList();
        String reference =
                interaction.facts().getOrDefault("id", interaction.id().value());
        return new Evaluation(
                Evaluation.idOf(List.of(
                        "proposal", form.ref().toString(), interaction.id().value())),
                reference,
                interaction.id(),
                interaction.facts().getOrDefault("agent", ""),
                Evaluation.MACHINE,
                EvaluationKind.LIVE,
                "",
                form.ref(),
                null,
                null,
                List.of(new StateChange(clock.instant(), EvaluationState.PROPOSED, Evaluation.MACHINE, "")),
                answers,
                null,
                "",
                Map.of(),
                "");
    }

    /**
     * Whether what was said must be read for that, and not only what the markers came to: a condition is looked for in it,
     * and of a side on which nothing was found it must be known how well it was understood.
     *
     * @param verdicts what its markers came to
     */
    public boolean needsWords(List<Verdict> verdicts) {
        return form.questions().stream()
                .filter(question -> question.automation() != null)
                .anyMatch(question ->
                        !question.when().isEmpty() || verdicts.stream().anyMatch(one -> isOnOtherSide(question, one)));
    }

    private static boolean isOnOtherSide(Question question, Verdict verdict) {
        Automation automation = question.automation();
        return automation != null
                && automation.by() != null
                && automation.rule().id().equals(verdict.marker().id())
                && verdict.outcome() instanceof Outcome.Present present
                && present.evidence().stream().noneMatch(finding -> finding.speaker() == automation.by());
    }

    private Optional<Answer> answer(Question question, Interaction interaction, List<Verdict> verdicts) {
        Automation automation = question.automation();
        if (automation == null) {
            return Optional.empty();
        }
        if (!question.media().contains(interaction.medium())) {
            return Optional.of(none(question, None.NO_OPPORTUNITY, "", "not asked in this channel"));
        }
        if (!question.when().isEmpty()) {
            Outcome condition = asked.when(question.when(), interaction);
            if (condition instanceof Outcome.Undetermined open) {
                return Optional.of(
                        none(question, None.UNDETERMINED, "", "whether it is asked cannot be told: " + open.because()));
            }
            if (!(condition instanceof Outcome.Present)) {
                return Optional.of(none(question, None.NO_OPPORTUNITY, "", "asked only when: " + question.when()));
            }
        }
        Optional<Verdict> verdict = verdicts.stream()
                .filter(one -> one.marker().id().equals(automation.rule().id()))
                .findFirst();
        if (verdict.isEmpty()) {
            return Optional.of(none(
                    question,
                    None.UNDETERMINED,
                    "",
                    "it was not tagged for " + automation.rule().id() + "; earmark retag does"));
        }
        MarkerRef marker = verdict.get().marker();
        return Optional.of(
                automation.accepts(marker)
                        ? answer(question, automation, verdict.get(), interaction)
                        : none(
                                question,
                                None.UNDETERMINED,
                                marker.toString(),
                                "the form asks " + automation + " and it was tagged with " + marker));
    }

    private Answer answer(Question question, Automation automation, Verdict verdict, Interaction interaction) {
        String origin = verdict.marker().toString();
        Outcome outcome = verdict.outcome();
        if (outcome instanceof Outcome.Present present) {
            List<Finding> findings = present.evidence().stream()
                    .filter(finding -> automation.by() == null || finding.speaker() == automation.by())
                    .toList();
            return findings.isEmpty()
                    ? notThere(question, automation, origin, silent(interaction, automation), interaction)
                    : there(question, automation, origin, findings, interaction);
        }
        if (outcome instanceof Outcome.Absent absent) {
            return notThere(question, automation, origin, absent.searched(), interaction);
        }
        return outcome instanceof Outcome.NoOpportunity no
                ? none(question, None.NO_OPPORTUNITY, origin, no.because())
                : none(question, None.UNDETERMINED, origin, ((Outcome.Undetermined) outcome).because());
    }

    private Answer there(
            Question question, Automation automation, String origin, List<Finding> findings, Interaction interaction) {
        double confidence =
                findings.stream().mapToDouble(Finding::confidence).max().orElse(0);
        List<Observed> observed = findings.stream()
                .map(finding -> new Observed(
                        Observed.Kind.FOUND,
                        finding.place(),
                        finding.speaker(),
                        words(finding.place(), interaction),
                        finding.confidence()))
                .toList();
        return given(question, automation.whenPresent(), origin, confidence, observed);
    }

    /** "No" needs evidence too: where it was looked for. */
    private Answer notThere(
            Question question, Automation automation, String origin, List<Place> searched, Interaction interaction) {
        List<Observed> observed = searched.stream()
                .filter(place -> automation.by() == null || speaker(place, interaction) == automation.by())
                .map(place -> new Observed(Observed.Kind.SEARCHED, place, speaker(place, interaction), "", null))
                .toList();
        return observed.isEmpty()
                ? none(
                        question,
                        None.UNDETERMINED,
                        origin,
                        "nothing was understood well enough to say that it is not there")
                : given(question, automation.whenAbsent(), origin, null, observed);
    }

    /**
     * Where one side spoke, when the marker was found on the other side alone; none when that side was not understood
     * well enough.
     */
    private static List<Place> silent(Interaction interaction, Automation automation) {
        List<Turn> turns = interaction.turns().stream()
                .filter(turn -> turn.speaker() == automation.by())
                .toList();
        double understood = turns.stream()
                .flatMap(turn -> turn.words().stream())
                .mapToDouble(Word::confidence)
                .average()
                .orElse(1);
        boolean unknownSides = interaction.turns().stream().anyMatch(turn -> turn.speaker() == Speaker.UNKNOWN);
        if (understood < UNDERSTOOD || unknownSides) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        turns.forEach(turn -> places.add(new Place(
                interaction.id(), turn.index(), new TextSpan(0, turn.text().length()), turn.time())));
        return places;
    }

    private Answer given(
            Question question,
            String label,
            String origin,
            @org.jspecify.annotations.Nullable Double confidence,
            List<Observed> observed) {
        return new Answer(
                question.id(),
                new AnswerValue.Chosen(label),
                source(question),
                origin,
                confidence,
                observed,
                "",
                "",
                List.of(),
                null);
    }

    private Answer none(Question question, None none, String origin, String because) {
        return new Answer(question.id(), none, source(question), origin, null, List.of(), "", because, List.of(), null);
    }

    private AnswerSource source(Question question) {
        Automation automation = question.automation();
        return automation != null && learned.contains(automation.rule().id()) ? AnswerSource.MODEL : AnswerSource.RULE;
    }

    private static Speaker speaker(Place place, Interaction interaction) {
        return place.turn() < interaction.turns().size()
                ? interaction.turns().get(place.turn()).speaker()
                : Speaker.UNKNOWN;
    }

    private static String words(Place place, Interaction interaction) {
        String text = interaction.turns().get(place.turn()).text();
        return place.at().end() <= text.length() ? place.at().of(text) : "";
    }
}
