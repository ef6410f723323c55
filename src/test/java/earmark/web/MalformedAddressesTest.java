package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent that is no address, no JSON, or leads nowhere: the answer is JSON all the same, and says what to do. */
@NullMarked
class MalformedAddressesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatIsNoAddressIsAnsweredLikeEverythingElse(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            for (String address : new String[] {
                "/api/v1/interactions/%zz",
                "/api/v1/interactions/%",
                "/api/v1/interactions/a%2fb",
                "/api/v1/interactions/%00",
                "/api/v1/interactions/a;b=c/../d",
                "/api/v1/interactions/%c3%28",
                "/api/v1/search?q=%zz",
                "/calls/%zz",
                "/calls/%2e%2e/x",
                "/calls/a b",
                "no/slash",
                "/" + "x".repeat(20_000)
            }) {
                isTold(
                        raw(home, "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"),
                        address);
            }
            isTold(raw(home, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), "no host");
            isTold(
                    raw(home, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"),
                    "long header");
            isTold(raw(home, "nonsense\r\n\r\n"), "no request");
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void whatSaysToBeSomethingElseThanJsonIsRefusedAsThat(@TempDir Path folder) throws Exception {
        try (WebHome home = WebHome.open(folder)) {
            String playlist = "{\"title\":\"x\",\"query\":\"x\",\"places\":[]}";
            assertThat(sent(home, "/playlists", "text/plain", playlist).statusCode())
                    .isEqualTo(415);
            HttpResponse<String> form = sent(home, "/themes/merge", "application/x-www-form-urlencoded", "themes=a");
            assertThat(form.statusCode()).isEqualTo(415);
            assertThat(form.body()).contains("application/json");
            HttpResponse<String> json = sent(home, "/playlists", "application/json; charset=utf-8", playlist);
            assertThat(json.statusCode()).isNotEqualTo(415);
        }
    }

    @Test
    void namesAndTitlesStandOnOneLine(@TempDir Path folder) throws Exception {
        try (WebHome home = WebHome.open(folder)) {
            String two = "{\"title\":\"one\\ntwo\",\"query\":\"x\",\"places\":[]}";
            HttpResponse<String> lines = sent(home, "/playlists", "application/json", two);
            assertThat(lines.statusCode()).isEqualTo(422);
            assertThat(JSON.readTree(lines.body()).at("/problems/0/where").asText())
                    .isEqualTo("title");
            HttpResponse<String> bell = sent(home, "/playlists", "application/json", two.replace("\\n", "\\u0007"));
            assertThat(bell.statusCode()).isEqualTo(400);
            assertThat(bell.body()).contains("control characters").contains("\"title\"");
        }
    }

    private static HttpResponse<String> sent(WebHome home, String path, String type, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void isTold(String answer, String what) throws IOException {
        String[] parts = answer.split("\r\n\r\n", 2);
        String status = parts[0].split(" ", 3)[1];
        if (status.equals("200")) {
            // a page of our own
            assertThat(parts[1]).as(what).contains("earmark");
            return;
        }
        assertThat(status).as(what).startsWith("4");
        assertThat(parts[0]).as(what).contains(Trouble.TYPE);
        JsonNode problem = JSON.readTree(parts[1]).at("/problems/0");
        for (String part : new String[] {"where", "what", "hint"}) {
            assertThat(problem.path(part).asText()).as(what + " " + part).isNotBlank();
        }
    }

    private static String raw(WebHome home, String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(home.address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
