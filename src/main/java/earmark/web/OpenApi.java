package earmark.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The description of the API (OpenAPI 3.1): one of the parts' descriptions, each in a file of its own. Thread-safe. */
final class OpenApi {
    private final byte[] document;

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
        document = whole.toPrettyString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
