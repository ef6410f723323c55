package earmark.markers.lint;

import earmark.model.Problem;
import earmark.syntax.Value;
import earmark.syntax.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words of a list that the recogniser cannot write, unless its spelling stands in the list too. */
final class ListWords {
    private ListWords() {}

    static List<LintNote> look(WordList list, Vocabulary vocabulary) {
        Set<String> all = new HashSet<>();
        list.entries().forEach(entry -> all.add(entry.text().toLowerCase(Locale.ROOT)));
        var notes = new ArrayList<LintNote>();
        for (Value entry : list.entries()) {
            for (String word : entry.text()
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'')
                    .split("[^\\p{L}\\p{N}'*?]+")) {
                boolean open = word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
                boolean known = word.isEmpty() || (open ? vocabulary.hasLike(word) : vocabulary.has(word));
                Optional<String> nearest = known || open ? Optional.empty() : vocabulary.nearest(word);
                if (!known && nearest.filter(all::contains).isEmpty()) {
                    notes.add(new LintNote(
                            Severity.HINT,
                            "unknown-word",
                            new Problem(
                                    entry.at().toString(),
                                    "'" + word + "' is no word the recogniser can write",
                                    nearest.map(other -> "it would write '" + other + "'; add that")
                                            .orElse("right for writing; it is never heard"))));
                }
            }
        }
        return notes;
    }
}
