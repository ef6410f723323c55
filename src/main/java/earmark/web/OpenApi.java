package earmark.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The description of the API (OpenAPI 3.1): one of the parts' descriptions, each in a file of its own. Thread-safe. */
final class OpenApi {
    private final byte[] document;
    private final JsonNode paths;

    OpenApi(List<Area> areas) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode whole = (ObjectNode) read(mapper, "base");
        for (Area area : areas) {
            JsonNode part = read(mapper, area.name());
            whole.withObject("/paths").setAll((ObjectNode) part.get("paths"));
            JsonNode schemas = part.at("/components/schemas");
            if (schemas instanceof ObjectNode named) {
                whole.withObject("/components/schemas").setAll(named);
            }
        }
        paths = whole.get("paths");
        document = whole.toPrettyString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What may stand behind the question mark. */
    Parameters parametersOf(Endpoint endpoint) {
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : paths.path(endpoint.path())
                .path(endpoint.method().name().toLowerCase(Locale.ROOT))
                .path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return new Parameters(names);
    }

    void serve(Context context) {
        context.contentType("application/json").result(document);
    }

    /** As it is served. */
    byte[] document() {
        return document.clone();
    }

    private static JsonNode read(ObjectMapper mapper, String name) {
        String file = "/earmark/web/openapi/" + name + ".json";
        try (InputStream in = OpenApi.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
