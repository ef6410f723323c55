package earmark.markers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.markers.LabelledSegments.Segment;
import earmark.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the labelled conversations beside the repository; their forms are described in {@code corpora/NAME/README.md}. */
final class LabelledCorpora {
    /** A file of meetings does not tell where one ends: so many utterances stand for a conversation. */
    private static final int UTTERANCES = 500;

    private final Map<String, List<Segment>> dialogues = new LinkedHashMap<>();

    private LabelledCorpora() {}

    /** BT OASIS: a table with one segment a line; {@code expressRegret-inform} is two acts. */
    static LabelledSegments oasis(List<Path> files) throws IOException {
        var corpus = new LabelledCorpora();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            List<String> header = List.of(lines.get(0).split("\t", -1));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                String acts = cells[header.indexOf("sp_act")] + "-" + cells[header.indexOf("secondary_act")];
                corpus.add(
                        cells[header.indexOf("dialogue")],
                        cells[header.indexOf("role")].equals("agent") ? Speaker.AGENT : Speaker.CUSTOMER,
                        cells[header.indexOf("text")],
                        Set.of(acts.split("-")));
            }
        }
        return corpus.read();
    }

    /** MultiDoGO: customers' sentences; lines with another number of columns than 7 are broken. */
    static LabelledSegments multidogo(List<Path> files) throws IOException {
        var corpus = new LabelledCorpora();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 7) {
                    corpus.add(cells[0], Speaker.CUSTOMER, cells[4], Set.of(cells[6].split("<div>")));
                }
            }
        }
        return corpus.read();
    }

    /** MRDA: meetings of many; whenever another person speaks, the other side does. */
    static LabelledSegments mrda(List<Path> files) throws IOException {
        var corpus = new LabelledCorpora();
        for (Path file : files) {
            String last = "";
            Speaker side = Speaker.AGENT;
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\\|", -1);
                if (!cells[0].equals(last)) {
                    side = side == Speaker.AGENT ? Speaker.CUSTOMER : Speaker.AGENT;
                    last = cells[0];
                }
                corpus.add(file + ":" + number++ / UTTERANCES, side, cells[1], Set.of(cells[4]));
            }
        }
        return corpus.read();
    }

    /** SGD: turns with all acts of the turn. */
    static LabelledSegments sgd(List<Path> files) throws IOException {
        var corpus = new LabelledCorpora();
        for (Path file : files) {
            for (JsonNode dialogue : new ObjectMapper().readTree(file.toFile())) {
                for (JsonNode turn : dialogue.get("turns")) {
                    var acts = new HashSet<String>(turn.findValuesAsText("act"));
                    corpus.add(
                            dialogue.get("dialogue_id").asText(),
                            turn.get("speaker").asText().equals("SYSTEM") ? Speaker.AGENT : Speaker.CUSTOMER,
                            turn.get("utterance").asText(),
                            acts);
                }
            }
        }
        return corpus.read();
    }

    /** NLU++: single utterances of customers, each with any number of intents. */
    static LabelledSegments nlupp(List<Path> files) throws IOException {
        var corpus = new LabelledCorpora();
        for (Path file : files) {
            for (JsonNode utterance : new ObjectMapper().readTree(file.toFile())) {
                var intents = new HashSet<String>();
                utterance.path("intents").forEach(intent -> intents.add(intent.asText()));
                String id = file + ":" + corpus.dialogues.size();
                corpus.add(id, Speaker.CUSTOMER, utterance.get("text").asText(), intents);
            }
        }
        return corpus.read();
    }

    private void add(String dialogue, Speaker speaker, String text, Set<String> labels) {
        dialogues.computeIfAbsent(dialogue, id -> new ArrayList<>()).add(new Segment(speaker, text, labels));
    }

    private LabelledSegments read() {
        return new LabelledSegments(dialogues);
    }
}
