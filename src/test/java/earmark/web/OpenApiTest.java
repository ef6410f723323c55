package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description says what is served: no more, no less, and every reference leads somewhere. */
@NullMarked
class OpenApiTest {
    @Test
    void describesEveryEndpointAndNoOther(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            List<Area> areas = Areas.all(home.services(), new OpenDoor("ada"));
            JsonNode document = new ObjectMapper().readTree(new OpenApi(areas).document());
            Set<String> served = new TreeSet<>();
            areas.forEach(area -> area.endpoints()
                    .forEach(endpoint ->
                            served.add(endpoint.method().name().toLowerCase(Locale.ROOT) + " " + endpoint.path())));
            Set<String> described = new TreeSet<>();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> described.add(method + " " + path.getKey())));
            assertThat(described).isEqualTo(served);
            for (JsonNode reference : document.findValues("$ref")) {
                assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse();
            }
            document.get("paths")
                    .forEach(path -> StreamSupport.stream(path.spliterator(), false)
                            .forEach(operation -> assertThat(
                                            operation.path("summary").asText())
                                    .isNotEmpty()));
        }
    }
}
