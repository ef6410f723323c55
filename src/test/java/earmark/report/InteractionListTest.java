package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InteractionListTest {
    private static final InteractionLine CALL = new InteractionLine(
            "01", "CALL", "2026-03-02T09:30:00Z", 61_000L, 2, "a.wav", Map.of("team", "billing"), Map.of("thanks", 3));
    private static final InteractionLine MAIL = new InteractionLine(
            "02", "EMAIL", "", null, 1, "=b.eml", Map.of("agent", "kim"), Map.of("apology", 1, "thanks", 1));

    @Test
    void csvHasAColumnForEveryFactAndMarkerInNameOrder() {
        assertThat(InteractionList.csv(List.of(CALL, MAIL)))
                .isEqualTo(String.join(
                        "\r\n",
                        "interaction,medium,startedAt,durationMs,turns,source,"
                                + "fact.agent,fact.team,found.apology,found.thanks",
                        "01,CALL,2026-03-02T09:30:00Z,61000,2,a.wav,,billing,0,3",
                        "02,EMAIL,,,1,'=b.eml,kim,,1,1",
                        ""));
    }

    @Test
    void whatHasNoLengthSaysSo() {
        assertThat(InteractionList.jsonLine(MAIL))
                .isEqualTo("{\"id\":\"02\",\"medium\":\"EMAIL\",\"startedAt\":null,\"durationMs\":null,\"turns\":1,"
                        + "\"source\":\"=b.eml\",\"facts\":{\"agent\":\"kim\"},"
                        + "\"findings\":{\"apology\":1,\"thanks\":1}}");
        assertThat(InteractionList.text(List.of(CALL)).lines().skip(1)).anyMatch(line -> line.contains("1:01.0"));
        assertThat(InteractionList.text(List.of(MAIL))).doesNotContain("null", "0:00");
    }

    @Test
    void nothingKeptIsASentenceAnEmptyArrayAndABareHeader() {
        assertThat(InteractionList.text(List.of())).isEqualTo("nothing kept yet that fits\n");
        assertThat(JsonArray.of(List.of())).isEqualTo("[]");
        assertThat(InteractionList.csv(List.of()))
                .isEqualTo("interaction,medium,startedAt,durationMs,turns,source\r\n");
    }

    @Test
    void severalObjectsAreOneArray() {
        assertThat(JsonArray.of(List.of("{}", "{\"a\":1}"))).isEqualTo("[{},\n{\"a\":1}]");
    }

    @Test
    void aFactCannotSteerTheTerminalOrAddALine() {
        var line = new InteractionLine(
                "03", "EMAIL", "", null, 1, "c", Map.of("agent", Samples.ESCAPE + "x\ny"), Map.of());

        assertThat(InteractionList.text(List.of(line)))
                .contains("\\u001b[2Jx y")
                .doesNotContain("\033");
    }

    @Test
    void markersAreCountedByInteractionTheMostFrequentFirst() {
        assertThat(MarkerCounts.text(List.of(CALL, MAIL))).isEqualTo("""
                        Found in how many of 2 interactions:
                          thanks                 2
                          apology                1
                        """);
    }
}
