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

    private static JsonNode statistic(JsonNode question, String name) {
        for (JsonNode statistic : question.get("statistics")) {
            if (statistic.get("name").asText().equals(name)) {
                return statistic;
            }
        }
        throw new AssertionError(name);
    }
}
