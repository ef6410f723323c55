package earmark.imports;

import earmark.imports.SearchString.Unreadable;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Search strings of speech suites: one a line, behind a tab the marker it belongs to; {@code #} begins a comment. The
 * strings of a marker are alternatives; one that only excludes, excludes for all of them.
 */
public final class SearchStrings {

    private SearchStrings() {}

    /** Whose strings. */
    public enum Dialect {
        /** Verint Speech Analytics. */
        VERINT("Verint search strings"),
        /** Medallia's Voci V-Spark. */
        VSPARK("V-Spark phrases");

        private final String source;

        Dialect(String source) {
            this.source = source;
        }

        private SearchString read(String text) {
            return this == VERINT ? VerintString.read(text) : VSparkString.read(text);
        }
    }

    /** What the lines of one marker came to. */
    private static final class Lines {
        final List<SearchString> strings = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
    }

    /**
     * Reads a list.
     *
     * @param name of the file; without a second column it names the marker
     * @param content its text
     * @param dialect how the strings are written
     * @throws EarmarkException when there is no string in it that can be carried over
     */
    public static Imported read(String name, String content, Dialect dialect) {
        Map<String, Lines> markers = new LinkedHashMap<>();
        var notes = new ArrayList<Problem>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String marker = cells.length > 1 && !cells[1].isBlank() ? cells[1].strip() : stem(name);
            String where = name + ":" + number;
            try {
                SearchString string = dialect.read(cells[0].strip());
                string.notes().stream()
                        .distinct()
                        .forEach(note -> notes.add(new Problem(where, note, "look at the draft")));
                Lines lines = markers.computeIfAbsent(marker, key -> new Lines());
                lines.strings.add(string);
                lines.comments.add(cells[0].strip());
            } catch (Unreadable e) {
                notes.add(new Problem(
                        where,
                        "not carried over: " + e.getMessage(),
                        "write it in the marker language, or leave it out"));
            }
        }
        var drafts = new ArrayList<MarkerDraft>();
        var ids = new Ids();
        markers.forEach((marker, lines) -> draft(name, dialect, ids, marker, lines, drafts, notes));
        if (drafts.isEmpty()) {
            throw new EarmarkException(
                    name,
                    "no search string in it that could be carried over"
                            + (notes.isEmpty()
                                    ? ""
                                    : ": " + notes.get(0).where() + ": "
                                            + notes.get(0).what()),
                    "one string a line");
        }
        return new Imported(drafts, notes);
    }

    private static void draft(
            String name,
            Dialect dialect,
            Ids ids,
            String marker,
            Lines lines,
            List<MarkerDraft> drafts,
            List<Problem> notes) {
        List<String> nowhere = lines.strings.stream()
                .map(SearchString::excluded)
                .filter(excluded -> !excluded.isEmpty())
                .toList();
        List<SearchString> finding =
                lines.strings.stream().filter(string -> !string.say().isEmpty()).toList();
        if (finding.isEmpty()) {
            notes.add(new Problem(
                    name, "nothing in '" + marker + "' says what to find, so no marker was made", "it only excludes"));
            return;
        }
        String without =
                nowhere.isEmpty() ? "" : " not " + SearchString.ANYWHERE + " (" + String.join(" | ", nowhere) + ")";
        List<String> hits = nowhere.isEmpty() ? hits(finding) : List.of();
        drafts.add(new MarkerDraft(
                ids.of(marker),
                marker,
                dialect.source + ", " + name,
                "any",
                List.of(),
                finding.stream().map(string -> string.say() + without).toList(),
                List.of(),
                hits,
                comments(lines, finding, without)));
    }

    private static List<String> hits(List<SearchString> finding) {
        var hits = new ArrayList<String>();
        for (SearchString string : finding) {
            string.hits().forEach(hit -> hits.add("hit " + string.letter() + ": <<" + hit + ">>"));
        }
        return hits;
    }

    private static List<String> comments(Lines lines, List<SearchString> finding, String without) {
        var comments = new ArrayList<String>();
        comments.add("there: " + String.join("  ;  ", lines.comments));
        boolean anywhere = !without.isEmpty()
                || finding.stream().anyMatch(string -> string.say().contains(SearchString.ANYWHERE));
        if (anywhere) {
            comments.add(SearchString.ANYWHERE + " is: anywhere in the interaction");
        }
        return comments;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
