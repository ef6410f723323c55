package earmark.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One person at the workbench, signed in, who does a bit of everything and thinks between requests. For one thread. */
final class LoadUser {
    private static final List<String> SOUGHT = List.of(
            "sorry", "refund", "twice", "engineer", "friday", "waiting", "account", "again", "nobody", "promised");
    /** Of everybody here. */
    static final String PASSWORD = "one for all of them";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What a person is told who was not quick enough. */
    private static final int REFUSED = 422;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final String root;
    private final List<String> ids;
    private final LoadTimes times;
    private final SplittableRandom random;
    private final long thinkingNanos;
    private final String cookie;

    /**
     * Somebody who signs in.
     *
     * @param root where the API is
     * @param ids calls there are
     * @param thinking how long is thought between two requests, in the mean
     * @param name a name with an account
     */
    LoadUser(
            HttpClient client,
            String root,
            List<String> ids,
            LoadTimes times,
            SplittableRandom random,
            Duration thinking,
            String name)
            throws IOException, InterruptedException {
        this.client = client;
        this.root = root;
        this.ids = ids;
        this.times = times;
        this.random = random;
        thinkingNanos = thinking.toNanos();
        String body = JSON.createObjectNode()
                .put("name", name)
                .put("password", PASSWORD)
                .toString();
        HttpResponse<Void> in = client.send(
                HttpRequest.newBuilder(URI.create(root + "/sign-in"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    /** Works until this moment of {@link System#nanoTime}. */
    void work(long end) {
        think();
        while (System.nanoTime() < end) {
            try {
                work();
            } catch (IOException e) {
                times.error(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work() throws IOException, InterruptedException {
        int dice = random.nextInt(100);
        if (dice < 20) {
            get("list", "/interactions?limit=50");
        } else if (dice < 28) {
            get("list, team", "/interactions?limit=50&team=Billing");
        } else if (dice < 54) {
            get("call", "/interactions/" + ids.get(random.nextInt(ids.size())));
        } else if (dice < 66) {
            search();
        } else if (dice < 73) {
            get("trends", "/trends");
        } else if (dice < 77) {
            get("trend", "/trends/marker.apology?by=team");
        } else if (dice < 80) {
            get("me", "/me");
        } else if (dice < 85) {
            get("queue, filtered", "/queue?state=open&team=Billing");
        } else if (dice < 95) {
            get("queue", "/queue?state=open&offset=" + 50 * random.nextInt(4));
        } else {
            score();
        }
    }

    /** As the page does: first hits, then how many there are, as often as it takes. Hardly anybody looks for the same. */
    private void search() throws IOException, InterruptedException {
        String query = List.of("", "customer%20", "agent%20").get(random.nextInt(3))
                + "(" + SOUGHT.get(random.nextInt(SOUGHT.size()))
                + "%7C" + SOUGHT.get(random.nextInt(SOUGHT.size())) + ")";
        JsonNode found = get("search", "/search?q=" + query);
        if (!found.at("/counted/complete").asBoolean()) {
            JsonNode counted = get("count", "/search/count?q=" + query);
            while (counted.path("counting").asBoolean()) {
                counted = get("count, again", "/search/count?q=" + query);
            }
        }
    }

    /** From the queue to a score handed in: takes a call, hears it, answers each question in turn. */
    void score() throws IOException, InterruptedException {
        JsonNode rows = get("queue", "/queue?state=open").path("rows");
        if (rows.isEmpty()) {
            times.error("nothing in the queue is open");
            return;
        }
        JsonNode row = rows.get(random.nextInt(rows.size()));
        String id = row.path("interaction").asText();
        if (ask("take", "POST", "/queue/" + row.path("task").asText() + "/take", null)
                .isMissingNode()) {
            return;
        }
        get("heard", "/interactions/" + id + "/heard");
        JsonNode sheet = ask(
                "sheet opened",
                "POST",
                "/sheets",
                JSON.createObjectNode()
                        .put("interaction", id)
                        .put("form", "")
                        .put("kind", "live")
                        .put("samplingReason", "queue")
                        .put("session", "")
                        .put("seeing", false)
                        .put("despite", false));
        String path = "/sheets/" + sheet.path("id").asText();
        for (JsonNode section : sheet.path("sections")) {
            for (JsonNode asked : section.path("questions")) {
                ObjectNode saved = JSON.createObjectNode()
                        .put("basedOn", sheet.path("revision").asInt());
                saved.set("answers", answer(asked.path("question")));
                sheet = ask("answer saved", "PUT", path, saved).path("sheet");
            }
        }
        ask(
                "handed in",
                "POST",
                path + "/submit",
                JSON.createObjectNode().put("basedOn", sheet.path("revision").asInt()));
    }

    /** Mostly the best there is, as people do. */
    private ArrayNode answer(JsonNode question) {
        JsonNode anchors = question.path("anchors");
        int which = anchors.isEmpty() || random.nextInt(10) < 8 ? 0 : random.nextInt(anchors.size());
        String value = anchors.isEmpty()
                ? question.path("highest").asText("nothing to say")
                : anchors.get(which).path("label").asText();
        ObjectNode answer = JSON.createObjectNode()
                .put("question", question.path("id").asText())
                .put("value", value)
                .put("interpretation", "")
                .put("comment", "");
        answer.putArray("observed");
        answer.putArray("reasons");
        return JSON.createArrayNode().add(answer);
    }

    /** What is read there. */
    JsonNode get(String what, String path) throws IOException, InterruptedException {
        return ask(what, "GET", path, null);
    }

    /** The answer, after its time was noted and somebody thought; missing where somebody else was quicker, or it failed. */
    private JsonNode ask(String what, String method, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Cookie", cookie)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .timeout(PATIENCE)
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        times.add(what, (System.nanoTime() - start) / 1e6);
        think();
        if (answer.statusCode() == REFUSED && path.endsWith("/take")) {
            return JSON.missingNode();
        }
        if (answer.statusCode() != 200) {
            times.error(answer.statusCode() + " " + method + " " + path + " "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            return JSON.missingNode();
        }
        return JSON.readTree(answer.body());
    }

    private void think() {
        if (thinkingNanos > 0) {
            LockSupport.parkNanos(thinkingNanos / 2 + random.nextLong(thinkingNanos));
        }
    }
}
