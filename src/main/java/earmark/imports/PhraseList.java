package earmark.imports;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain lists: a phrase a line, behind a tab the marker it belongs to; {@code #} begins a comment. */
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
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String marker = cells.length > 1 && !cells[1].isBlank() ? cells[1].strip() : stem(name);
            Optional<Phrase> phrase = Phrase.of(cells[0]);
            String where = name + ":" + number;
            if (phrase.isEmpty()) {
                notes.add(new Problem(where, "no word in it, or more than 200", "leave the line out"));
                continue;
            }
            Integer first = firstLines.putIfAbsent(marker + "\t" + phrase.get().pattern(), number);
            if (first != null) {
                notes.add(new Problem(where, "the same words as line " + first, "left out"));
                continue;
            }
            String signs = Phrase.leftOut(cells[0]);
            if (!signs.isEmpty()) {
                notes.add(new Problem(
                        where,
                        "'" + signs + "' was left out: the words are taken as they stand",
                        "write it in the marker: * is any letters; what is said is a word, as percent"));
            }
            phrases.computeIfAbsent(marker, key -> new ArrayList<>()).add(phrase.get());
        }
        if (phrases.isEmpty()) {
            throw new EarmarkException(name, "no phrase in it", "one phrase a line");
        }
        return new Imported(markers(name, phrases), notes);
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
