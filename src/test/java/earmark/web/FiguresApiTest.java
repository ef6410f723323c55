package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, figures and exports of a home, as programs see them. */
@NullMarked
class FiguresApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void pagesOfAListHoldEveryInteractionOnceAndFiltersNarrowThem(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            // the same moment as another, and an agent whose name a spreadsheet would compute
            home.keep("call-4", "=Eve", Instant.parse("2026-10-31T11:00:00Z"), spoken("i am sorry about that"));
            var seen = new ArrayList<String>();
            @Nullable String after = null;
            int pages = 0;
            do {
                JsonNode page = json(home, "/interactions?limit=1" + (after == null ? "" : "&after=" + after));
                assertThat(page.has("total")).isEqualTo(after == null);
                page.get("interactions")
                        .forEach(one -> seen.add(one.at("/facts/id").asText()));
                after = page.has("next") ? page.get("next").asText() : null;
                pages++;
            } while (after != null && pages < 9);
            JsonNode whole = json(home, "/interactions");
            assertThat(whole.get("total").asInt()).isEqualTo(4);
            var all = new ArrayList<String>();
            whole.get("interactions").forEach(one -> all.add(one.at("/facts/id").asText()));
            assertThat(seen).isEqualTo(all).doesNotHaveDuplicates().hasSize(4);
            assertThat(json(home, "/interactions?from=2026-10-31&to=2026-10-31")
                            .get("total")
                            .asInt())
                    .isEqualTo(2);
            assertThat(json(home, "/interactions?team=billing&marker=complaint&agent=Karen%20Hill")
                            .get("total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(json(home, "/interactions?team=nobody").get("total").asInt())
                    .isZero();
            assertThat(get(home, "/interactions?after=nonsense").statusCode()).isEqualTo(422);
            assertThat(get(home, "/interactions?from=yesterday").statusCode()).isEqualTo(422);
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void figuresAreThoseOfTheInteractionsBehindThemAndSeeWhatIsKeptMeanwhile(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            JsonNode overview = json(home, "/trends");
            assertThat(overview.get("contacts").asInt()).isEqualTo(3);
            assertThat(figure(overview, "handling_time").at("/whole/n").asInt()).isEqualTo(3);
            assertThat(figure(overview, "handling_time").at("/whole/few").asBoolean())
                    .isTrue();
            JsonNode behind = json(home, "/trends/handling_time/interactions");
            assertThat(behind.get("total").asInt()).isEqualTo(3);
            assertThat(behind.at("/contacts/0/name").asText()).as("the longest").isEqualTo("call-1");
            double longest = behind.at("/contacts/0/value").asDouble();
            var sound = home.store()
                    .find(home.store().list(earmark.store.Filter.ALL, 9).get(2).id())
                    .orElseThrow()
                    .sound();
            long ms = java.util.Objects.requireNonNull(sound).durationMs();
            assertThat(longest).isCloseTo(ms / 1000.0, within(.001));
            assertThat(json(home, "/trends/hold_time/interactions")
                            .at("/contacts/0/value")
                            .asDouble())
                    .as("on hold for some twenty seconds")
                    .isBetween(15.0, 30.0);
            JsonNode complaint = json(home, "/trends/marker.complaint?by=agent&period=week");
            assertThat(complaint.get("series")).hasSize(2);
            assertThat(complaint.at("/series/0/group").asText()).isEqualTo("Karen Hill");
            assertThat(complaint.at("/series/0/points/0/figure/n").asInt()).isPositive();
            home.keep("call-4", "Karen Hill", Instant.parse("2026-11-01T15:00:00Z"), spoken("how can i help"));
            assertThat(json(home, "/trends").get("contacts").asInt()).isEqualTo(4);
            assertThat(json(home, "/trends?agent=Tom%20Reed").get("contacts").asInt())
                    .isEqualTo(1);
            assertThat(json(home, "/trends?from=2027-01-01").get("contacts").asInt())
                    .isZero();
            assertThat(json(home, "/trends/handling_time?from=2027-01-01").get("series"))
                    .isEmpty();
            assertThat(get(home, "/trends/nonsense").statusCode()).isEqualTo(404);
            assertThat(get(home, "/trends/silence?period=day").statusCode()).isEqualTo(422);
            assertThat(get(home, "/trends/marker.complant").body())
                    .as("no empty table about what there is not")
                    .contains("there is none of that name", "did you mean 'complaint'?");
            assertThat(get(home, "/trends/silence?by=nope").statusCode()).isEqualTo(422);
            assertThat(get(home, "/trends/silence?by=nope").body()).contains("one of ", "agent");
            assertThat(json(home, "/names").at("/agents"))
                    .extracting(JsonNode::asText)
                    .containsExactly("Karen Hill", "Tom Reed");
            assertThat(json(home, "/names").at("/markers"))
                    .extracting(JsonNode::asText)
                    .contains("complaint")
                    .noneMatch(name -> name.contains("."));
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void exportsEveryTableInBothFormsWithoutFormulasAndNotesIt(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            home.keep("call-4", "=Eve", Instant.parse("2026-10-31T11:00:00Z"), spoken("i am sorry about that"));
            String interactions =
                    get(home, "/export/interactions.csv?team=billing").body();
            assertThat(interactions.lines()).hasSize(5);
            assertThat(interactions)
                    .startsWith("interaction,name,medium,started_at,agent,team,duration_ms,turns,source,found")
                    .contains(",'=Eve,")
                    .contains("fact_queue");
            assertThat(get(home, "/export/findings.csv?marker=apology").body())
                    .contains(",apology,", "so sorry about the delay")
                    .doesNotContain("nothing i can do");
            assertThat(get(home, "/export/scores.csv").body()).startsWith("evaluation,");
            assertThat(get(home, "/export/figures.csv").body())
                    .startsWith("figure,title,unit,")
                    .contains("handling_time,Handling time,seconds,agent,Karen Hill,");
            for (String line : get(home, "/export/turns.jsonl").body().lines().toList()) {
                JsonNode turn = JSON.readTree(line);
                assertThat(turn.get("turn").isInt()).isTrue();
                assertThat(turn.get("text").asText()).isNotBlank();
            }
            assertThat(get(home, "/export/turns.xml").statusCode()).isEqualTo(404);
            assertThat(get(home, "/export/passwords.csv").statusCode()).isEqualTo(404);
            assertThat(home.store()
                            .accessLog()
                            .entries(new AccessFilter(null, AccessKind.EXPORT, null, null, null), Long.MAX_VALUE, 9))
                    .extracting(AccessEntry::what)
                    .containsExactly(
                            "turns.jsonl",
                            "figures.csv",
                            "scores.csv",
                            "findings.csv, with apology",
                            "interactions.csv, team billing");
            assertThat(home.faults).isEmpty();
        }
    }

    private static Spoken spoken(String words) {
        return new Spoken().agent(words).customer("thank you");
    }

    private static JsonNode figure(JsonNode overview, String key) {
        for (JsonNode one : overview.get("figures")) {
            if (one.get("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError("no figure " + key);
    }

    private static JsonNode json(WebHome home, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(home, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(WebHome home, String path) throws IOException, InterruptedException {
        URI address = URI.create(home.address() + Endpoint.ROOT + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
