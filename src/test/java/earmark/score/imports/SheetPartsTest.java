package earmark.score.imports;

import static earmark.score.imports.Imported.csv;
import static earmark.score.imports.Imported.faults;
import static earmark.score.imports.Imported.fill;
import static earmark.score.imports.Imported.lines;
import static earmark.score.imports.Imported.notes;
import static earmark.score.imports.Imported.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import earmark.score.AnswerKind;
import earmark.score.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sheets that hold more than one plain table. Every sheet here is made up. */
class SheetPartsTest {
    @Test
    void tablesSideBySideStayApart() {
        ImportPlan plan = xlsx(workbook -> fill(workbook, "Log", new Object[][] {
            {
                "Call ID",
                "Agent",
                "Evaluator",
                "Greeting",
                "Closing",
                null,
                "Call ID",
                "Agent",
                "Evaluator",
                "Tone",
                "Pace"
            },
            {"c-1", "Ann Lee", "Joe", "Yes", "No", null, "c-3", "Bob Ray", "Joe", "Good", "Poor"},
            {"c-2", "Ann Lee", "Joe", "Yes", "Yes", null, "c-4", "Cy Fox", "Joe", "Poor", "Good"}
        }));
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes closing=no",
                        "c-2 by Joe: greeting=yes closing=yes",
                        "c-3 by Joe: tone=Good pace=Poor",
                        "c-4 by Joe: tone=Poor pace=Good");
        assertThat(plan.evaluations())
                .extracting(evaluation -> evaluation.agent())
                .containsExactly("Ann Lee", "Ann Lee", "Bob Ray", "Cy Fox");
        assertThat(plan.evaluations().get(2).origin()).isEqualTo("log.xlsx Log!G2");
    }

    @Test
    void tablesBelowEachOtherStayApartAndTheSameHeadersOnceMoreAreOneTable() {
        ImportPlan plan = csv("""
                Team north;;;;
                Call ID;Agent;Evaluator;Greeting;Closing
                c-1;Ann Lee;Joe;Yes;No
                c-2;Ann Lee;Joe;Yes;Yes
                Call ID;Agent;Evaluator;Greeting;Closing
                c-3;Ann Lee;Joe;No;Yes
                ;;;;
                Team south;;;;
                Call ID;Agent;Evaluator;Tone;Pace
                c-4;Bob Ray;Joe;Good;Poor
                c-5;Bob Ray;Joe;Poor;Good
                Signed off by the lead;;;;
                """);
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes closing=no",
                        "c-2 by Joe: greeting=yes closing=yes",
                        "c-3 by Joe: greeting=no closing=yes",
                        "c-4 by Joe: tone=Good pace=Poor",
                        "c-5 by Joe: tone=Poor pace=Good");
        assertThat(notes(plan)).anyMatch(note -> note.startsWith("A12: one cell alone"));
    }

    @Test
    void scoreAndCommentUnderTheNameOfEachQuestion() {
        ImportPlan plan = xlsx(workbook -> {
            fill(workbook, "Log", new Object[][] {
                {"Call ID", "Agent", "Evaluator", "Greeting", null, "Empathy", null, "Total %"},
                {null, null, null, "Score", "Comment", "Score", "Comment", null},
                {"Max points", null, null, 10, null, 20, null, 30},
                {"c-1", "Ann Lee", "Joe", 10, "ok", "N/A", "ok", "100%"},
                {"c-2", "Ann Lee", "Joe", 5, null, 10, "cold", "50%"}
            });
        });
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly("c-1 by Joe: greeting=10 empathy=NOT_APPLICABLE", "c-2 by Joe: greeting=5 empathy=10");
        assertThat(plan.evaluations().get(1).answers().get(1).comment()).isEqualTo("cold");
        assertThat(plan.evaluations().get(1).facts()).doesNotContainValue("cold");
        assertThat(plan.forms().get(0).questions()).extracting(Question::points).containsExactly(10.0, 20.0);
    }

    @Test
    void soManyOfSoManyIsANumberAndWordsOfAnOrderAreRanked() {
        ImportPlan plan = csv("""
                Call ID;Evaluator;Tone;Pace;Mood
                c-1;Joe;4 of 5;3/5;Good
                c-2;Joe;5 out of 5;N/A;Poor
                """);
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: tone=4 pace=3 mood=Good", "c-2 by Joe: tone=5 pace=NOT_APPLICABLE mood=Poor");
        assertThat(plan.forms().get(0).questions())
                .extracting(Question::kind)
                .allSatisfy(kind -> assertThat(kind).isNotInstanceOf(AnswerKind.Text.class));
    }

    @Test
    void totalsOfSectionsAreNoQuestions() {
        ImportPlan plan = csv("""
                Call ID,Evaluator,Opening: Greets,Opening: Name,Opening total,Closing: Bye,Closing total,Grand total
                c-1,Joe,5,5,10,5,5,15
                c-2,Joe,5,0,5,5,5,10
                """);
        assertThat(lines(plan).get(0)).doesNotContain("total");
        assertThat(plan.forms().get(0).questions()).hasSize(3);
        assertThat(plan.evaluations().get(0).claimed())
                .hasToString(new earmark.score.ClaimedTotal("15", .15, 0).toString());
    }

    @Test
    void aFlagThatFailsNothingIsToldOf() {
        ImportPlan plan = csv("Call ID;Evaluator;Greeting;Closing;Auto Fail?\nc-1;Joe;Yes;No;Y\nc-2;Joe;Yes;Yes;N\n");
        assertThat(notes(plan))
                .anyMatch(note -> note.contains("'Auto Fail?' says yes 1x") && note.contains("critical"));
        assertThat(lines(plan).get(0)).isEqualTo("c-1 by Joe: greeting=yes closing=no");
    }

    @Test
    void answersWithinAnObjectAndQuestionsInAListAreRead() {
        assertThat(lines(json("""
                        [{"call_id": "c-1", "evaluator": "Joe", "answers": {"greeting": "yes", "empathy": null}},
                         {"call_id": "c-2", "evaluator": "Joe", "answers": {"greeting": "no", "empathy": "n/a"}}]
                        """)))
                .containsExactly("c-1 by Joe: greeting=yes", "c-2 by Joe: greeting=no empathy=NOT_APPLICABLE");
        assertThat(lines(json("""
                        {"evaluations": [{"id": "E1", "call_id": "c-1", "evaluator": "Joe", "questions": [
                          {"question": "Greeting", "answer": "Yes"}, {"question": "Empathy", "answer": "No"}]}]}
                        """))).containsExactly("c-1 by Joe: greeting=yes empathy=no");
    }

    @Test
    void aFileOfWhichNothingCameAndOurOwnTableAreRefused() {
        assertThat(faults(csv("Call ID;Evaluator;Colour;Shape\nc-1;Joe;reddish;round and long\n")))
                .singleElement()
                .asString()
                .contains("no table of scores was found");
        assertThat(faults(csv("""
                        evaluation,interaction_id,interaction,assessor,question,question_text,answer,claimed_total
                        ev1,c-1,abc,Joe,greeting,Greeting,yes,
                        """))).singleElement().asString().contains("earmark's own table", "jsonl");
    }

    private static ImportPlan json(String text) {
        return Imported.of("log.json", text.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
    }
}
