package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to what the description describes: the answer says what is wrong with it, and is never a fault of ours. */
@NullMarked
class MalformedRequestsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int TRIES = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> IDS =
            List.of("call-1", "0000000000000000", "nobody", "-1", "%2e%2e%2fx", "x".repeat(3000));
    private static final List<String> BODIES =
            List.of("", "null", "[]", "{}", "5", "\"x\"", "{", "[null]", "{\"\":null}");
    private static final List<JsonNode> VALUES = List.of(
            MAKE.nullNode(),
            MAKE.numberNode(-1),
            MAKE.numberNode(Integer.MAX_VALUE),
            MAKE.numberNode(1.5),
            MAKE.booleanNode(true),
            MAKE.textNode(""),
            MAKE.textNode("call-1"),
            MAKE.textNode("\u0000 \ud83d\ude00 '\"<&%" + "w".repeat(50_000)),
            MAKE.arrayNode(),
            MAKE.arrayNode().add(MAKE.nullNode()).add(1).add(MAKE.objectNode()),
            MAKE.objectNode(),
            MAKE.objectNode().put("x", 1));

    private final List<String> wrong = new ArrayList<>();

    @Test
    void noRequestIsAnsweredByAFaultOfOurs(@TempDir Path folder) throws Exception {
        try (WebHome home = WebHome.open(folder)) {
            JsonNode document = JSON.readTree(new OpenApi(Areas.all(home.services(), new OpenDoor("ada"))).document());
            int sent = 0;
            for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    sent += operation.getKey().equals("get")
                            ? reads(home, path.getKey(), operation.getValue())
                            : changes(home, document, path.getKey(), operation);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(home.faults).isEmpty();
            assertThat(sent).isGreaterThan(1_500);
        }
    }

    private int reads(WebHome home, String path, JsonNode operation) throws Exception {
        int sent = 0;
        for (String id : path.contains("{") ? IDS : List.of("")) {
            send(home, "GET", filled(path, id), null, null);
            sent++;
        }
        for (JsonNode parameter : operation.path("parameters")) {
            for (String value : List.of("", "-1", "99999999999999999999", "x%00y", "(", "w".repeat(3000))) {
                if (parameter.path("in").asText().equals("query")) {
                    String query = "?" + parameter.get("name").asText() + "=" + value;
                    send(home, "GET", filled(path, "call-1") + query, null, null);
                    sent++;
                }
            }
        }
        return sent;
    }

    private int changes(WebHome home, JsonNode document, String path, Map.Entry<String, JsonNode> operation)
            throws Exception {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
        JsonNode sample = schema.isMissingNode() ? MAKE.objectNode() : sample(document, schema);
        int sent = 0;
        for (String id : path.contains("{") ? IDS : List.of("")) {
            send(home, method, filled(path, id), sample.toString(), null);
            sent++;
        }
        if (schema.isMissingNode()) {
            return sent;
        }
        for (String body : BODIES) {
            send(home, method, filled(path, "call-1"), body, null);
            sent++;
        }
        for (Map.Entry<String, JsonNode> one : spoiled(sample, "").entrySet()) {
            boolean needed = one.getKey().endsWith("=null")
                    && isRequired(document, schema, one.getKey().replace("=null", ""));
            send(
                    home,
                    method,
                    filled(path, "call-1"),
                    one.getValue().toString(),
                    needed ? one.getKey().replace("=null", "") : null);
            sent++;
        }
        return sent;
    }

    private static boolean isRequired(JsonNode document, JsonNode schema, String field) {
        for (JsonNode required : resolved(document, schema).path("required")) {
            if (required.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** The body with every part of it, at any depth, in turn taken away or replaced. */
    private static Map<String, JsonNode> spoiled(JsonNode body, String at) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        if (body instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = at.isEmpty() ? field.getKey() : at + "." + field.getKey();
                all.put(name + " missing", object.deepCopy().without(field.getKey()));
                VALUES.forEach(value ->
                        all.put(name + "=" + value.toString(), object.deepCopy().set(field.getKey(), value)));
                spoiled(field.getValue(), name)
                        .forEach(
                                (what, inner) -> all.put(what, object.deepCopy().set(field.getKey(), inner)));
            }
        }
        if (body instanceof ArrayNode list && !list.isEmpty()) {
            VALUES.forEach(
                    value -> all.put(at + "[0]=" + value, MAKE.arrayNode().add(value)));
            spoiled(list.get(0), at + "[0]")
                    .forEach((what, inner) -> all.put(what, MAKE.arrayNode().add(inner)));
        }
        return all;
    }

    private static JsonNode sample(JsonNode document, JsonNode schema) {
        JsonNode known = resolved(document, schema);
        if (known.has("enum")) {
            return known.get("enum").get(0);
        }
        JsonNode type = known.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> {
                ObjectNode object = MAKE.objectNode();
                known.path("properties")
                        .properties()
                        .forEach(field -> object.set(field.getKey(), sample(document, field.getValue())));
                yield object;
            }
            case "array" -> MAKE.arrayNode().add(sample(document, known.get("items")));
            case "integer", "number" -> MAKE.numberNode(1);
            case "boolean" -> MAKE.booleanNode(false);
            default -> MAKE.textNode(known.path("format").asText().equals("date") ? "2026-11-02" : "call-1");
        };
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String filled(String path, String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    /** A refusal says where, what and what to do; that of a field which is null names it, unless its address leads nowhere. */
    private void send(WebHome home, String method, String path, @Nullable String body, @Nullable String nullField)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = answer(request);
        int status = answer.statusCode();
        String what = status + " " + method + " " + shortly(path) + " " + shortly(String.valueOf(body));
        if (status >= 500) {
            wrong.add(what);
        }
        if (status == 422 && path.contains("/nobody") && !path.equals("/markers/nobody")) {
            wrong.add("leads nowhere, which is 404: " + what + " " + shortly(answer.body()));
        }
        if (status < 400 && body != null && body.contains("\\u0000")) {
            wrong.add("takes control characters: " + what);
        }
        if (status >= 400 && status != 413 && status != 414) {
            JsonNode problem = JSON.readTree(answer.body()).at("/problems/0");
            for (String part : List.of("where", "what", "hint")) {
                if (problem.path(part).asText().isBlank()) {
                    wrong.add("no " + part + ": " + what);
                }
            }
            if (nullField != null
                    && status == 400
                    && !problem.get("where").asText().equals(nullField)) {
                wrong.add("names another field than " + nullField + ": " + what + " " + problem);
            }
        }
        if (nullField != null && status < 400) {
            wrong.add("takes null for " + nullField + ": " + what);
        }
    }

    /**
     * Asks again where the connection was closed under the request: the server may answer and close before it has read a body
     * to its end, and the client that still writes then sees no answer. Never over another kept connection, which may be
     * closed too.
     */
    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpClient client = HTTP;
        for (int left = TRIES; ; left--) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                if (left == 0 || !String.valueOf(e.getMessage()).contains("received no bytes")) {
                    throw e;
                }
                client = HttpClient.newHttpClient();
            }
        }
    }

    private static String shortly(String text) {
        return text.substring(0, Math.min(160, text.length()));
    }
}
