package earmark.web;

import earmark.score.AnswerKind;
import earmark.score.Question;
import earmark.score.desk.Change;
import earmark.score.desk.Evidence;
import earmark.score.desk.Given;
import earmark.score.desk.Opening;
import earmark.score.desk.SaidValue;
import earmark.score.desk.Saved;
import earmark.score.desk.Sheet;
import earmark.web.scores.Desks;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Scores of people for tests of the workbench. */
@NullMarked
final class SampleScores {
    private SampleScores() {}

    /**
     * Gives every question its answer of that number, with the first turn as evidence, and hands in.
     *
     * @return the evaluation
     */
    static String submit(WebHome home, Opening opening, int anchor) {
        var desk = new Desks(home.services()).scoring();
        Sheet sheet = desk.open(opening);
        List<Given> given = sheet.items().stream()
                .map(item -> item.question())
                .filter(question -> !(question.kind() instanceof AnswerKind.Text))
                .map(question -> Given.of(question.id(), SaidValue.of(question, said(question, anchor)))
                        .seen(List.of(Evidence.turn(0))))
                .toList();
        Saved saved =
                desk.save(sheet.draft().id(), sheet.draft().revision(), new Change(given, null), opening.assessor());
        return desk.submit(sheet.draft().id(), saved.sheet().draft().revision(), opening.assessor());
    }

    private static String said(Question question, int anchor) {
        return question.kind() instanceof AnswerKind.Scale scale
                ? String.valueOf((int) scale.highest())
                : question.kind().anchors().get(anchor).label();
    }
}
