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
    private static final Object[] HEAD = {"Call ID", "Agent", "Evaluated by", "Evaluation date", "Greeting", "Ownership"
    };

    @Test
    void aSheetAMonthIsOneFormWithAllQuestionsAndAnswersOfAllMonths() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Sep", HEAD, new Object[] {"c-1", "Ann Lee", "Joe", "2026-09-03", "Yes", "No"});
            fill(
                    workbook,
                    "Oct",
                    HEAD,
                    new Object[] {"c-2", "LEE, Ann", "Joe", "2026-10-03", "N/A", "Partly"},
                    new Object[] {"c-3", "Ann Lee", "Joe", "2026-10-04", "Yes", "Yes"});
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
            assertThat(form.questions())
                    .extracting(Question::id)
                    .containsExactly("greeting", "ownership", "next_steps");
            // every answer has its place in the form, so every evaluation has a total
            assertThat(plan.evaluations())
                    .hasSize(4)
                    .allSatisfy(evaluation ->
                            assertThat(Totals.of(form, evaluation).total()).isNotNull());
        });
        assertThat(plan.evaluations())
                .extracting(evaluation -> evaluation.agent())
                .containsOnly("Ann Lee");
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
                {"Call: c-1"},
                {"Question", "Priya", "Lena"},
                {"Greeting", "Met", "Not met"},
                {"Ownership", "Met", "Met"}
            });
        });
        assertThat(plan.forms()).hasSize(1);
        assertThat(lines(plan)).hasSize(3);
        assertThat(List.copyOf(plan.evaluations()))
                .extracting(evaluation -> evaluation.kind().name())
                .containsExactly("LIVE", "CALIBRATION", "CALIBRATION");
    }

    @Test
    void aColumnAnEvaluationIsReadToo() {
        ImportPlan plan = xlsx(workbook -> fill(workbook, "Log", new Object[][] {
            {"Call ID", "c-1", "c-2", "c-3", "c-4", "c-5"},
            {"Agent", "Ann Lee", "Bob Ray", "Ann Lee", "Ann Lee", "Ann Lee"},
            {"Assessor", "Joe", "Joe", "Eve", "Eve", "Eve"},
            {"Evaluation date", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-07", "2026-03-07"},
            {"Greeting", "Yes", "No", "N/A", "Yes", "Yes"},
            {"Ownership", "Yes", "perhaps", "No", "No", "No"},
            {"Name", "Yes", "No", "No", "No", "No"},
            {"Total", "100%", "0%", "0%", "N/A", "33.3%"}
        }));
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes ownership=yes name=yes",
                        "c-3 by Eve: greeting=NOT_APPLICABLE ownership=no name=no",
                        "c-4 by Eve: greeting=yes ownership=no name=no",
                        "c-5 by Eve: greeting=yes ownership=no name=no");
        assertThat(faults(plan)).singleElement().asString().contains("Log!C6", "'perhaps'");
        assertThat(plan.sheets().get(0).columns())
                .extracting(column -> column.column() + " " + column.takenAs())
                .startsWith("1 interaction", "2 agent", "3 assessor", "4 submitted", "5 answers")
                .endsWith("8 total");
    }

    @Test
    void textCellsWithoutTextAreBlankAndARowOfWeightsIsNoEvaluation() {
        byte[] bytes = Imported.workbook(workbook -> {
            var page = workbook.newWorksheet("Log");
            Object[][] rows = {
                {"Ref", "Rep", "Scored by", "Greeting", "Comment", "Empathy", "Comment"},
                {"Weight", "", "", 10, "", 30, ""},
                {"0012", "Tom", "Joe", "Yes", "ok", "No", "cold"},
                {"0013", "Tom", "Joe", "Yes", "", "Yes", ""}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        page.value(row, column, number);
                    } else {
                        page.inlineString(row, column, rows[row][column].toString());
                    }
                }
            }
        });
        ImportPlan plan = Imported.of("log.xlsx", bytes, java.util.Optional.empty(), List.of());
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly("0012 by Joe: greeting=yes empathy=no", "0013 by Joe: greeting=yes empathy=yes");
        assertThat(plan.evaluations().get(0).answers().get(0).comment()).isEqualTo("ok");
        assertThat(plan.forms().get(0).questions()).extracting(Question::points).containsExactly(10.0, 30.0);
    }

    @Test
    void anAnswerSheetOfAWebFormSaysWhoFilledItIn() {
        ImportPlan plan = csv("""
                Timestamp,Email Address,Advisor name,Call reference,1. Did the advisor greet?,2. Empathy (1-5),3. Any other comments
                2026/10/03 9:14:22 AM GMT+1,joe@example.org,Tom Reed,AB-1,Yes,4,"good, calm"
                2026/10/03 10:14:22 AM GMT+1,joe@example.org,Karen Hill,AB-2,No,2,
                """);
        assertThat(plan.evaluations())
                .extracting(evaluation -> evaluation.assessor())
                .containsOnly("joe@example.org");
        assertThat(plan.evaluations().get(0).comment()).isEqualTo("good, calm");
        assertThat(plan.evaluations().get(0).submitted()).hasToString("2026-10-03T08:14:22Z");
    }
}
