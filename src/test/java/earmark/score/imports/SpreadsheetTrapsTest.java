package earmark.score.imports;

import static earmark.score.imports.Imported.WIDE;
import static earmark.score.imports.Imported.columns;
import static earmark.score.imports.Imported.csv;
import static earmark.score.imports.Imported.faults;
import static earmark.score.imports.Imported.known;
import static earmark.score.imports.Imported.lines;
import static earmark.score.imports.Imported.notes;
import static earmark.score.imports.Imported.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.score.AnswerKind;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.totals.PolicyFit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really have, with its traps. Every sheet here is made up. */
class SpreadsheetTrapsTest {
    @Test
    void aWideSheetIsReadWithoutBeingToldAnything() {
        ImportPlan plan = csv(WIDE);
        assertThat(faults(plan)).isEmpty();
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes empathy=no closing=NOT_APPLICABLE",
                        "c-2 by Joe: greeting=yes empathy=yes closing=yes");
        Evaluation first = plan.evaluations().get(0);
        assertThat(first.agent()).isEqualTo("Ann Lee");
        assertThat(first.submitted()).hasToString("2026-03-01T00:00:00Z");
        assertThat(first.claimed()).isEqualTo(new ClaimedTotal("50%", 0.5, 0));
        assertThat(first.comment()).isEqualTo("fine");
        assertThat(plan.forms())
                .singleElement()
                .satisfies(form -> assertThat(form.draft()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void otherSeparatorsAreFoundOut(String separator) {
        assertThat(lines(csv(WIDE.replace(",", separator)))).isEqualTo(lines(csv(WIDE)));
    }

    @Test
    void byteOrderMarksWindowsTextAndUtf16AreRead() {
        String text =
                "Call ID;Agent;Évaluateur;Evaluator;Greeting;Total\nc-1;Zoë Müller;x;José;Yes;1\nc-2;Zoë Müller;x;José;No;0\n";
        for (byte[] bytes : List.of(
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            ImportPlan plan = Imported.of("a.csv", bytes, Optional.empty(), List.of());
            assertThat(plan.evaluations()).hasSize(2).allSatisfy(evaluation -> {
                assertThat(evaluation.agent()).isEqualTo("Zoë Müller");
                assertThat(evaluation.assessor()).isEqualTo("José");
            });
        }
    }

    @Test
    void excelsOwnHintAboutTheSeparatorIsNoRow() {
        assertThat(lines(csv("sep=;\n" + WIDE.replace(",", ";")))).isEqualTo(lines(csv(WIDE)));
    }

    @Test
    void aShortenedIdIsRejectedWithItsCell() {
        ImportPlan plan = csv(WIDE.replace("c-1", "1.23E+11"));
        assertThat(lines(plan)).hasSize(1);
        assertThat(faults(plan))
                .singleElement()
                .asString()
                .contains("log.csv!A2")
                .contains("1.23E+11")
                .contains("as text");
    }

    @Test
    void zerosThatWereTakenFromAnIdAreFoundAgain() {
        var known = known("0004711", "0000815");
        ImportPlan plan = Imported.of(
                "log.csv",
                WIDE.replace("c-1", "4711").replace("c-2", "815.0").getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                List.of(),
                known,
                true);
        assertThat(plan.evaluations()).extracting(Evaluation::reference).containsExactly("0004711", "0000815");
        assertThat(plan.evaluations()).extracting(Evaluation::interaction).doesNotContainNull();
        assertThat(notes(plan)).anyMatch(note -> note.contains("'4711' taken for 0004711"));
    }

    @Test
    void twoIdsThatDifferInTheirZerosAloneAreNotMixedUp() {
        var known = known("04711", "004711");
        ImportPlan plan = Imported.of(
                "log.csv",
                WIDE.replace("c-1", "4711").getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                List.of(),
                known,
                true);
        assertThat(plan.evaluations().get(0).interaction()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "85 | 100 | 70; 0.85",
                "0.85 | 1 | 0.7; 0.85",
                "85% | 100% | 70%; 0.85",
                "17/20 | 20/20 | 14/20; 0.85",
                "85,0 | 100,0 | 70,5; 0.85",
                "0,85 | 1,0 | 0,7; 0.85",
                "85 % | 100 % | 0 %; 0.85",
                "85 | 1 | 0; 0.85"
            })
    void aTotalIsReadByWhatTheWholeColumnHolds(String column, double first) {
        String[] totals = column.split("\\|");
        ImportPlan plan = csv("Call ID;Evaluator;Greeting;Total\nc-1;Joe;Yes;" + totals[0] + "\nc-2;Joe;No;" + totals[1]
                + "\nc-3;Joe;No;" + totals[2] + "\n");
        assertThat(plan.evaluations()).hasSize(3);
        assertThat(share(plan.evaluations().get(0))).isEqualTo(first, within(1e-9));
    }

    @Test
    void aShareBesidePercentagesIsNoClaim() {
        ImportPlan plan = csv("Call ID;Evaluator;Greeting;Total\nc-1;Joe;Yes;85\nc-2;Joe;No;0.85\nc-3;Joe;No;90\n");
        assertThat(plan.evaluations()).hasSize(3);
        assertThat(plan.evaluations().get(1).claimed()).isNull();
        assertThat(notes(plan)).anyMatch(note -> note.startsWith("D3: '0.85' cannot be read as a total"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "03/04/2026 | 13/04/2026; 2026-04-03",
                "03/04/2026 | 04/13/2026; 2026-03-04",
                "03.04.2026 | 05.06.2026; 2026-04-03",
                "3 Apr 2026 | 4 Apr 2026; 2026-04-03",
                "Apr 3, 2026 | Apr 4, 2026; 2026-04-03",
                "2026-04-03 10:15 | 2026-04-04; 2026-04-03",
                "46115 | 46116; 2026-04-03",
                "03/04/26 4:05 PM | 30/04/26 11:00; 2026-04-03"
            })
    void theOrderOfDayAndMonthIsDecidedOverTheColumn(String column, String first) {
        String[] dates = column.split(" \\| ");
        ImportPlan plan = csv("Call ID;Evaluator;Evaluation Date;Greeting\nc-1;Joe;" + dates[0] + ";Yes\nc-2;Joe;"
                + dates[1] + ";No\n");
        assertThat(plan.evaluations().get(0).submitted()).asString().startsWith(first);
    }

    @Test
    void aDateThatCannotBeToldIsKeptAsAFactAndNotGuessed() {
        ImportPlan plan =
                csv("Call ID;Evaluator;Evaluation Date;Greeting\nc-1;Joe;03/04/2026;Yes\nc-2;Joe;05/06/2026;No\n");
        assertThat(plan.evaluations().get(0).submitted()).isNull();
        assertThat(plan.evaluations().get(0).facts()).containsEntry("submitted", "03/04/2026");
        assertThat(notes(plan)).anyMatch(note -> note.contains("--dates day_first"));
    }

    @Test
    void rowsThatFollowEachOtherInOneOrderOnlyTellTheOrder() {
        ImportPlan plan = csv("""
                Call ID;Evaluator;Evaluation Date;Greeting
                c-1;Joe;01/02/2026;Yes
                c-2;Joe;05/02/2026;No
                c-3;Joe;09/02/2026;No
                c-4;Joe;02/03/2026;No
                c-5;Joe;03/03/2026;Yes
                """);
        assertThat(plan.evaluations().get(0).submitted()).hasToString("2026-02-01T00:00:00Z");
    }

    @Test
    void totalsRowsRepeatedHeadersAndBlankRowsAreNoEvaluations() {
        ImportPlan plan = csv(WIDE + ",,,,,,,,\n" + WIDE.lines().findFirst().orElseThrow()
                + "\nAverage,,,,50%,50%,,75%,\n,Total,,,1,1,,,\n");
        assertThat(lines(plan)).hasSize(2);
        assertThat(notes(plan))
                .anyMatch(note -> note.contains("a row of totals"))
                .anyMatch(note -> note.contains("headers once more"));
        assertThat(faults(plan)).isEmpty();
    }

    @Test
    void theSameEvaluationTwiceIsOne() {
        ImportPlan plan = csv(WIDE + "c-2,Bob Ray,Joe,2026-03-02,yes,y,Y,100%,\n");
        assertThat(lines(plan)).hasSize(2);
        assertThat(notes(plan)).anyMatch(note -> note.contains("log.csv!A4: the same evaluation as log.csv!A3"));
    }

    @Test
    void theSameEvaluationWithOtherAnswersIsRejectedAndBothPlacesAreNamed() {
        ImportPlan plan = csv(WIDE + "c-2,Bob Ray,Joe,2026-03-02,no,y,Y,66%,\n");
        assertThat(lines(plan)).hasSize(2);
        assertThat(faults(plan))
                .singleElement()
                .asString()
                .contains("log.csv!A4")
                .contains("log.csv!A3");
    }

    @Test
    void oneAgentSpelledThreeWaysIsOneAgent() {
        ImportPlan plan = csv("""
                Call ID;Agent;Evaluator;Greeting
                c-1;Karen Hill;Joe;Yes
                c-2;HILL, KAREN;Joe;No
                c-3;karen  hill ;joe;No
                c-4;K. Hill;Joe;No
                """);
        assertThat(plan.evaluations())
                .extracting(Evaluation::agent)
                .containsExactly("Karen Hill", "Karen Hill", "Karen Hill", "K. Hill");
        assertThat(plan.evaluations()).extracting(Evaluation::assessor).containsOnly("Joe");
        assertThat(notes(plan)).anyMatch(note -> note.contains("person \"K. Hill\" = \"Karen Hill\""));
    }

    @Test
    void aMappingSaysWhoIsWhoAndWhatWordsMean() {
        Mapping mapping = Mapping.read("m.mapping", """
                mapping my_log
                  column "Kontakt" = interaction
                  column "Prüfer" = assessor
                  column "Begrüßung" = question greeting
                  value  "Ja" = yes
                  value  "Nein" = no
                  value  "entfällt" = na
                  person "K. Hill" = "Karen Hill"
                """);
        ImportPlan plan = csv(
                "Kontakt;Agent;Prüfer;Begrüßung\nc-1;K. Hill;Joe;Ja\nc-2;Karen Hill;Joe;nein\nc-3;Karen Hill;Joe;entfällt\n",
                mapping);
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: greeting=yes", "c-2 by Joe: greeting=no", "c-3 by Joe: greeting=NOT_APPLICABLE");
        assertThat(plan.evaluations()).extracting(Evaluation::agent).containsOnly("Karen Hill");
    }

    @Test
    void blankIsNoAnswerAndNotTheSameAsNotApplicable() {
        ImportPlan plan = csv(
                "Call ID,Evaluator,Greeting,Empathy\nc-1,Joe,,Yes\nc-2,Joe,-,No\nc-3,Joe,not observed,n/a\nc-4,Joe,No opportunity,cannot tell\n");
        assertThat(lines(plan))
                .containsExactly(
                        "c-1 by Joe: empathy=yes",
                        "c-2 by Joe: greeting=NOT_APPLICABLE empathy=no",
                        "c-3 by Joe: greeting=NOT_APPLICABLE empathy=NOT_APPLICABLE",
                        "c-4 by Joe: greeting=NO_OPPORTUNITY empathy=UNDETERMINED");
    }

    @Test
    void whatIsNotUnderstoodIsRejectedWithCellAndRemedyAndNeverNo() {
        ImportPlan plan = csv(
                WIDE.replace("Yes,No,N/A", "Yes,x,N/A")
                        + "c-3,Ann Lee,Joe,2026-03-05,Y,N,Y,66%,\nc-4,Ann Lee,Joe,2026-03-05,Y,N,Y,66%,\nc-5,Ann Lee,Joe,2026-03-05,Y,N,Y,66%,\n");
        assertThat(lines(plan)).hasSize(4).noneMatch(line -> line.startsWith("c-1"));
        assertThat(faults(plan))
                .singleElement()
                .asString()
                .contains("log.csv!F2: 'x' is not an answer to 'Empathy'")
                .contains("value \"x\" = …");
    }

    @Test
    void ticksTruthValuesAndOnesAndZerosAreYesAndNo() {
        ImportPlan plan = csv(
                "Call ID,Evaluator,A,B,C,D\nc-1,Joe,✓,TRUE,1,Met\nc-2,Joe,✗,FALSE,0,Not met\nc-3,Joe,✓,true,1,pass\n");
        assertThat(lines(plan).subList(0, 2))
                .containsExactly("c-1 by Joe: a=yes b=yes c=yes d=yes", "c-2 by Joe: a=no b=no c=no d=no");
    }

    @Test
    void marksOnAScaleAndPointsInTheHeaderMakeScales() {
        ImportPlan plan = csv(
                "Call ID,Evaluator,Tone (max 5),Accuracy (20),Pace,Total\nc-1,Joe,4,15,3,76%\nc-2,Joe,2,20,4,87%\n");
        assertThat(lines(plan))
                .containsExactly("c-1 by Joe: tone=4 accuracy=15 pace=3", "c-2 by Joe: tone=2 accuracy=20 pace=4");
        assertThat(plan.forms().get(0).question("accuracy").orElseThrow().points())
                .isEqualTo(20);
        assertThat(plan.forms().get(0).question("pace").orElseThrow().kind())
                .isInstanceOfSatisfying(
                        AnswerKind.Scale.class,
                        scale -> assertThat(scale.highest()).isEqualTo(5));
    }

    @Test
    void aRowOfMaximaBelowTheHeadersGivesThePoints() {
        ImportPlan plan =
                csv("Call ID,Evaluator,Greeting,Accuracy,Total\nMax,,10,30,40\nc-1,Joe,10,15,62.5\nc-2,Joe,0,30,75\n");
        assertThat(lines(plan))
                .containsExactly("c-1 by Joe: greeting=10 accuracy=15", "c-2 by Joe: greeting=0 accuracy=30");
        assertThat(plan.forms().get(0).questions())
                .extracting(question -> question.points())
                .containsExactly(10.0, 30.0);
        assertThat(PolicyFit.of(plan.forms().get(0), plan.evaluations()).get(0).matching())
                .isEqualTo(2);
    }

    @Test
    void durationsWeeksAndTeamsAreNoQuestions() {
        ImportPlan plan =
                csv("Call ID,Evaluator,Week,Duration,Team,Greeting\nc-1,Joe,9,312,North,Yes\nc-2,Joe,10,45,South,No\n");
        assertThat(columns(plan))
                .containsEntry("Week", "fact")
                .containsEntry("Duration", "fact")
                .containsEntry("Team", "fact")
                .containsEntry("Greeting", "answers");
        assertThat(plan.evaluations().get(0).facts()).containsEntry("Team", "North");
    }

    @Test
    void commentColumnsGoWithTheirQuestions() {
        ImportPlan plan = csv("""
                Call ID,Evaluator,Greeting,Comments,Empathy,Comments,Closing,Closing - notes,Overall comments
                c-1,Joe,Yes,warm,No,cold words,Yes,ok,good call
                c-2,Joe,Yes,,No,,Yes,,
                """);
        Evaluation first = plan.evaluations().get(0);
        assertThat(first.answers()).extracting(answer -> answer.comment()).containsExactly("warm", "cold words", "ok");
        assertThat(first.comment()).isEqualTo("good call");
    }
}
