package earmark.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where in a line of a phrase list the phrase stands, and the marker it belongs to: behind a tab, or as a header says that
 * names the columns of a table of commas, semicolons or tabs. Immutable, thread-safe.
 */
final class ListColumns {
    /** Without a header. */
    static final ListColumns PLAIN = new ListColumns('\t', 0, 1, List.of());

    private static final Set<String> ALONE = Set.of("phrase", "phrases", "keyword", "keywords");
    private static final Set<String> PHRASE = Set.of(
            "phrase",
            "phrases",
            "keyword",
            "keywords",
            "text",
            "term",
            "terms",
            "query",
            "expression",
            "sentence",
            "utterance");
    private static final Set<String> MARKER =
            Set.of("marker", "label", "labels", "category", "topic", "tag", "intent", "class", "group", "name");

    private final char separator;
    private final int phrase;
    private final int marker;
    private final List<String> unused;

    private ListColumns(char separator, int phrase, int marker, List<String> unused) {
        this.separator = separator;
        this.phrase = phrase;
        this.marker = marker;
        this.unused = unused;
    }

    /** What a line says as the first of a list; empty when it is no header but a phrase. */
    static Optional<ListColumns> ofHeader(String line) {
        String plain = line.startsWith("\uFEFF") ? line.substring(1) : line;
        char separator = plain.indexOf('\t') >= 0 ? '\t' : plain.indexOf(';') >= 0 ? ';' : ',';
        List<String> names = cells(plain, separator).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> needed = names.size() == 1 ? ALONE : PHRASE;
        int phrase = first(names, needed);
        if (phrase < 0) {
            return Optional.empty();
        }
        int marker = first(names, MARKER);
        List<String> unused = IntStream.range(0, names.size())
                .filter(i -> i != phrase && i != marker && !names.get(i).isEmpty())
                .mapToObj(names::get)
                .toList();
        return Optional.of(new ListColumns(separator, phrase, marker, unused));
    }

    private static int first(List<String> names, Set<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(i -> wanted.contains(names.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Columns that say nothing to us. */
    List<String> unused() {
        return unused;
    }

    String phrase(String line) {
        return cell(line, phrase);
    }

    /** Empty when the line names none. */
    String marker(String line) {
        return cell(line, marker).strip();
    }

    private String cell(String line, int column) {
        List<String> cells = cells(line, separator);
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** As in a table: with tabs there are no quotes, otherwise a quoted cell may hold the separator. */
    private static List<String> cells(String line, char separator) {
        if (separator == '\t') {
            return Arrays.asList(line.split("\t", -1));
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
