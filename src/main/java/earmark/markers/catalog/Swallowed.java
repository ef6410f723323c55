package earmark.markers.catalog;

import earmark.markers.Expectation;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Side;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line that begins with a key but is indented deeper, so that it goes on with the value above it.
 *
 * @param key with which it begins
 * @param at where
 * @param certain whether what follows is what that key takes and no text goes on so; else it may be words
 */
record Swallowed(String key, Position at, boolean certain) {
    private static final Pattern SOUND = Pattern.compile("(?s).*[<>=]\\s*[\\d.]+\\s*[sm]\\s*");
    private static final Pattern OPEN =
            Pattern.compile("(?s).*(?:[|&(\\[,!]|\\b(?:near|before|after)\\s*<=\\s*\\S+)\\s*");

    private static final String COMPARED = "(?:distinct\\s+)?[<>]=?\\s*\\d.*";
    private static final String QUOTED = "\"[^\"]*\"";
    /** What each key takes that no phrase looks like. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            Map.entry("min_conf", Pattern.compile("[01]?\\.?\\d+%?")),
            Map.entry("status", Pattern.compile("draft")),
            Map.entry("use", Pattern.compile("on|off")),
            Map.entry("judge", Pattern.compile("each|any|first|last")),
            Map.entry("active", Pattern.compile("(?:from|to)\\s+\\d.*")),
            Map.entry("within", Pattern.compile("(?:first|last)\\s+\\d+[smwtu%].*")),
            Map.entry("count", Pattern.compile(COMPARED)),
            Map.entry("rate", Pattern.compile(COMPARED)),
            Map.entry("title", Pattern.compile(QUOTED)),
            Map.entry("source", Pattern.compile(QUOTED)),
            Map.entry("owner", Pattern.compile(QUOTED)),
            Map.entry("reason", Pattern.compile(QUOTED)),
            Map.entry("clause", Pattern.compile(QUOTED)));

    private static final Pattern SCRIPT = Pattern.compile("(?:\\[.*|[ACRT?]:(?:\\s.*)?)");
    /** No operators of the language, and hardly words that a line of a pattern begins with. */
    private static final Set<String> PATTERNS = Set.of("say", "absent", "unless", "measure");

    /** All of a block, in its order. */
    static List<Swallowed> in(Block block) {
        var found = new ArrayList<Swallowed>();
        for (Entry entry : block.entries()) {
            String[] lines = entry.value().text().split("\n", -1);
            int offset = lines[0].length() + 1;
            for (int i = 1; i < lines.length; i++) {
                String before = entry.value().text().substring(0, offset - 1);
                String[] words = lines[i].strip().split("\\s+", 2);
                if (Keys.isKey(words[0]) && !isOpen(before) && !belongs(block, words[0])) {
                    boolean certain = isCertain(entry.key(), words[0], words.length > 1 ? words[1] : "", before);
                    found.add(new Swallowed(words[0], entry.value().at(offset), certain));
                }
                offset += lines[i].length() + 1;
            }
        }
        return found;
    }

    private static boolean isOpen(String text) {
        boolean quoted = text.chars().filter(c -> c == '"').count() % 2 == 1;
        return quoted || OPEN.matcher(text).matches();
    }

    /** The nodes of a tree. */
    private static boolean belongs(Block block, String key) {
        return block.kind().equals("tree") && RuleReader.how(key).isPresent();
    }

    private static boolean isCertain(String above, String key, String value, String before) {
        if (key.equals("by")) {
            return Side.of(value).isPresent() && !SOUND.matcher(before).matches();
        }
        if (key.equals("assert")) {
            return Assertion.of(value).isPresent();
        }
        if (Expectation.of(key).isPresent()) {
            return SCRIPT.matcher(value).matches();
        }
        Pattern form = FORMS.get(key);
        boolean limit = key.equals("within") && (above.equals("absent") || above.equals("expect"));
        boolean formed = !limit && form != null && form.matcher(value).matches();
        boolean text = Expectation.of(above).isPresent();
        return formed || (!text && PATTERNS.contains(key) && !value.isEmpty());
    }
}
