package earmark.imports;

import java.util.List;

/**
 * A marker that somebody has still to look at.
 *
 * @param id lower-case words joined by {@code _}
 * @param title for people
 * @param source where it was read
 * @param by whose words: a side of the marker language
 * @param measure what is measured, for example {@code silence >= 20s}; empty: it is words that are looked for
 * @param says patterns, of which any may be found
 * @param windows {@code within} lines
 * @param hits examples that it finds, with the marks
 * @param comments lines above it
 */
public record MarkerDraft(
        String id,
        String title,
        String source,
        String by,
        String measure,
        List<String> says,
        List<String> windows,
        List<String> hits,
        List<String> comments) {
    /** Copies the lists. */
    public MarkerDraft {
        says = List.copyOf(says);
        windows = List.copyOf(windows);
        hits = List.copyOf(hits);
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
        if (!measure.isEmpty()) {
            entry(out, "measure", measure);
        }
        says.forEach(say -> entry(out, "say", say));
        windows.forEach(window -> entry(out, "within", window));
        out.append('\n');
        hits.forEach(hit -> entry(out, "hit", hit));
        return out.toString();
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
