package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator reads in the access log. */
@NullMarked
class AccessLogTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void saysOfWhatInWordsPeopleKnowAndFromWhatToWhat(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            String id =
                    home.services().store().find(id(home)).orElseThrow().id().value();
            ask(home, "GET", "/interactions/call-1", null);
            ask(
                    home,
                    "POST",
                    "/interactions/call-1/corrections",
                    "{\"kind\":\"speaker\",\"turn\":5,\"before\":\"customer\",\"after\":\"agent\"}");
            ask(
                    home,
                    "POST",
                    "/interactions/call-1/corrections",
                    "{\"kind\":\"words\",\"turn\":0,\"start\":0,\"end\":4,\"before\":\"good\",\"after\":\"mild\"}");
            ask(home, "POST", "/queue/" + id + "/assign", "{\"assignee\":\"ada\"}");
            JsonNode log = log(home, "");
            assertThat(words(log))
                    .contains(
                            "change: call-1, speaker of turn 6 changed, customer to agent",
                            "change: call-1, words of turn 1 corrected",
                            "look: call-1")
                    .noneMatch(line -> line.contains("good") || line.contains("mild"));
            assertThat(log.findValuesAsText("interaction")).contains(id);
            assertThat(words(log(home, "?what=call-1&kind=change")))
                    .as("asked for by the name people use")
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("change: call-1, "));
            assertThat(words(log(home, "?what=call-2"))).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    private static earmark.model.InteractionId id(WebHome home) {
        return home.store().list(earmark.store.Filter.ALL, 9).stream()
                .filter(one -> "call-1".equals(one.facts().get("id")))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> words(JsonNode log) {
        var lines = new ArrayList<String>();
        log.path("entries")
                .forEach(one -> lines.add(
                        one.path("kind").asText() + ": " + one.path("words").asText()));
        return lines;
    }

    private static JsonNode log(WebHome home, String query) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(ask(home, "GET", "/access" + query, null));
    }

    private static String ask(WebHome home, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                .header("Content-Type", "application/json")
                .method(method, sent)
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(500);
        return answer.body();
    }
}
