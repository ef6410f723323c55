package earmark.pipeline.desk;

import earmark.model.Problem;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.EvaluationKind;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.Section;
import earmark.score.desk.Ask;
import earmark.score.desk.Draft;
import earmark.score.desk.DraftAnswer;
import earmark.score.desk.SaidValue;
import earmark.score.desk.Sheet;
import earmark.score.desk.SheetItem;
import earmark.score.desk.Suggestion;
import earmark.score.propose.Judgements;
import earmark.score.totals.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays a draft out as its assessor sees it. Thread-safe. */
final class Sheets {
    private static final String WHEN_ANSWERED = "shown when you have answered";
    private static final String NEVER = "not shown with a score of own work";
    private static final String WHEN_OPEN = "shown when all have handed in, or the session is closed";

    private final Judgements judgements = Judgements.shipped();

    Sheet of(Draft draft, Subject subject) {
        var items = new ArrayList<SheetItem>();
        for (Section section : subject.form().sections()) {
            for (Question question : section.questions()) {
                items.add(new SheetItem(
                        section.id(),
                        question,
                        subject.ask(question),
                        draft.answer(question.id()).orElse(null),
                        suggestion(draft, subject, question)));
            }
        }
        return new Sheet(
                draft,
                subject.form(),
                items,
                Totals.of(subject.form(), answers(draft, items), subject.form().policy()),
                missing(draft, items),
                remarks(draft));
    }

    /** What is handed in: the answers that have a value, and "no opportunity" to each question that is not asked. */
    static List<Answer> answers(Draft draft, List<SheetItem> items) {
        return items.stream()
                .flatMap(item ->
                        draft
                                .answer(item.question().id())
                                .flatMap(DraftAnswer::answer)
                                .or(() -> notAsked(item))
                                .stream())
                .toList();
    }

    private static Optional<Answer> notAsked(SheetItem item) {
        return item.ask().kind() == Ask.Kind.NOT_ASKED && !(item.question().kind() instanceof AnswerKind.Text)
                ? Optional.of(new Answer(
                        item.question().id(),
                        AnswerValue.None.NO_OPPORTUNITY,
                        AnswerSource.RULE,
                        "",
                        null,
                        List.of(),
                        "",
                        item.ask().why(),
                        List.of(),
                        null))
                : Optional.empty();
    }

    /** Whether the machine's answer to a question is on the assessor's screen. */
    static boolean isShown(Draft draft, String question) {
        boolean answered = draft.answer(question).map(DraftAnswer::value).isPresent();
        return draft.session().isEmpty() && draft.kind() != EvaluationKind.SELF && (!draft.blind() || answered);
    }

    private static Suggestion suggestion(Draft draft, Subject subject, Question question) {
        Answer answer = subject.machine().get(question.id());
        if (answer == null) {
            return Suggestion.None.NO_RULE;
        }
        return isShown(draft, question.id()) ? new Suggestion.Shown(answer) : new Suggestion.Withheld(until(draft));
    }

    private static String until(Draft draft) {
        if (draft.kind() == EvaluationKind.SELF) {
            return NEVER;
        }
        return draft.session().isEmpty() ? WHEN_ANSWERED : WHEN_OPEN;
    }

    private static List<Problem> missing(Draft draft, List<SheetItem> items) {
        return items.stream()
                .filter(item -> item.ask().kind() != Ask.Kind.NOT_ASKED
                        && !(item.question().kind() instanceof AnswerKind.Text))
                .filter(item -> draft.answer(item.question().id())
                        .map(DraftAnswer::value)
                        .isEmpty())
                .map(item -> new Problem(
                        item.question().id(),
                        "not answered: " + item.question().text(),
                        "answer " + String.join(", ", SaidValue.answers(item.question()))))
                .toList();
    }

    private List<Problem> remarks(Draft draft) {
        var remarks = new ArrayList<Problem>(judgements.in(draft.evaluation()));
        for (DraftAnswer answer : draft.answers()) {
            if (answer.observed().isEmpty() && !answer.interpretation().isBlank()) {
                remarks.add(new Problem(
                        draft.id() + " " + answer.question(),
                        "an interpretation, and nothing observed",
                        "point to the words it rests on"));
            }
            if (answer.value() == null && answer.observed().stream().anyMatch(Sheets::isFound)) {
                remarks.add(new Problem(
                        draft.id() + " " + answer.question(), "something observed, and no answer", "answer it"));
            }
        }
        return remarks;
    }

    private static boolean isFound(Observed observed) {
        return observed.kind() == Observed.Kind.FOUND;
    }

    /** What a draft is about, with what the machine knows of it. */
    record Subject(earmark.score.Form form, Map<String, Ask> asks, Map<String, Answer> machine) {
        Ask ask(Question question) {
            return asks.getOrDefault(question.id(), Ask.ALWAYS);
        }
    }
}
