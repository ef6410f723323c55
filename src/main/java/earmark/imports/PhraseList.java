package earmark.imports;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plain lists: a phrase a line, behind a tab the marker it belongs to; {@code #} begins a comment. A header that names a
 * column {@code phrase}, and one {@code label} or the like, makes it a table.
 */
public final class PhraseList {
    private PhraseList() {}

    /**
     * Reads a list.
     *
     * @param name of the file; without a second column it names the marker
     * @param content its text
     * @throws EarmarkException when there is no phrase in it
     */
    public static Imported read(String name, String content) {
        var phrases = new LinkedHashMap<String, List<Phrase>>();
        var firstLines = new HashMap<String, Integer>();
        var notes = new ArrayList<Problem>();
        refuseJson(name, content);
        List<String> lines = content.lines().toList();
        Optional<ListColumns> header =
                lines.stream().filter(PhraseList::counts).findFirst().flatMap(ListColumns::ofHeader);
        ListColumns columns = header.orElse(ListColumns.PLAIN);
        tellColumns(name, lines, header, notes);
        boolean first = true;
        int number = 0;
        for (String line : lines) {
            number++;
            if (!counts(line)) {
                continue;
            }
            if (first && header.isPresent()) {
                first = false;
                continue;
            }
            first = false;
            String text = columns.phrase(line);
            String marker = columns.marker(line).isEmpty() ? stem(name) : columns.marker(line);
            Optional<Phrase> phrase = Phrase.of(text);
            String where = name + ":" + number;
            if (phrase.isEmpty()) {
                notes.add(new Problem(where, "no word in it, or more than 200", "leave the line out"));
                continue;
            }
            Integer before = firstLines.putIfAbsent(marker + "\t" + phrase.get().pattern(), number);
            if (before != null) {
                notes.add(new Problem(where, "the same words as line " + before, "left out"));
                continue;
            }
            String signs = Phrase.leftOut(text);
            if (!signs.isEmpty()) {
                notes.add(new Problem(
                        where,
                        "'" + signs + "' was left out: the words are taken as they stand",
                        Phrase.remedy(signs)));
            }
            phrases.computeIfAbsent(marker, key -> new ArrayList<>()).add(phrase.get());
        }
        if (phrases.isEmpty()) {
            throw new EarmarkException(name, "no phrase in it", "one phrase a line");
        }
        return new Imported(markers(name, phrases), notes);
    }

    private static boolean counts(String line) {
        return !line.isBlank() && !line.stripLeading().startsWith("#");
    }

    private static void refuseJson(String name, String content) {
        String start = content.strip();
        if (start.startsWith("{") || start.matches("(?s)\\[\\s*[{\\[\"].*")) {
            throw new EarmarkException(name, "JSON, not a list", "write one phrase a line");
        }
    }

    private static void tellColumns(
            String name, List<String> lines, Optional<ListColumns> header, List<Problem> notes) {
        if (header.isPresent() && !header.get().unused().isEmpty()) {
            notes.add(new Problem(
                    name,
                    "columns that are not used: "
                            + String.join(", ", header.get().unused()),
                    "a column phrase, and one label for the marker's name"));
        }
        boolean likeTable = lines.stream().filter(PhraseList::counts).allMatch(line -> line.matches(".*[,;].*"));
        if (header.isEmpty() && likeTable) {
            notes.add(new Problem(
                    name,
                    "commas in every line are taken as a part of the phrases",
                    "if it is a table, name its columns in the first line: phrase,label"));
        }
    }

    private static List<MarkerDraft> markers(String name, Map<String, List<Phrase>> phrases) {
        var ids = new Ids();
        var markers = new ArrayList<MarkerDraft>();
        phrases.forEach((marker, own) -> markers.add(new MarkerDraft(
                ids.of(marker),
                marker,
                "phrase list " + name,
                "any",
                List.of(),
                own.stream().map(Phrase::pattern).toList(),
                List.of(),
                own.stream().map(phrase -> phrase.hit("A")).toList(),
                List.of())));
        return markers;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
