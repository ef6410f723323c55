package earmark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was really said in the demo corpus, and where its markers really are. */
final class DemoTruth {
    private static final Path CORPUS = Path.of("corpora/demo");

    private DemoTruth() {}

    /** The calls whose sides are recorded apart, by id. */
    static Map<String, JsonNode> callsWithSides() throws IOException {
        Map<String, JsonNode> calls = new TreeMap<>();
        for (JsonNode interaction : lines("interactions.jsonl")) {
            if (interaction.get("medium").asText().equals("CALL")
                    && !interaction.get("channels").toString().contains("mixed")) {
                calls.put(interaction.get("interaction").asText(), interaction);
            }
        }
        return calls;
    }

    /** All that one side of a call says, in order. */
    static String said(JsonNode call, String speaker) {
        var text = new StringBuilder();
        call.get("turns").forEach(turn -> {
            if (turn.get("speaker").asText().equals(speaker)) {
                text.append(turn.get("text").asText()).append(' ');
            }
        });
        return text.toString().strip();
    }

    /** True marker places. */
    static List<JsonNode> labels() throws IOException {
        return lines("labels.jsonl");
    }

    private static List<JsonNode> lines(String file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        try (Stream<String> text = Files.lines(CORPUS.resolve(file))) {
            text.forEach(line -> lines.add(CommandLineRun.json(line)));
        }
        return lines;
    }
}
