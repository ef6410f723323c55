package earmark.imports;

import java.util.List;

/**
 * A marker that somebody has still to look at.
 *
 * @param id lower-case words joined by {@code _}
 * @param title for people
 * @param source where it was read
 * @param by whose words: a side of the marker language
 * @param rules the lines that are its rule, for example {@code measure silence >= 20s}; none: the {@code say} lines are
 * @param says patterns, of which any may be found
 * @param windows {@code within} lines
 * @param examples with their key, as in {@code hit A: <<hello>>}
 * @param comments lines above it
 */
public record MarkerDraft(
        String id,
        String title,
        String source,
        String by,
        List<String> rules,
        List<String> says,
        List<String> windows,
        List<String> examples,
        List<String> comments) {
    /** More show nothing more, and each is run whenever the file is read. */
    private static final int MOST_EXAMPLES = 50;

    /** Copies the lists, and of the examples the first fifty. */
    public MarkerDraft {
        rules = List.copyOf(rules);
        says = List.copyOf(says);
        windows = List.copyOf(windows);
        examples = List.copyOf(examples.subList(0, Math.min(MOST_EXAMPLES, examples.size())));
        comments = List.copyOf(comments);
    }

    /** The marker in the language, with line breaks. */
    public String text() {
        var out = new StringBuilder();
        comments.forEach(comment -> out.append("# ").append(line(comment)).append('\n'));
        out.append("marker ").append(id).append(" v1\n");
        entry(out, "title", "\"" + line(title).replace('"', '\'') + "\"");
        entry(out, "source", "\"" + line(source).replace('"', '\'') + "\"");
        entry(out, "by", by);
        entry(out, "status", "draft");
        rules.forEach(rule -> line(out, rule));
        says.forEach(say -> entry(out, "say", say));
        windows.forEach(window -> entry(out, "within", window));
        out.append('\n');
        examples.forEach(example -> line(out, example));
        return out.toString();
    }

    private static void line(StringBuilder out, String keyAndValue) {
        int blank = keyAndValue.indexOf(' ');
        entry(out, keyAndValue.substring(0, blank), keyAndValue.substring(blank + 1));
    }

    private static void entry(StringBuilder out, String key, String value) {
        out.append("  ")
                .append(key)
                .append(" ".repeat(9 - key.length()))
                .append(value)
                .append('\n');
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
