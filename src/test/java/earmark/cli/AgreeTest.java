package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code earmark agree} as a person runs it. */
class AgreeTest {
    @Test
    void aLongTableGivesOneObjectAQuestion() {
        CommandLineRun run =
                CommandLineRun.withInput("""
                Call;Assessor;Score;Question
                1;ann;2;tone
                1;bob;2;tone
                2;ann;1;tone
                2;bob;2;tone
                3;ann;1;tone
                3;bob;1;tone
                1;ann;yes;greeting
                1;bob;yes;greeting
                """, "agree", "--ratings", "-", "--format", "json", "--resamples", "50");
        assertThat(run.exitCode()).isZero();
        assertThat(run.jsonLines())
                .extracting(line -> line.get("question").asText())
                .containsExactly("tone", "greeting");
        JsonNode tone = run.jsonLines().get(0);
        assertThat(tone.get("units").asInt()).isEqualTo(3);
        assertThat(tone.get("raters").asInt()).isEqualTo(2);
        assertThat(statistic(tone, "cohen_kappa").get("value").asDouble()).isCloseTo(0.4, within(1e-9));
        assertThat(statistic(run.jsonLines().get(1), "cohen_kappa")
                        .get("undefined")
                        .asText())
                .startsWith("no variation");
    }

    @Test
    void badRowsAreNamedAndTheRestGoesOn() {
        CommandLineRun run = CommandLineRun.withInput("""
                unit,rater,value
                1,a,yes
                1,b,yes
                1,a,no
                ,a,no
                2,a,no
                2,b,no
                """, "agree", "--ratings", "-", "--resamples", "50");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("standard input:4", "already", "standard input:5", "no unit");
        assertThat(run.out()).contains("2 units", "too few");
    }

    @Test
    void aWideTableIsReadToo() {
        CommandLineRun run =
                CommandLineRun.withInput("""
                unit,ann,bob
                1,1,1
                2,2,
                3,2,1
                """, "agree", "--ratings", "-", "--format", "csv", "--resamples", "50");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("all,ordinal,3,2,percent_agreement,0.5");
    }

    @Test
    void spellingsOfOneValueAndOfNoneAreKnown() {
        CommandLineRun run =
                CommandLineRun.withInput("""
                Call ID;Anna;Ben
                1;Yes;yes
                2;NO;no
                3;#N/A;Yes
                4;not applicable;no
                5;no;yes
                """, "agree", "--ratings", "-", "--format", "json", "--resamples", "5");
        JsonNode all = run.jsonLines().get(0);
        assertThat(all.get("units").asInt()).isEqualTo(5);
        assertThat(all.get("raters").asInt()).isEqualTo(2);
        assertThat(all.get("unitsRatedTwice").asInt()).isEqualTo(3);
        assertThat(statistic(all, "percent_agreement").get("value").asDouble()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void limitsInPointsAreNotCutAtOne() {
        var table = new StringBuilder("unit,rater,value\n");
        for (int unit = 0; unit < 40; unit++) {
            table.append(unit).append(",a,").append(60 + unit).append("\n");
            table.append(unit).append(",b,").append(50 + unit + unit % 7).append("\n");
        }
        CommandLineRun run = CommandLineRun.withInput(
                table.toString(), "agree", "--ratings", "-", "--format", "json", "--resamples", "200");
        assertThat(run.exitCode()).isZero();
        JsonNode high = statistic(run.jsonLines().get(0), "bland_altman_high");
        assertThat(high.get("high").asDouble()).isGreaterThan(high.get("value").asDouble());
    }

    @Test
    void columnsThatAreNoRatersAreLeftOutAndTold() {
        CommandLineRun run = CommandLineRun.withInput("""
                Call ID,Agent,Call Date,Ann,Bob,Total,Comments
                1,Kim,2026-01-05,yes,yes,100,fine
                2,Lee,2026-01-06,no,yes,50,well
                3,Kim,2026-01-07,no,no,0,sad
                """, "agree", "--ratings", "-", "--resamples", "5");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 units (3 rated twice), 2 raters").doesNotContain(">  ");
        assertThat(run.err())
                .contains("the raters are ann, bob; not taken for raters: agent, call date, total, comments");
        CommandLineRun called = CommandLineRun.withInput("""
                Call ID,Agent,Team Leader
                1,yes,yes
                2,no,yes
                """, "agree", "--ratings", "-", "--resamples", "5");
        assertThat(called.out()).contains("2 raters");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void spellingsOrdersAndOnceGivenValuesAreTold() {
        var yes = new StringBuilder("call,ann,bob\n");
        var steps = new StringBuilder("call,ann,bob\n");
        var words = new StringBuilder("call,ann,bob\n");
        for (int call = 0; call < 12; call++) {
            yes.append(call + (call % 2 == 0 ? ",Yes,Y\n" : ",No,n\n"));
            steps.append(call + (call % 3 == 0 ? ",low,medium\n" : ",high,high\n"));
            words.append(call + ",said " + call + ",heard " + call + "\n");
        }
        String[] agree = {"agree", "--ratings", "-", "--resamples", "5"};
        assertThat(CommandLineRun.withInput(yes.toString(), agree).out())
                .contains("No value of ann (No, Yes) is used by anybody else (Y, n)");
        assertThat(CommandLineRun.withInput(steps.toString(), agree).out())
                .contains("--categories LOWEST,...,HIGHEST")
                .doesNotContain("is used by anybody else");
        assertThat(CommandLineRun.withInput(words.toString(), agree).out())
                .contains("Believe no coefficient: 24 different values in 24 ratings");
        CommandLineRun interval = CommandLineRun.withInput(
                steps.toString(), "agree", "--ratings", "-", "--resamples", "5", "--scale", "interval");
        assertThat(interval.exitCode()).isEqualTo(1);
        assertThat(interval.out()).isEmpty();
        assertThat(interval.err().lines()).singleElement().asString().contains("no value is a number, such as 'low'");
    }

    @Test
    void aWorkbookIsNamedOne() {
        CommandLineRun run = CommandLineRun.of("agree", "--ratings", "scores.xlsx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("a workbook", "save the sheet as CSV");
    }

    private static JsonNode statistic(JsonNode question, String name) {
        for (JsonNode statistic : question.get("statistics")) {
            if (statistic.get("name").asText().equals(name)) {
                return statistic;
            }
        }
        throw new AssertionError(name);
    }
}
