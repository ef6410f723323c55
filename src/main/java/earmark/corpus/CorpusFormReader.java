package earmark.corpus;

import earmark.corpus.CorpusForm.NumberLabel;
import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code *.corpus} files. Use from one thread, once. */
final class CorpusFormReader {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> ROLES =
            Set.of("interaction", "turn", "speaker", "text", "label", "startms", "endms", "previous");
    private static final Set<String> OTHERS = Set.of(
            "title",
            "licence",
            "header",
            "columns",
            "separator",
            "rows",
            "parts",
            "agent",
            "customer",
            "robot",
            "medium",
            "unit",
            "number",
            "marker");
    private static final Map<String, String> SEPARATORS =
            Map.of("tab", "\t", "comma", ",", "semicolon", ";", "pipe", "|", "space", " ");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private final Map<String, Speaker> speakers = new HashMap<>();
    private final List<NumberLabel> numbers = new ArrayList<>();
    private final List<LabelMap> maps = new ArrayList<>();

    private CorpusFormReader() {}

    /**
     * Reads a file with one block.
     *
     * @param file its name, for positions
     * @param content its text
     * @throws EarmarkException with everything that is wrong in it
     */
    static CorpusForm read(String file, String content) {
        var reader = new CorpusFormReader();
        List<Block> blocks = BlockReader.read(file, content, reader.problems);
        if (reader.problems.isEmpty()
                && (blocks.size() != 1 || !blocks.get(0).kind().equals("corpus"))) {
            throw new EarmarkException(
                    file + ":1:1", blocks.size() + " blocks", "one block that begins with: corpus NAME");
        }
        CorpusForm form = blocks.isEmpty() ? CorpusForm.PLAIN : reader.form(blocks.get(0));
        if (!reader.problems.isEmpty()) {
            throw new EarmarkException(reader.problems);
        }
        return form;
    }

    private CorpusForm form(Block block) {
        block.entries().forEach(this::entry);
        return new CorpusForm(
                block.head().text().split("\\s", 2)[0],
                lower(block, "header"),
                lower(block, "columns"),
                SEPARATORS.getOrDefault(first(block, "separator"), first(block, "separator")),
                first(block, "rows"),
                roles,
                words(block, "parts"),
                speakers,
                medium(block),
                first(block, "unit").equals("interaction"),
                numbers,
                maps);
    }

    private void entry(Entry entry) {
        String key = entry.key().toLowerCase(Locale.ROOT);
        List<String> words = words(entry.value());
        if (ROLES.contains(key)) {
            roles.put(
                    key,
                    words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        } else if (!OTHERS.contains(key)) {
            problem(entry.at().toString(), "'" + key + "' is not a key of a corpus", "keys: " + keys());
        } else {
            switch (key) {
                case "agent", "customer", "robot" ->
                    words.forEach(word ->
                            speakers.put(word.toLowerCase(Locale.ROOT), Speaker.valueOf(key.toUpperCase(Locale.ROOT))));
                case "marker" -> map(entry.value(), words);
                case "number" -> number(entry.value(), words);
                case "unit" -> {
                    if (!words.equals(List.of("segment")) && !words.equals(List.of("interaction"))) {
                        problem(entry.value(), "'" + entry.value().text() + "' is no unit", "segment or interaction");
                    }
                }
                default -> {}
            }
        }
    }

    private void map(Value value, List<String> words) {
        int by = words.indexOf("by");
        List<String> labels = words.subList(1, by > 0 ? by : words.size());
        boolean sided = by > 0 && by == words.size() - 2;
        Speaker speaker = sided ? SpeakerWords.parse(words.get(by + 1)) : null;
        if (labels.isEmpty() || (by > 0 && !sided) || speaker == Speaker.UNKNOWN) {
            problem(value, "'" + value.text() + "' maps nothing", "for example: marker apology expressRegret by agent");
            return;
        }
        maps.add(new LabelMap(words.get(0), Set.copyOf(labels), speaker));
    }

    private void number(Value value, List<String> words) {
        if (words.size() == 4 && words.get(2).equals(">=") && words.get(3).matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            numbers.add(new NumberLabel(
                    words.get(0), words.get(1).toLowerCase(Locale.ROOT), Double.parseDouble(words.get(3))));
        } else {
            problem(value, "'" + value.text() + "' is no label of a figure", "for example: number polite score >= 0.5");
        }
    }

    private @org.jspecify.annotations.Nullable Medium medium(Block block) {
        String word = first(block, "medium");
        for (Medium medium : Medium.values()) {
            if (medium.name().equalsIgnoreCase(word)) {
                return medium;
            }
        }
        if (!word.isEmpty()) {
            problem(block.all("medium").get(0).value(), "'" + word + "' is no medium", "call, email or chat");
        }
        return null;
    }

    private static String first(Block block, String key) {
        return words(block, key).stream().findFirst().orElse("");
    }

    private static List<String> lower(Block block, String key) {
        return words(block, key).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> words(Block block, String key) {
        return block.all(key).stream()
                .flatMap(entry -> words(entry.value()).stream())
                .toList();
    }

    private static List<String> words(Value value) {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(value.text());
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private static String keys() {
        var keys = new TreeSet<>(ROLES);
        keys.addAll(OTHERS);
        return String.join(" ", keys);
    }

    private void problem(Value value, String what, String hint) {
        problem(value.at().toString(), what, hint);
    }

    private void problem(String where, String what, String hint) {
        problems.add(new Problem(where, what, hint));
    }
}
