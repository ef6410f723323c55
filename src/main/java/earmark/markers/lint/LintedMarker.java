package earmark.markers.lint;

import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Rule;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A marker beside the text it was read from.
 *
 * @param marker the marker
 * @param block its block, with the places of its lines
 */
record LintedMarker(Marker marker, Block block) {
    /** The line of the file that a stage was read from. */
    Optional<Entry> entry(Stage stage) {
        return block.entries().stream()
                .filter(entry -> (entry.at().file() + ":" + entry.at().line()).equals(stage.origin()))
                .findFirst();
    }

    /** What a line is about. */
    Problem problem(Stage stage, String what, String hint) {
        Position at = entry(stage).map(entry -> entry.value().at()).orElse(block.at());
        return new Problem(at.toString(), what, hint);
    }

    /** What the marker as a whole is about. */
    Problem problem(String what, String hint) {
        return new Problem(block.at().toString(), what, hint);
    }

    /** What one word of a line is about; at the begin of the line where the word is not written like that. */
    Problem problem(Stage stage, String word, String what, String hint) {
        Position at = entry(stage).map(entry -> place(entry, word)).orElse(block.at());
        return new Problem(at.toString(), what, hint);
    }

    private static Position place(Entry entry, String word) {
        String text = entry.value().text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !isPart(text.charAt(at - 1));
            int end = at + word.length();
            boolean ends = end == text.length() || !isPart(text.charAt(end));
            if (begins && ends) {
                return entry.value().at(at);
            }
        }
        return entry.value().at();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '*' || c == '?' || c == '_' || c == '@';
    }

    /** Lines that only keep some of what the lines above them find. */
    List<Stage> constraints() {
        boolean wrapped = marker.rule() instanceof Rule.Plain || marker.rule() instanceof Rule.Counted;
        return wrapped && marker.hasWords()
                ? marker.stages().subList(1, marker.stages().size())
                : List.of();
    }
}
