package earmark.markers.catalog;

import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.ShippedWords;
import earmark.markers.WordPatterns;
import earmark.model.Problem;
import earmark.syntax.WordList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The word lists of a folder, and its parts of patterns, by name.
 *
 * @param lists what each means
 */
record OwnLists(Map<String, Pattern> lists) implements Names {
    OwnLists {
        lists = Map.copyOf(lists);
    }

    /** Reads all {@code *.txt} and {@code *.pattern}; faulty ones become problems. */
    static OwnLists read(Path folder, List<Problem> problems) throws IOException {
        Map<String, Pattern> lists = new HashMap<>();
        if (Files.isDirectory(folder)) {
            for (MarkerFile file : MarkerFiles.in(folder, ".txt", problems)) {
                WordList list = WordList.read(file.name(), file.content(), problems);
                WordPatterns.of(list, problems).ifPresent(pattern -> lists.put(list.name(), pattern));
            }
        }
        patterns(folder, Map.copyOf(lists), lists, problems);
        return new OwnLists(lists);
    }

    /** Files {@code NAME.pattern}: parts of patterns, which may use word lists and what is shipped, not each other. */
    private static void patterns(
            Path folder, Map<String, Pattern> words, Map<String, Pattern> lists, List<Problem> problems)
            throws IOException {
        if (Files.isDirectory(folder)) {
            Names own = name -> Optional.ofNullable(words.get(name));
            Names names = own.orElse(new ShippedWords());
            for (MarkerFile file : MarkerFiles.in(folder, ".pattern", problems)) {
                WordList list = WordList.read(file.name(), file.content(), problems);
                String name = file.name().substring(0, file.name().length() - ".pattern".length());
                WordPatterns.ofPatterns(list, names, problems).ifPresent(pattern -> lists.put(name, pattern));
            }
        }
    }

    @Override
    public Optional<Pattern> meaning(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    @Override
    public Set<String> known() {
        return lists.keySet();
    }
}
