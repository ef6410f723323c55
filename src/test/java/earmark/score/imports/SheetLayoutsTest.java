package earmark.score.imports;

import static earmark.score.imports.Imported.WIDE;
import static earmark.score.imports.Imported.csv;
import static earmark.score.imports.Imported.faults;
import static earmark.score.imports.Imported.fill;
import static earmark.score.imports.Imported.lines;
import static earmark.score.imports.Imported.notes;
import static earmark.score.imports.Imported.share;
import static earmark.score.imports.Imported.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

/** The layouts people keep their scores in: long, forms on sheets, calibrations, workbooks, JSON. Every sheet here is made up. */
class SheetLayoutsTest {
    @Test
    void aLongSheetIsGroupedAndBlankIdsBelowAnIdGoWithIt() {
        ImportPlan plan = csv("""
                Contact ID;Evaluator;Category;Criterion;Rating;Max Score;Comments
                c-1;Joe;Opening;Greeting;10;10;fine
                ;;;Name;0;10;
                ;;Closing;Goodbye;N/A;20;
                c-2;Joe;Opening;Greeting;0;10;
                ;;;Name;10;10;
                ;;Closing;Goodbye;20;20;
                """);
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=10 name=0 goodbye=NOT_APPLICABLE",
                        "c-2 by Joe: greeting=0 name=10 goodbye=20");
        assertThat(plan.forms().get(0).sections())
                .extracting(section -> section.title())
                .containsExactly("Opening", "Closing");
    }

    @Test
    void oneFormASheetIsReadWithWhatStandsAboveAndBelow() {
        ImportPlan plan = xlsx(workbook -> {
            for (String call : List.of("c-1", "c-2")) {
                fill(workbook, "Call " + call, new Object[][] {
                    {"QUALITY MONITORING FORM"},
                    {"Call ID:", call, null, "Agent Name:", "Ann Lee"},
                    {"Evaluator:", "Joe", null, "Evaluation Date:", "2026-03-05"},
                    {},
                    {"Criteria", "Score", "Max Score", "Comments"},
                    {"Opening"},
                    {"Greeting", 5, 5, "good"},
                    {"Name", 0, 5, null},
                    {"Section total", 5, 10},
                    {"Closing"},
                    {"Goodbye", "N/A", 10, null},
                    {"Total Score", "50%"},
                    {"Comments:", "Keep it up"}
                });
            }
            fill(workbook, "How to score", new Object[][] {{"Read this first"}, {"Score 0 to 5"}});
        });
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=5 name=0 goodbye=NOT_APPLICABLE",
                        "c-2 by Joe: greeting=5 name=0 goodbye=NOT_APPLICABLE");
        Evaluation first = plan.evaluations().get(0);
        assertThat(first.agent()).isEqualTo("Ann Lee");
        assertThat(first.comment()).isEqualTo("Keep it up");
        assertThat(first.claimed()).isEqualTo(new ClaimedTotal("50%", 0.5, 0));
        assertThat(first.submitted()).hasToString("2026-03-05T00:00:00Z");
        assertThat(plan.sheets()).extracting(SheetPlan::layout).last().isEqualTo("");
    }

    @Test
    void aCalibrationIsOneEvaluationAnAssessorAndOneForWhatWasAgreed() {
        ImportPlan plan = csv("""
                Call ID: c-9,,,,
                Criterion,Joe Bond,Mia Fox,Sam Orr,Agreed
                Greeting,Yes,Yes,No,Yes
                Empathy,No,Yes,N/A,No
                """);
        assertThat(lines(plan))
                .containsExactly(
                        "c-9 by Joe Bond: greeting=yes empathy=no",
                        "c-9 by Mia Fox: greeting=yes empathy=yes",
                        "c-9 by Sam Orr: greeting=no empathy=NOT_APPLICABLE",
                        "c-9 by consensus: greeting=yes empathy=no");
        assertThat(plan.evaluations()).extracting(Evaluation::kind).containsOnly(EvaluationKind.CALIBRATION);
    }

    @Test
    void twoHeaderRowsWithMergedSectionsAreSectionsAndQuestions() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Log", new Object[][] {
                {"Call ID", "Evaluator", "Opening", null, "Closing", null},
                {null, null, "Greeting", "Name", "Check", "Goodbye"},
                {"c-1", "Joe", "Yes", "No", "Yes", "Yes"},
                {"c-2", "Joe", "No", "No", "N/A", "Yes"}
            });
        });
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes name=no check=yes goodbye=yes",
                        "c-2 by Joe: greeting=no name=no check=NOT_APPLICABLE goodbye=yes");
        assertThat(plan.forms().get(0).sections())
                .extracting(section -> section.title())
                .containsExactly("Opening", "Closing");
    }

    @Test
    void cellsMergedDownwardsHoldInEveryRow() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Log", new Object[][] {
                {"Call ID", "Agent", "Evaluator", "Greeting", "Empathy"},
                {"c-1", "Ann Lee", "Joe", "Yes", "No"},
                {"c-2", null, "Joe", "No", "No"},
                {"c-3", "Bob Ray", "Joe", "No", "Yes"}
            });
            workbook.newWorksheet("x");
        });
        assertThat(plan.evaluations().get(1).agent()).isEmpty();
        ImportPlan merged = xlsx(workbook -> {
            var page = workbook.newWorksheet("Log");
            String[][] rows = {
                {"Call ID", "Agent", "Evaluator", "Greeting", "Empathy"},
                {"c-1", "Ann Lee", "Joe", "Yes", "No"},
                {"c-2", null, "Joe", "No", "No"},
                {"c-3", "Bob Ray", "Joe", "No", "Yes"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] != null) {
                        page.value(row, column, rows[row][column]);
                    }
                }
            }
            page.range(1, 1, 2, 1).merge();
        });
        assertThat(merged.evaluations()).extracting(Evaluation::agent).containsExactly("Ann Lee", "Ann Lee", "Bob Ray");
    }

    @Test
    void hiddenRowsAndSheetsAreReadAndToldOrLeftOutAndTold() {
        byte[] workbook = Imported.workbook(book -> {
            var page = book.newWorksheet("Log");
            String[][] rows = {{"Call ID", "Evaluator", "Greeting"}, {"c-1", "Joe", "Yes"}, {"c-2", "Joe", "No"}};
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                    page.value(row, column, rows[row][column]);
                }
            }
            page.hideRow(2);
            fill(book, "Old", new Object[][] {
                {"Call ID", "Evaluator", "Greeting"}, {"c-3", "Joe", "Yes"}, {"c-4", "Joe", "No"}
            });
            book.newWorksheet("z").setVisibilityState(VisibilityState.HIDDEN);
        });
        ImportPlan all = Imported.of("l.xlsx", workbook, Optional.empty(), List.of());
        assertThat(lines(all)).hasSize(4);
        assertThat(notes(all)).anyMatch(note -> note.contains("hidden rows 3 were read"));
        ImportPlan some = Imported.of("l.xlsx", workbook, Optional.empty(), List.of(), KnownInteractions.NONE, false);
        assertThat(lines(some)).hasSize(3);
        assertThat(notes(some)).anyMatch(note -> note.contains("hidden rows 3 were left out"));
    }

    @Test
    void aFormulaWithoutItsResultIsNoAnswer() {
        ImportPlan plan = xlsx(workbook -> {
            var page = workbook.newWorksheet("Log");
            String[][] rows = {
                {"Call ID", "Evaluator", "Greeting", "Total"},
                {"c-1", "Joe", "Yes", ""},
                {"c-2", "Joe", "", "100%"},
                {"c-3", "Joe", "No", "0%"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 4; column++) {
                    page.value(row, column, rows[row][column]);
                }
            }
            page.formula(1, 3, "SUM(A1:A2)");
            page.formula(2, 2, "IF(A1=1,\"Yes\",\"No\")");
        });
        assertThat(lines(plan)).containsExactly("c-1 by Joe: greeting=yes", "c-3 by Joe: greeting=no");
        assertThat(faults(plan)).singleElement().asString().contains("Log!C3").contains("not saved");
        assertThat(notes(plan)).anyMatch(note -> note.startsWith("D2: a formula without its result"));
    }

    @Test
    void numbersInAWorkbookKeepTheirDigitsAndPercentagesTheirMeaning() {
        ImportPlan plan = xlsx(workbook -> {
            var page = workbook.newWorksheet("Log");
            for (int column = 0; column < 4; column++) {
                page.value(
                        0,
                        column,
                        List.of("Call ID", "Evaluator", "Greeting", "Total").get(column));
            }
            page.value(1, 0, 123456789012L);
            page.value(1, 1, "Joe");
            page.value(1, 2, "Yes");
            page.value(1, 3, 0.85);
            page.style(1, 3).format("0%").set();
            page.value(2, 0, 4711);
            page.style(2, 0).format("0000000").set();
            page.value(2, 1, "Joe");
            page.value(2, 2, "No");
            page.value(2, 3, 0.5);
            page.style(2, 3).format("0.0%").set();
        });
        assertThat(plan.evaluations()).extracting(Evaluation::reference).containsExactly("123456789012", "0004711");
        assertThat(plan.evaluations()).extracting(Imported::share).containsExactly(0.85, 0.5);
    }

    @Test
    void oneSheetAMonthIsOneLog() {
        ImportPlan plan = xlsx(workbook -> {
            for (String month : List.of("January", "February")) {
                fill(workbook, month, new Object[][] {
                    {"Call ID", "Evaluator", "Greeting"}, {month + "-1", "Joe", "Yes"}, {month + "-2", "Joe", "No"}
                });
            }
        });
        assertThat(plan.evaluations())
                .extracting(Evaluation::reference)
                .containsExactly("January-1", "January-2", "February-1", "February-2");
        assertThat(plan.forms()).hasSize(1);
    }

    @Test
    void titlesAboveTheHeadersAreNotTheHeaders() {
        ImportPlan plan = csv("QA Log 2026,,,\nPrepared by the quality team,,,\n,,,\n" + WIDE);
        assertThat(lines(plan)).isEqualTo(lines(csv(WIDE)));
        assertThat(plan.sheets().get(0).headerRow()).isEqualTo(4);
    }

    @Test
    void aRowWithoutAnIdIsRejected() {
        ImportPlan plan = csv(WIDE + ",Bob Ray,Joe,2026-03-04,yes,y,Y,100%,\n");
        assertThat(faults(plan))
                .singleElement()
                .asString()
                .contains("log.csv!B4")
                .contains("which interaction");
    }

    @Test
    void whatIsNoTableOfScoresIsSaidToBeNone() {
        assertThat(faults(csv("Name,Colour\nAnn,red\n")))
                .singleElement()
                .asString()
                .contains("no table of scores");
        assertThat(faults(csv(""))).singleElement().asString().contains("no table of scores");
    }

    @Test
    void anOldOrBrokenWorkbookIsRefusedInOneSentence() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> Imported.of("a.xls", old, Optional.empty(), List.of()))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("before 2007");
        byte[] cut = java.util.Arrays.copyOf(Imported.workbook(book -> fill(book, "a", new Object[][] {{"x"}})), 900);
        assertThatThrownBy(() -> Imported.of("a.xlsx", cut, Optional.empty(), List.of()))
                .isInstanceOf(EarmarkException.class);
    }

    @Test
    void amazonConnectsOutputIsRead() {
        ImportPlan plan = Imported.of("e.json", """
                {"schemaVersion": "3.1", "evaluationId": "e-1",
                 "metadata": {"contactId": "c-1", "agentId": "a-7", "evaluator": "arn:aws:connect:x/agent/joe",
                   "evaluationDefinitionTitle": "Compliance Form", "evaluationDefinitionVersion": 2,
                   "evaluationStartTimestamp": "2026-03-01T10:00:00.000Z", "evaluationSubmitTimestamp": "2026-03-01T10:05:00.000Z",
                   "score": {"percentage": 50}},
                 "sections": [{"sectionRefId": "s1", "sectionTitle": "Opening"}],
                 "questions": [
                   {"questionRefId": "q1", "sectionRefId": "s1", "questionType": "SINGLESELECT", "questionText": "Greeting",
                    "answer": {"values": [{"valueText": "Yes", "selected": true}, {"valueText": "No", "selected": false}], "notes": "fine"}},
                   {"questionRefId": "q2", "sectionRefId": "s1", "questionType": "SINGLESELECT", "questionText": "Name",
                    "answer": {"values": [{"valueText": "Yes", "selected": false}, {"valueText": "No", "selected": true}]}},
                   {"questionRefId": "q3", "sectionRefId": "s1", "questionText": "Hold", "answer": {"values": []}, "score": {"notApplicable": true}}]}
                """.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan)).containsExactly("c-1 by joe: greeting=yes name=no hold=NOT_APPLICABLE");
        assertThat(plan.evaluations().get(0).form()).hasToString("compliance_form@2");
        assertThat(plan.evaluations().get(0).submitted()).hasToString("2026-03-01T10:05:00Z");
        assertThat(share(plan.evaluations().get(0))).isEqualTo(0.5);
    }

    @Test
    void ofGooglesScorecardResultsOnlyWhatAPersonAnsweredIsRead() {
        ImportPlan plan = Imported.of("g.json", """
                {"qaScorecardResults": [
                 {"name": "projects/p/locations/l/qaScorecardResults/r-1",
                  "qaScorecardRevision": "projects/p/locations/l/qaScorecards/service_quality/revisions/7",
                  "conversation": "projects/p/locations/l/conversations/c-1", "agentId": "a-7",
                  "createTime": "2026-03-01T10:05:00Z", "score": 10, "potentialScore": 20, "normalizedScore": 0.5,
                  "qaAnswers": [
                   {"qaQuestion": "x/qaQuestions/q1", "questionBody": "Greeting",
                    "answerValue": {"strValue": "Yes", "score": 10, "potentialScore": 10},
                    "answerSources": [
                     {"sourceType": "SYSTEM_GENERATED", "answerValue": {"strValue": "No", "score": 0, "potentialScore": 10}},
                     {"sourceType": "MANUAL_EDIT", "answerValue": {"strValue": "Yes", "score": 10, "potentialScore": 10}}]},
                   {"qaQuestion": "x/qaQuestions/q2", "questionBody": "Name",
                    "answerValue": {"boolValue": false, "score": 0, "potentialScore": 10},
                    "answerSources": [{"sourceType": "SYSTEM_GENERATED", "answerValue": {"boolValue": false}}]},
                   {"qaQuestion": "x/qaQuestions/q3", "questionBody": "Hold",
                    "answerValue": {"naValue": true},
                    "answerSources": [{"sourceType": "MANUAL_EDIT", "answerValue": {"naValue": true}}]}]},
                 {"name": "projects/p/locations/l/qaScorecardResults/r-2",
                  "conversation": "projects/p/locations/l/conversations/c-2",
                  "qaAnswers": [{"questionBody": "Greeting", "answerValue": {"boolValue": true},
                    "answerSources": [{"sourceType": "SYSTEM_GENERATED", "answerValue": {"boolValue": true}}]}]}]}
                """.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
        assertThat(lines(plan)).containsExactly("c-1 by manual edit: greeting=yes hold=NOT_APPLICABLE");
        assertThat(faults(plan)).singleElement().asString().contains("the model alone answered");
        assertThat(notes(plan)).anyMatch(note -> note.contains("1 answers of the model alone"));
        Evaluation kept = plan.evaluations().get(0);
        assertThat(kept.form().id()).isEqualTo("service_quality");
        assertThat(kept.agent()).isEqualTo("a-7");
        assertThat(kept.claimed())
                .as("a total that counts the model's answers is not claimed")
                .isNull();
    }

    @Test
    void googlesResultsWithoutSourcesAreReadAndThatIsTold() {
        ImportPlan plan = Imported.of("g.json", """
                [{"conversation": "x/conversations/c-1", "qaScorecardRevision": "x/qaScorecards/s1/revisions/1",
                  "normalizedScore": 1, "score": 5, "potentialScore": 5,
                  "qaAnswers": [{"questionBody": "Greeting", "answerValue": {"boolValue": true}},
                                {"questionBody": "Clarity", "answerValue": {"numValue": 4}}]}]
                """.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan)).singleElement().asString().startsWith("c-1 by manual edit: greeting=yes clarity=4");
        assertThat(notes(plan)).anyMatch(note -> note.contains("does not say who answered"));
        assertThat(plan.evaluations().get(0).claimed()).matches(total -> total != null && total.share() == 1);
    }

    @Test
    void hiddenColumnsAreReadAndToldOrLeftOutAndTold() {
        byte[] workbook = Imported.workbook(book -> {
            var page = book.newWorksheet("Log");
            String[][] rows = {
                {"Call ID", "Evaluator", "Greeting", "Old question"},
                {"c-1", "Joe", "Yes", "No"},
                {"c-2", "Joe", "No", "Yes"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    page.value(row, column, rows[row][column]);
                }
            }
            page.hideColumn(3);
        });
        ImportPlan all = Imported.of("l.xlsx", workbook, Optional.empty(), List.of());
        assertThat(lines(all))
                .containsExactly(
                        "c-1 by Joe: greeting=yes old_question=no", "c-2 by Joe: greeting=no old_question=yes");
        assertThat(notes(all)).anyMatch(note -> note.contains("hidden columns D were read"));
        ImportPlan some = Imported.of("l.xlsx", workbook, Optional.empty(), List.of(), KnownInteractions.NONE, false);
        assertThat(lines(some)).containsExactly("c-1 by Joe: greeting=yes", "c-2 by Joe: greeting=no");
        assertThat(notes(some)).anyMatch(note -> note.contains("hidden columns D were left out"));
    }

    @Test
    void flatJsonObjectsAreATable() {
        ImportPlan plan = Imported.of(
                "e.json",
                "[{\"call_id\": \"c-1\", \"evaluator\": \"Joe\", \"Greeting\": \"Yes\"},\n {\"call_id\": \"c-2\", \"evaluator\": \"Joe\", \"Greeting\": \"No\"}]"
                        .getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                List.of());
        assertThat(lines(plan)).containsExactly("c-1 by Joe: greeting=yes", "c-2 by Joe: greeting=no");
    }

    @Test
    void theSameFileGivesTheSamePlan() {
        assertThat(csv(WIDE)).isEqualTo(csv(WIDE));
    }

    @Test
    void anotherMonthsFileOfTheSameLogIsOnTheSameForm() {
        ImportPlan march = Imported.of(
                "QA log March 2026.csv", WIDE.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
        ImportPlan april = Imported.of(
                "QA log April 2026.csv",
                WIDE.replace("c-", "d-").getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                march.forms());
        assertThat(april.forms()).isEqualTo(march.forms());
    }
}
