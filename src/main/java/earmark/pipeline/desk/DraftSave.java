package earmark.pipeline.desk;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.desk.Change;
import earmark.score.desk.Draft;
import earmark.score.desk.DraftAnswer;
import earmark.score.desk.Given;
import earmark.score.desk.SaidValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One save of a draft: what was touched since a revision that was on the screen. Immutable.
 *
 * @param basedOn that revision
 * @param answers to the questions that were touched
 * @param change as it was sent
 */
record DraftSave(int basedOn, List<DraftAnswer> answers, Change change) {
    private static final int LONGEST = 10_000;
    private static final int MOST_EVIDENCE = 200;

    /** Copies the list. */
    DraftSave {
        answers = List.copyOf(answers);
    }

    /** The draft with this in it. */
    Draft into(Draft kept, Sheets.Subject subject, Instant now) {
        var all = new ArrayList<>(kept.answers());
        var touched = new ArrayList<String>();
        for (DraftAnswer answer : answers) {
            all.removeIf(other -> other.question().equals(answer.question()));
            all.add(withOrigin(kept, answer, subject));
            touched.add(answer.question());
        }
        String comment = change.comment();
        if (comment != null) {
            touched.add(Draft.COMMENT);
        }
        return touched.isEmpty() ? kept : kept.saved(all, touched, comment == null ? kept.comment() : comment, now);
    }

    /** Notes whose answer was on the screen when a value was given: such a value shows nothing about agreeing with it. */
    private static DraftAnswer withOrigin(Draft kept, DraftAnswer answer, Sheets.Subject subject) {
        Optional<DraftAnswer> before = kept.answer(answer.question());
        String origin = before.map(DraftAnswer::origin).orElse("");
        boolean same = before.isPresent() && Objects.equals(before.get().value(), answer.value());
        Answer machine = subject.machine().get(answer.question());
        if (origin.isEmpty()
                && !same
                && machine != null
                && machine.value() != AnswerValue.None.UNDETERMINED
                && Sheets.isShown(kept, answer.question())) {
            origin = machine.origin();
        }
        return new DraftAnswer(
                answer.question(),
                answer.value(),
                AnswerSource.HUMAN,
                origin,
                null,
                answer.observed(),
                answer.interpretation(),
                answer.comment(),
                answer.reasons(),
                answer.remark());
    }

    /** Questions to which a newer save than the one this was based on said something else. */
    List<String> clashes(Draft kept) {
        var clashes = new ArrayList<String>();
        for (DraftAnswer answer : answers) {
            boolean newer = kept.changed().getOrDefault(answer.question(), 0) > basedOn;
            if (newer && !kept.answer(answer.question()).map(Given::of).equals(Optional.of(Given.of(answer)))) {
                clashes.add(answer.question());
            }
        }
        String comment = change.comment();
        if (comment != null
                && kept.changed().getOrDefault(Draft.COMMENT, 0) > basedOn
                && !comment.equals(kept.comment())) {
            clashes.add(Draft.COMMENT);
        }
        return clashes;
    }

    /**
     * Reads what was sent.
     *
     * @param basedOn revision of the draft that was on the screen
     * @throws EarmarkException with all that is wrong
     */
    static DraftSave read(Form form, Interaction interaction, int basedOn, Change change) {
        var problems = new ArrayList<Problem>();
        var answers = new ArrayList<DraftAnswer>();
        for (Given given : change.answers()) {
            try {
                if (answers.stream().anyMatch(other -> other.question().equals(given.question()))) {
                    throw new EarmarkException(given.question(), "answered twice in one save", "send it once");
                }
                answers.add(read(form, interaction, given));
            } catch (EarmarkException e) {
                problems.addAll(e.problems());
            }
        }
        String comment = change.comment();
        if (comment != null && comment.length() > LONGEST) {
            problems.add(
                    new Problem("comment", comment.length() + " characters", "no more than " + LONGEST + " are kept"));
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return new DraftSave(basedOn, answers, change);
    }

    private static DraftAnswer read(Form form, Interaction interaction, Given given) {
        Question question = form.question(given.question())
                .orElseThrow(() -> new EarmarkException(
                        given.question(),
                        "the form has no such question",
                        "questions: "
                                + String.join(
                                        ", ",
                                        form.questions().stream()
                                                .map(Question::id)
                                                .toList())));
        int longest = Math.max(given.interpretation().length(), given.comment().length());
        if (longest > LONGEST || given.observed().size() > MOST_EVIDENCE) {
            throw new EarmarkException(
                    question.id(),
                    longest + " characters, " + given.observed().size() + " places",
                    "no more than " + LONGEST + " characters and " + MOST_EVIDENCE + " places are kept");
        }
        AnswerValue value = given.value();
        return new DraftAnswer(
                question.id(),
                value == null ? null : SaidValue.checked(question, value),
                AnswerSource.HUMAN,
                "",
                null,
                given.observed().stream()
                        .map(evidence -> Pointed.at(evidence, interaction, question.id()))
                        .toList(),
                given.interpretation(),
                given.comment(),
                given.reasons(),
                given.remark());
    }
}
