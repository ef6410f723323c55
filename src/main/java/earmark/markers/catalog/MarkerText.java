package earmark.markers.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The definition of a marker as a person wrote it. Thread-safe. */
public final class MarkerText {
    private MarkerText() {}

    /**
     * The block that begins at a place, with the comment directly above it.
     *
     * @param files among which it stands
     * @param origin {@code file:line}, as {@link earmark.markers.Marker#origin()} has it
     * @return ends in a line break; empty when there is no such place
     */
    public static Optional<String> at(List<MarkerFile> files, String origin) {
        int colon = origin.lastIndexOf(':');
        String name = origin.substring(0, Math.max(0, colon));
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> block(file.content().lines().toList(), Integer.parseInt(origin.substring(colon + 1)) - 1));
    }

    private static String block(List<String> lines, int head) {
        int from = head;
        while (from > 0 && lines.get(from - 1).startsWith("#")) {
            from--;
        }
        var text = new ArrayList<>(lines.subList(from, head + 1));
        for (int at = head + 1; at < lines.size() && goesOn(lines.get(at)); at++) {
            text.add(lines.get(at));
        }
        Collections.reverse(text);
        while (text.get(0).isBlank()) {
            text.remove(0);
        }
        Collections.reverse(text);
        return String.join("\n", text) + "\n";
    }

    private static boolean goesOn(String line) {
        return line.isBlank() || Character.isWhitespace(line.charAt(0));
    }
}
