package earmark.markers;

import earmark.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conversations cut into segments that people labelled with speech acts, in the table form of BT OASIS: tab-separated,
 * one segment a line, the columns named in the first line.
 *
 * @param dialogues the segments of each, by its id, in file order
 */
record LabelledSegments(Map<String, List<Segment>> dialogues) {
    /**
     * A segment: a stretch of words with one function.
     *
     * @param speaker who says it
     * @param text without punctuation, as a recogniser writes
     * @param acts its primary and secondary acts; {@code expressRegret-inform} is both
     */
    record Segment(Speaker speaker, String text, Set<String> acts) {}

    static LabelledSegments read(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> header = List.of(lines.get(0).split("\t", -1));
        int dialogue = header.indexOf("dialogue");
        int role = header.indexOf("role");
        int primary = header.indexOf("sp_act");
        int secondary = header.indexOf("secondary_act");
        int text = header.indexOf("text");
        var dialogues = new LinkedHashMap<String, List<Segment>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            dialogues
                    .computeIfAbsent(cells[dialogue], id -> new ArrayList<>())
                    .add(new Segment(
                            cells[role].equals("agent") ? Speaker.AGENT : Speaker.CUSTOMER,
                            cells[text],
                            Set.copyOf(List.of((cells[primary] + "-" + cells[secondary]).split("-")))));
        }
        return new LabelledSegments(dialogues);
    }
}
