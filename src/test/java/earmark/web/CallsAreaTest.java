package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API of one interaction. */
@NullMarked
class CallsAreaTest {
    @TempDir
    private static Path folder;

    private static WebHome home;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        assertThat(home.faults).isEmpty();
        home.close();
    }

    @Test
    void saysWhatEveryMarkerCameToAndWhere() throws Exception {
        JsonNode call = json("/interactions/call-1");
        assertThat(call.get("turns")).hasSize(11);
        assertThat(call.at("/turns/2/words/3").toString()).isEqualTo("[8,13,10000,10300,0.96]");
        JsonNode apology = marker(call, "apology");
        assertThat(apology.get("outcome").asText()).isEqualTo("present");
        JsonNode found = apology.at("/findings/0");
        assertThat(found.at("/place/turn").asInt()).isEqualTo(2);
        assertThat(found.get("text").asText()).contains("sorry");
        assertThat(found.get("origin").asText()).startsWith("apology.mark:");
        assertThat(found.get("rule").asText()).isNotEmpty();
        assertThat(marker(call, "hold_time").at("/findings/0/place/startMs").asLong())
                .isGreaterThan(20_000);
    }

    @Test
    void anAbsenceNamesWhereItWasLookedFor() throws Exception {
        JsonNode call = json("/interactions/call-2");
        JsonNode apology = marker(call, "apology");
        assertThat(apology.get("outcome").asText()).isEqualTo("absent");
        JsonNode places = call.get("searches").get(apology.get("search").asInt());
        assertThat(StreamSupport.stream(places.spliterator(), false)
                        .map(place -> place.get("turn").asInt())
                        .distinct())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void modelsGoStepByStepWithSecondsFromTheComplaint() throws Exception {
        JsonNode heat = StreamSupport.stream(
                        json("/interactions/call-1").get("models").spliterator(), false)
                .filter(model -> model.get("id").asText().equals("heat"))
                .findFirst()
                .orElseThrow();
        assertThat(heat.at("/start/turn").asInt()).isEqualTo(1);
        assertThat(heat.findValuesAsText("outcome"))
                .containsExactly("absent", "absent", "absent", "present", "present");
        assertThat(heat.at("/steps/2/seconds").asDouble()).isEqualTo(2.5);
        assertThat(heat.at("/steps/2/late").asBoolean()).isFalse();
    }

    @Test
    void paintsWhoWasActiveWhen() throws Exception {
        JsonNode sound = json("/interactions/call-1").get("sound");
        assertThat(sound.get("channels")).hasSize(2);
        assertThat(sound.at("/channels/0/speaker").asText()).isEqualTo("AGENT");
        assertThat(sound.at("/hold/0/1").asLong() - sound.at("/hold/0/0").asLong())
                .isGreaterThan(20_000);
        assertThat(sound.get("overtalk")).isEmpty();
        long quiet = 0;
        for (JsonNode span : sound.get("silence")) {
            quiet += span.get(1).asLong() - span.get(0).asLong();
        }
        assertThat(quiet).isLessThan(sound.get("silenceMs").asLong());
    }

    @Test
    void aPlainWavIsServedAsItIsInAnyPart() throws Exception {
        byte[] original = Files.readAllBytes(folder.resolve("call-1.wav"));
        HttpResponse<byte[]> whole = get("/interactions/call-1/audio");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(original);
        assertThat(header(whole, "Content-Type")).isEqualTo("audio/wav");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        HttpResponse<byte[]> part = get("/interactions/call-1/audio", "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + original.length);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(original, 10, 20));
        HttpResponse<byte[]> end = get("/interactions/call-1/audio", "Range", "bytes=-7");
        assertThat(end.body()).isEqualTo(java.util.Arrays.copyOfRange(original, original.length - 7, original.length));
        HttpResponse<byte[]> beyond = get("/interactions/call-1/audio", "Range", "bytes=" + original.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + original.length);
        String tag = header(whole, "ETag");
        assertThat(get("/interactions/call-1/audio", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/interactions/call-1/audio", "Range", "bytes=0-1", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(get("/interactions/call-1/audio", "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void peaksAreFinerTheCloserOneLooks() throws Exception {
        JsonNode all = json("/interactions/call-1/peaks?bins=100");
        assertThat(all.get("channels")).hasSize(2);
        assertThat(all.at("/channels/0/peaks")).hasSize(200);
        JsonNode close = json("/interactions/call-1/peaks?from=500&to=1500&bins=4000");
        assertThat(close.at("/channels/0/peaks")).hasSize(200);
        // the agent hums from 500 ms on, at 9,000 of 32,768
        assertThat(close.at("/channels/0/peaks/41").asInt()).isBetween(30, 36);
        assertThat(close.at("/channels/1/peaks/41").asInt()).isZero();
        assertThat(get("/interactions/call-1/peaks?from=9&to=9").statusCode()).isEqualTo(422);
        assertThat(get("/interactions/call-1/peaks?bins=0").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        for (String path : new String[] {"", "/audio", "/peaks"}) {
            assertThat(get("/interactions/nobody" + path).statusCode()).isEqualTo(404);
        }
    }

    private static JsonNode marker(JsonNode call, String id) {
        return StreamSupport.stream(call.get("markers").spliterator(), false)
                .filter(marker -> marker.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(path).body());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home.address() + "/api/v1" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
