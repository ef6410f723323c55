package earmark.syntax;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of words and phrases, one a line. It begins with comments that say where it comes from:
 *
 * <pre>
 * # source: own collection
 * # licence: Apache-2.0
 * # date: 2026-01-15
 * delay*
 * mix up
 * </pre>
 *
 * @param name the file's name without {@code .txt}
 * @param source who collected it, from what
 * @param licence under which terms
 * @param date of which day it is
 * @param entries in file order
 */
public record WordList(String name, String source, String licence, String date, List<Value> entries) {
    private static final List<String> REQUIRED = List.of("source", "licence", "date");
    private static final Map<String, String> EXAMPLES =
            Map.of("source", "own work", "licence", "own", "date", "2026-01-15");

    /** Copies the entries. */
    public WordList {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a list.
     *
     * @param file name for positions, without folders
     * @param content the file's text
     * @param problems what is wrong is added here
     * @return what could be read
     */
    public static WordList read(String file, String content, List<Problem> problems) {
        Map<String, String> header = new HashMap<>();
        var entries = new ArrayList<Value>();
        int number = 0;
        for (String raw : content.lines().toList()) {
            SourceLine line = SourceLine.of(raw, ++number);
            if (!line.isBlank()) {
                entries.add(Value.of(line.text().strip(), new Position(file, number, line.indent() + 1)));
            } else if (entries.isEmpty()) {
                readHeader(raw, header);
            }
        }
        List<String> missing = REQUIRED.stream()
                .filter(key -> header.getOrDefault(key, "").isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    file + ":1:1",
                    "no " + String.join(", no ", missing),
                    "begin the file with "
                            + missing.stream().map(key -> "'# " + key + ": …'").collect(Collectors.joining(", "))
                            + ", a line each, for example # " + missing.get(0) + ": " + EXAMPLES.get(missing.get(0))));
        }
        if (entries.isEmpty()) {
            problems.add(new Problem(file + ":1:1", "no entry", "write one word or phrase a line"));
        }
        String name = file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
        return new WordList(
                name,
                header.getOrDefault("source", ""),
                header.getOrDefault("licence", ""),
                header.getOrDefault("date", ""),
                entries);
    }

    private static void readHeader(String raw, Map<String, String> header) {
        String comment = raw.strip();
        int colon = comment.indexOf(':');
        if (comment.startsWith("#") && colon > 0) {
            String key = comment.substring(1, colon).strip().toLowerCase(Locale.ROOT);
            header.putIfAbsent(key, comment.substring(colon + 1).strip());
        }
    }
}
