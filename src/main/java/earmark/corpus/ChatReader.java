package earmark.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.model.FirstReply;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Turn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one chat from one file: a table with the columns {@code speaker,text[,time]}, a JSON array of such objects, an
 * object with them under {@code messages}, or JSON lines. One line is one turn; the chat began at the first time that
 * can be read. Thread-safe.
 */
public final class ChatReader {
    /** Largest chat that is read, in bytes. */
    public static final long LARGEST_BYTES = 25_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ZoneId zone;

    /**
     * A reader.
     *
     * @param zone where times without a zone were written down
     */
    public ChatReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads the file. Its id comes from its bytes.
     *
     * @param file a chat
     * @param facts what is known about it from elsewhere
     * @param startedAt when it began, when that is known from elsewhere; otherwise null
     * @return the chat; lines that could not be read are its problems
     * @throws EarmarkException when it is no chat, or too large
     */
    public Interaction read(Path file, Map<String, String> facts, @Nullable Instant startedAt) throws IOException {
        String where = file.toString();
        if (Files.size(file) > LARGEST_BYTES) {
            throw new EarmarkException(where, "larger than " + LARGEST_BYTES + " bytes", "split the file");
        }
        byte[] bytes = Files.readAllBytes(file);
        var problems = new ArrayList<Problem>();
        var allFacts = new TreeMap<String, String>();
        List<Map<String, String>> lines = lines(bytes, where, problems, allFacts);
        allFacts.putAll(facts);
        var turns = new ArrayList<Turn>();
        for (Map<String, String> line : lines) {
            turns.add(new Turn(
                    turns.size(),
                    SpeakerWords.parse(line.getOrDefault("speaker", "")),
                    line.getOrDefault("text", ""),
                    List.of(),
                    null));
        }
        if (turns.isEmpty()) {
            throw new EarmarkException(
                    where, "no chat: no line with speaker and text in it", "a table speaker,text[,time] or JSON alike");
        }
        firstReply(turns, lines).ifPresent(reply -> allFacts.put(FirstReply.FACT, Long.toString(reply.seconds())));
        String sha256 = Sha256.of(bytes);
        return new Interaction(
                InteractionId.ofDigest(sha256),
                Medium.CHAT,
                startedAt != null ? startedAt : firstTime(lines, where, problems),
                turns,
                allFacts,
                new Provenance(String.valueOf(file.getFileName()), sha256, Map.of()),
                null,
                problems);
    }

    private Optional<FirstReply> firstReply(List<Turn> turns, List<Map<String, String>> lines) {
        var times = new ArrayList<@Nullable Instant>();
        lines.forEach(line -> times.add(
                Moment.parse(line.getOrDefault("time", "").strip(), zone).orElse(null)));
        return FirstReply.of(turns.stream().map(Turn::speaker).toList(), times);
    }

    /** When it began; says once which times cannot be read, for the lines are kept all the same. */
    private @Nullable Instant firstTime(List<Map<String, String>> lines, String where, List<Problem> problems) {
        Instant first = null;
        var bad = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).getOrDefault("time", "").strip();
            Optional<Instant> time = Moment.parse(text, zone);
            if (time.isPresent()) {
                first = first == null ? time.get() : first;
            } else if (!text.isEmpty()) {
                bad.add("\"" + text + "\" of message " + (i + 1));
            }
        }
        if (!bad.isEmpty()) {
            String which = bad.get(0) + (bad.size() == 1 ? "" : " and " + (bad.size() - 1) + " more");
            problems.add(new Problem(
                    where,
                    first == null
                            ? "none of its times is a date and time, so its begin is not known: " + which
                            : "no date and time, kept without: " + which,
                    "2026-10-08T18:30:12Z"));
        }
        return first;
    }

    private static List<Map<String, String>> lines(
            byte[] bytes, String where, List<Problem> problems, Map<String, String> facts) throws IOException {
        String text = ChatForm.text(bytes, bytes.length);
        return switch (ChatForm.of(text)) {
            case JSON -> jsonLines(text, where, problems, facts);
            case JSON_LINES -> jsonLinesOf(text, where, problems);
            case TABLE -> tableLines(bytes, where, problems);
            case NONE -> List.of();
        };
    }

    private static List<Map<String, String>> tableLines(byte[] bytes, String where, List<Problem> problems)
            throws IOException {
        var lines = new ArrayList<Map<String, String>>();
        try (Table table = Table.open(new ByteArrayInputStream(bytes), where, problems::add)) {
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                if (row.values().containsKey("text")) {
                    lines.add(row.values());
                } else {
                    problems.add(new Problem(where + ":" + row.line(), "no text: shorter than the header", ""));
                }
            }
        }
        return lines;
    }

    private static List<Map<String, String>> jsonLines(
            String text, String where, List<Problem> problems, Map<String, String> facts) {
        var lines = new ArrayList<Map<String, String>>();
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode messages = root;
            if (root.isObject()) {
                messages = root.path("messages");
                root.properties().forEach(it -> {
                    if (it.getValue().isValueNode() && !it.getValue().isNull()) {
                        facts.put(it.getKey(), it.getValue().asText());
                    }
                });
            }
            int number = 0;
            for (JsonNode message : messages) {
                number++;
                addLine(message, where + " message " + number, lines, problems);
            }
        } catch (JsonProcessingException e) {
            throw notJson(where, e);
        }
        return lines;
    }

    private static List<Map<String, String>> jsonLinesOf(String text, String where, List<Problem> problems)
            throws IOException {
        var lines = new ArrayList<Map<String, String>>();
        try (LineReader reader = new LineReader(new StringReader(text))) {
            for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
                String at = where + ":" + line.number();
                if (!line.text().isBlank()) {
                    try {
                        addLine(JSON.readTree(line.text()), at, lines, problems);
                    } catch (JsonProcessingException e) {
                        problems.add(new Problem(at, "not JSON", "one object a line"));
                    }
                }
            }
        }
        return lines;
    }

    private static void addLine(JsonNode message, String at, List<Map<String, String>> lines, List<Problem> problems) {
        var line = new TreeMap<String, String>();
        message.properties().forEach(it -> {
            if (it.getValue().isValueNode() && !it.getValue().isNull()) {
                line.putIfAbsent(
                        it.getKey().toLowerCase(Locale.ROOT), it.getValue().asText());
            }
        });
        if (line.containsKey("text")) {
            lines.add(line);
        } else {
            problems.add(new Problem(at, "no text", "every message needs a text"));
        }
    }

    private static EarmarkException notJson(String where, JsonProcessingException e) {
        var location = e.getLocation();
        String at = location == null ? where : where + ":" + location.getLineNr() + ":" + location.getColumnNr();
        return new EarmarkException(at, "not JSON", "check the file");
    }
}
