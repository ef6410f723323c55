package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching by meaning, with vectors that are made while somebody looks. */
@NullMarked
class MeaningApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void saysWhatIsMissingMakesItInTheBackgroundAndThenFinds(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            JsonNode before = json(home, "/search/vectors");
            assertThat(before.get("usable").asBoolean()).isFalse();
            assertThat(before.get("missing").asInt()).isEqualTo(3);
            assertThat(before.get("making").asBoolean()).as("nobody asked").isFalse();
            Page page = browser.page();
            page.navigate(home.address() + "/search?by=meaning&q=please%20accept%20my%20apologies%20for%20the%20delay");
            // it goes on by itself when the vectors are there
            assertThat(page.locator(".hit").first()).containsText("similarity");
            assertThat(page.locator(".hit").first()).containsText("so sorry about the delay");
            assertThat(page.locator(".hit").first().getByText("Play")).isVisible();
            Browser.isAccessible(page);
            page.locator(".hit").first().getByText("More like this").click();
            assertThat(page.getByText("nothing else is as near")).isVisible();
            fromAHitOfWordsAndBack(home, page);
            assertThat(browser.faults()).isEmpty();
            assertThat(json(home, "/search/vectors").get("missing").asInt()).isZero();
            near(home);
            assertThat(home.faults).isEmpty();
        }
    }

    private static void fromAHitOfWordsAndBack(WebHome home, Page page) {
        page.navigate(home.address() + "/search?q=sorry%20about%20the%20delay");
        assertThat(page.locator(".sum")).containsText("hit");
        page.locator(".hit").first().getByText("More like this").click();
        assertThat(page.getByText("nothing else is as near")).isVisible();
        page.goBack();
        assertThat(page).hasURL(home.address() + "/search?q=sorry%20about%20the%20delay");
        assertThat(page.locator(".sum")).containsText("hit");
        assertThat(page.locator(".hit").first().locator("mark")).hasText("sorry about the delay");
    }

    private static void near(WebHome home) throws IOException, InterruptedException {
        JsonNode found = json(home, "/search/meaning?least=-1&limit=2&q=the%20line%20is%20broken");
        assertThat(found.get("hits")).hasSize(2);
        assertThat(found.get("more").asBoolean()).isTrue();
        JsonNode first = found.at("/hits/0");
        assertThat(first.get("similarity").asDouble())
                .isGreaterThanOrEqualTo(found.at("/hits/1/similarity").asDouble());
        assertThat(first.has("confidence")).isFalse();
        String turn =
                first.get("interaction").asText() + "@" + first.get("turn").asInt();
        JsonNode more = json(home, "/search/meaning?least=-1&limit=500&more=" + turn);
        assertThat(more.get("hits"))
                .isNotEmpty()
                .noneMatch(hit -> turn.equals(
                        hit.get("interaction").asText() + "@" + hit.get("turn").asInt()));
        assertThat(json(home, "/search/meaning?least=-1&agent=Tom%20Reed&q=hello")
                        .get("hits"))
                .isNotEmpty()
                .allMatch(hit -> hit.get("agent").asText().equals("Tom Reed"));
        assertThat(get(home, "/search/meaning").statusCode()).isEqualTo(422);
        assertThat(get(home, "/search/meaning?more=nonsense").statusCode()).isEqualTo(422);
        assertThat(get(home, "/search/meaning?more=nobody@1").statusCode()).isEqualTo(404);
        assertThat(get(home, "/search/meaning?q=hello&fact=csat%3C2").statusCode())
                .isEqualTo(422);
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
