package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionJsonTest {
    private final JsonNode call = json(InteractionJson.of(Samples.call(), Samples.verdicts()));

    @Test
    void theCallIsNamedWithWhereItComesFrom() {
        assertThat(call.get("id").asText()).isEqualTo("0123456789abcdef");
        assertThat(call.get("startedAt").asText()).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(call.get("facts")).hasToString("{\"agent\":\"kim\",\"team\":\"billing\"}");
        assertThat(call.get("versions")).hasToString("{\"model\":\"1\"}");
        assertThat(call.get("problems")).hasToString("[{\"what\":\"clipped\",\"hint\":\"turn it down\"}]");
        assertThat(call.get("turns").get(1))
                .hasToString("{\"turn\":1,\"speaker\":\"CUSTOMER\",\"startMs\":2000,\"endMs\":4000,"
                        + "\"text\":\"i am sorry to call\",\"words\":[]}");
    }

    @Test
    void everyOutcomeSaysWhatItRestsOn() {
        assertThat(call.get("verdicts"))
                .map(JsonNode::toString)
                .containsExactly(
                        "{\"marker\":\"apology\",\"version\":2,\"outcome\":\"present\",\"evidence\":[{\"turn\":1,"
                                + "\"start\":5,\"end\":10,\"startMs\":2200,\"endMs\":2600,\"speaker\":\"CUSTOMER\","
                                + "\"text\":\"sorry\",\"confidence\":0.75,\"origin\":\"rule\"}]}",
                        "{\"marker\":\"thanks\",\"version\":2,\"outcome\":\"absent\","
                                + "\"searched\":[{\"turn\":0,\"start\":0,\"end\":12}]}",
                        "{\"marker\":\"closing\",\"version\":2,\"outcome\":\"no_opportunity\","
                                + "\"because\":\"no agent at the end\"}",
                        "{\"marker\":\"empathy\",\"version\":2,\"outcome\":\"undetermined\","
                                + "\"because\":\"a channel is silent\"}");
    }

    @Test
    void textComesBackAsItWas() {
        String text = Samples.ESCAPE + "\"a\"\nb";
        var found = Samples.verdict(
                "late", new Outcome.Present(List.of(Samples.finding("late", 0, 0, text.length(), null))));

        String written = InteractionJson.of(Samples.mail(text), List.of(found));

        assertThat(written).doesNotContain("\033", "\n");
        JsonNode mail = json(written);
        assertThat(mail.get("startedAt").isNull()).isTrue();
        assertThat(mail.get("turns").get(0).get("text").asText()).isEqualTo(text);
        JsonNode evidence = mail.get("verdicts").get(0).get("evidence").get(0);
        assertThat(evidence.get("text").asText()).isEqualTo(text);
        assertThat(evidence.has("startMs")).isFalse();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }
}
