package earmark.web;

import earmark.pipeline.desk.ScoringDesk;
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

/** Scorecards of tests. */
@NullMarked
final class Scores {
    private Scores() {}

    /** Gives every question its answer of that number, the first one with a place, and hands in. */
    static String handIn(WebHome home, Opening opening, int anchor) {
        ScoringDesk desk = new Desks(home.services()).scoring();
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
