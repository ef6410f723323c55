package earmark.score;

import earmark.model.Medium;
import java.util.List;
import java.util.Set;

/** Forms and evaluations for tests. */
public final class SampleForms {
    private SampleForms() {}

    /** The form of the seven totals: two sections, five questions, weights 40 and 60. */
    public static Form sevenTotals() {
        return new Form(
                new FormRef("seven_totals", 1),
                "Seven totals",
                "constructed",
                Set.of(),
                "",
                List.of(
                        new Section("a", "A", 40, List.of(points("a1", 10), points("a2", 10), points("a3", 20))),
                        new Section(
                                "b", "B", 60, List.of(points("b1", 30), critical(points("b2", 30), Critical.FLAG)))),
                ScorePolicy.STANDARD,
                false);
    }

    /** A yes/no question. */
    public static Question points(String id, double points) {
        return new Question(id, "Question " + id, yesNo(), points, true, Critical.NONE, Set.of(), "", "", null);
    }

    /** The same question, critical. */
    public static Question critical(Question question, Critical level) {
        return new Question(
                question.id(),
                question.text(),
                question.kind(),
                question.points(),
                question.naAllowed(),
                level,
                question.media(),
                question.when(),
                question.clause(),
                question.automation());
    }

    /** Yes and no, described. */
    public static AnswerKind yesNo() {
        return new AnswerKind.Choice(List.of(
                new Anchor("yes", 1, "It was done", Critical.NONE), new Anchor("no", 0, "It was not", Critical.NONE)));
    }

    /** Everything a form can have. */
    public static Form rich() {
        var tone = new Question(
                "tone",
                "Keeps a calm tone",
                new AnswerKind.Scale(
                        1,
                        5,
                        1,
                        List.of(
                                new Anchor("1", 0, "Shouts", Critical.FORM),
                                new Anchor("3", 0, "Even", Critical.NONE),
                                new Anchor("5", 0, "Calm throughout", Critical.NONE))),
                7.5,
                false,
                Critical.SECTION,
                Set.of(Medium.CALL, Medium.CHAT),
                "customer @complaint",
                "standard 4.2",
                null);
        var owns = new Question(
                "owns.fault",
                "Owns the fault",
                new AnswerKind.Choice(List.of(
                        new Anchor("fully", 1, "Says whose fault it is", Critical.NONE),
                        new Anchor("half way", 0.35, "Says sorry only", Critical.NONE),
                        new Anchor("no", 0, "Neither", Critical.FLAG))),
                10,
                true,
                Critical.NONE,
                Set.of(),
                "",
                "",
                new Automation(
                        new earmark.model.MarkerRef("apology", 1),
                        true,
                        earmark.model.Speaker.AGENT,
                        "half way",
                        "no"));
        var words = new Question(
                "summary", "What was it about?", new AnswerKind.Text(), 0, true, Critical.NONE, Set.of(), "", "", null);
        return new Form(
                new FormRef("rich", 3),
                "Rich form",
                "constructed",
                Set.of(Medium.CALL),
                "customer @complaint",
                List.of(
                        new Section("one", "One", 12.25, List.of(tone, owns)),
                        new Section("two", "Two", 0, List.of(words))),
                new ScorePolicy(
                        ScorePolicy.Base.SECTION_WEIGHTS,
                        ScorePolicy.Missing.FULL,
                        ScorePolicy.Missing.ZERO,
                        ScorePolicy.Missing.LEFT_OUT,
                        ScorePolicy.Missing.WITHHELD,
                        ScorePolicy.OnCritical.APART,
                        0.855),
                false);
    }
}
