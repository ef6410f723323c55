package earmark.score.imports;

import static earmark.score.imports.Imported.csv;
import static earmark.score.imports.Imported.faults;
import static earmark.score.imports.Imported.fill;
import static earmark.score.imports.Imported.lines;
import static earmark.score.imports.Imported.notes;
import static earmark.score.imports.Imported.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import earmark.score.Form;
import earmark.score.Question;
import earmark.score.totals.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs that grow: a sheet a month, a sheet a call, next month's file. Every sheet here is made up. */
class SeveralSheetsTest {
    private static final Object[] HEAD = {"Call ID", "Agent", "Evaluated by", "Evaluation date", "Greeting", "Ownership"};

    @Test
    void aSheetAMonthIsOneFormWithAllQuestionsAndAnswersOfAllMonths() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Sep", HEAD, new Object[] {"c-1", "Ann Lee", "Joe", "2026-09-03", "Yes", "No"});
            fill(workbook, "Oct", HEAD, new Object[] {"c-2", "LEE, Ann", "Joe", "2026-10-03", "N/A", "Partly"}, new Object[] {
                "c-3", "Ann Lee", "Joe", "2026-10-04", "Yes", "Yes"
            });
            fill(
                    workbook,
                    "Nov",
                    new Object[] {
                        "Call ID", "Agent", "Evaluated by", "Evaluation date", "Greeting", "Ownership", "Next steps"
                    },
                    new Object[] {"c-4", "Ann Lee", "Joe", "2026-11-03", "Yes", "No", "Yes"});
        });
        assertThat(faults(plan)).isEmpty();
        assertThat(plan.forms()).singleElement().satisfies(form -> {
            assertThat(form.questions()).extracting(Question::id).containsExactly("greeting", "ownership", "next_steps");
            // every answer has its place in the form, so every evaluation has a total
            assertThat(plan.evaluations())
                    .hasSize(4)
                    .allSatisfy(evaluation ->
                            assertThat(Totals.of(form, evaluation).total()).isNotNull());
        });
        assertThat(plan.evaluations()).extracting(evaluation -> evaluation.agent()).containsOnly("Ann Lee");
    }

    @Test
    void sheetsThatAskSomethingElseAreOnAnotherForm() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Calls", HEAD, new Object[] {"c-1", "Ann Lee", "Joe", "2026-09-03", "Yes", "No"});
            fill(
                    workbook,
                    "Emails",
                    new Object[] {"Ticket", "Agent", "Evaluated by", "Evaluation date", "Spelling", "Tone"},
                    new Object[] {"t-1", "Ann Lee", "Joe", "2026-09-03", "Yes", "Yes"});
        });
        assertThat(plan.forms()).extracting(form -> form.ref().toString()).containsExactly("log@1", "log_emails@1");
        assertThat(lines(plan))
                .containsExactly("c-1 by Joe: greeting=yes ownership=no", "t-1 by Joe: spelling=yes tone=yes");
    }

    @Test
    void whatIsNewInNextMonthsFileMakesAFurtherVersionOfTheDraft() {
        Form before = csv("Call ID;Evaluator;Greeting;Name\nc-1;Joe;Yes;4\nc-2;Joe;No;5\n")
                .forms()
                .get(0);
        ImportPlan same = csv("Call ID;Evaluator;Greeting;Name\nc-3;Joe;No;3\n", before);
        assertThat(same.forms()).containsExactly(before);
        ImportPlan more = csv("Call ID;Evaluator;Greeting;Name;Next steps\nc-3;Joe;Partly;10;Yes\n", before);
        assertThat(faults(more)).isEmpty();
        assertThat(notes(more)).anyMatch(note -> note.contains("log@2") && note.contains("log@1"));
        assertThat(lines(more)).containsExactly("c-3 by Joe: greeting=partly name=10 next_steps=yes");
        Form grown = more.forms().get(0);
        assertThat(grown.ref()).hasToString("log@2");
        assertThat(grown.questions()).extracting(Question::id).containsExactly("greeting", "name", "next_steps");
        assertThat(csv("Call ID;Evaluator;Greeting;Name\nc-4;Joe;No;3\n", before, grown)
                        .forms())
                .containsExactly(grown);
    }

    @Test
    void aFormAPersonFinishedRefusesWhatItDoesNotKnow() {
        Form draft = csv("Call ID;Evaluator;Greeting;Name\nc-1;Joe;Yes;4\nc-2;Joe;No;5\n")
                .forms()
                .get(0);
        var finished = new Form(
                draft.ref(),
                draft.title(),
                draft.source(),
                draft.media(),
                draft.when(),
                draft.sections(),
                draft.policy(),
                false);
        ImportPlan plan = csv("Call ID;Evaluator;Greeting;Name\nc-3;Joe;Partly;3\nc-4;Joe;Yes;3\n", finished);
        assertThat(faults(plan)).singleElement().asString().contains("C2", "'Partly' is not an answer to 'Greeting'");
        assertThat(lines(plan)).containsExactly("c-4 by Joe: greeting=yes name=3");
    }

    @Test
    void aRowThatStandsTwiceIsOneAnswer() {
        ImportPlan plan = csv("""
                Contact ID;Evaluator;Criterion;Rating
                c-1;Joe;Greeting;Yes
                c-1;Joe;Name;No
                c-1;Joe;Greeting;Yes
                """);
        assertThat(faults(plan)).isEmpty();
        assertThat(notes(plan)).anyMatch(note -> note.contains("C4") && note.contains("once more"));
        assertThat(lines(plan)).containsExactly("c-1 by Joe: greeting=yes name=no");
    }

    @Test
    void aCriterionCalledSummaryIsAskedAndALineOfWordsIsTheComment() {
        ImportPlan plan = xlsx(workbook -> fill(workbook, "c-1", new Object[][] {
            {"Call ID:", "c-1", "Evaluator:", "Joe"},
            {"Section", "Criterion", "Max", "Score", "Comments"},
            {"Opening", "Greeting", 5, 4, null},
            {"Closing", "Summary", 5, 3, null},
            {"Total", null, 10, 7, null},
            {"Summary", "He did well", null, null, null}
        }));
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan)).containsExactly("c-1 by Joe: greeting=4 summary=3");
        assertThat(plan.evaluations().get(0).claimed()).isNotNull();
        assertThat(plan.evaluations().get(0).comment()).isEqualTo("He did well");
    }

    @Test
    void anAssessorCalledMarkIsNoColumnOfMarks() {
        ImportPlan plan = xlsx(workbook -> fill(workbook, "Calibration", new Object[][] {
            {"Call: c-1"},
            {"Question", "Priya", "Mark", "Lena", "Agreed"},
            {"Greeting", "Met", "Not met", "Met", "Met"},
            {"Empathy", "Met", "N/A", "Met", "Met"}
        }));
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Priya: greeting=yes empathy=yes",
                        "c-1 by Mark: greeting=no empathy=NOT_APPLICABLE",
                        "c-1 by Lena: greeting=yes empathy=yes",
                        "c-1 by consensus: greeting=yes empathy=yes");
    }

    @Test
    void notesAreACommentAlthoughSomeOtherFormAsksForNotes() {
        Form observation = csv("Call ID;Evaluator;Notes;Listened;Pace\nc-1;Joe;Yes;Yes;No\nc-2;Joe;No;Yes;Yes\n")
                .forms()
                .get(0);
        ImportPlan plan = csv(
                "Call ID;Evaluator;Eval. date;Greeting;Name;Notes\nc-1;Joe;2026-03-05;Yes;No;did not probe\n",
                observation);
        assertThat(lines(plan)).containsExactly("c-1 by Joe: greeting=yes name=no");
        assertThat(plan.evaluations().get(0).comment()).isEqualTo("did not probe");
        assertThat(plan.evaluations().get(0).submitted()).hasToString("2026-03-05T00:00:00Z");
    }

    @Test
    void formsOfTwoLayoutsInOneFileStayApart() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Log", HEAD, new Object[] {"c-1", "Ann Lee", "Joe", "2026-09-03", "Yes", "No"});
            fill(workbook, "Calibration", new Object[][] {
                {"Call: c-1"}, {"Question", "Priya", "Lena"}, {"Greeting", "Met", "Not met"}, {"Ownership", "Met", "Met"}
            });
        });
        assertThat(plan.forms()).hasSize(1);
        assertThat(lines(plan)).hasSize(3);
        assertThat(List.copyOf(plan.evaluations()))
                .extracting(evaluation -> evaluation.kind().name())
                .containsExactly("LIVE", "CALIBRATION", "CALIBRATION");
    }
}
