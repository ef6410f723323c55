package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether what an export says of an interaction can be read, and listened to, where it says. */
final class ExportedPlaces {
    private final String interaction;
    private final List<String> turns;
    private final long durationMs;

    /**
     * For one interaction.
     *
     * @param turns the texts of its turns
     * @param durationMs of its recording; -1 in writing
     */
    ExportedPlaces(String interaction, List<String> turns, long durationMs) {
        this.interaction = interaction;
        this.turns = List.copyOf(turns);
        this.durationMs = durationMs;
    }

    /** A verdict: what is present rests on places, what is absent was searched somewhere, the rest says why. */
    void checkVerdict(JsonNode verdict) {
        String named = interaction + " " + verdict.get("marker").asText();
        String outcome = verdict.get("outcome").asText();
        switch (outcome) {
            case "present" -> checkAll(named, verdict.path("evidence"));
            case "absent" -> checkAll(named, verdict.path("searched"));
            case "no_opportunity", "undetermined" ->
                assertThat(verdict.path("because").asText()).as(named).isNotBlank();
            default -> throw new AssertionError(named + ": " + outcome);
        }
    }

    private void checkAll(String named, JsonNode places) {
        assertThat(places).as(named + " has places").isNotEmpty();
        places.forEach(place -> check(named, place));
    }

    /** One place; where it quotes words, they stand there. */
    void check(String named, JsonNode place) {
        int turn = place.get("turn").asInt(-1);
        assertThat(turn).as(named).isBetween(0, turns.size() - 1);
        String text = turns.get(turn);
        int start = place.get("start").asInt(-1);
        int end = place.get("end").asInt(-1);
        assertThat(start).as(named).isBetween(0, text.length());
        assertThat(end).as(named).isBetween(start, text.length());
        if (place.has("text")) {
            assertThat(place.get("text").asText()).as(named).isEqualTo(text.substring(start, end));
        }
        if (durationMs >= 0) {
            assertThat(place.has("startMs"))
                    .as(named + " can be listened to: " + place)
                    .isTrue();
            long startMs = place.get("startMs").asLong(-1);
            assertThat(startMs).as(named).isBetween(0L, durationMs);
            assertThat(place.get("endMs").asLong(-1)).as(named).isBetween(startMs, durationMs);
        }
    }
}
