package earmark.agree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers mistakes: the same words with the same mistake are one, counted. Use from one thread. */
final class Mistakes {
    private final Map<List<String>, Mistake> byWords = new LinkedHashMap<>();
    private final Map<List<String>, Confusion> confusions = new LinkedHashMap<>();

    void add(Mistake mistake) {
        String words = mistake.text().toLowerCase(Locale.ROOT).strip();
        byWords.merge(
                List.of(mistake.marker(), mistake.kind().name(), words), mistake, (known, more) -> known.again(1));
        if (mistake.kind() != Mistake.Kind.CANNOT_TELL) {
            List<String> instead = mistake.instead().isEmpty() ? List.of("(none)") : mistake.instead();
            for (String with : instead) {
                confusions.merge(
                        List.of(mistake.marker(), mistake.kind().name(), with),
                        new Confusion(mistake.marker(), mistake.kind(), with, 1),
                        (known, more) -> new Confusion(known.marker(), known.kind(), with, known.times() + 1));
            }
        }
    }

    /** By marker and kind; within them what happens most often first, then what the machine was surest of. */
    List<Mistake> worstFirst() {
        var mistakes = new ArrayList<>(byWords.values());
        mistakes.sort(Comparator.comparing(Mistake::marker)
                .thenComparing(Mistake::kind)
                .thenComparing(Comparator.comparingInt(Mistake::times).reversed())
                .thenComparing(Comparator.comparingDouble(Mistake::confidence).reversed())
                .thenComparingLong(Mistake::line));
        return mistakes;
    }

    /** By marker and kind; within them the most frequent first. */
    List<Confusion> confusions() {
        var sorted = new ArrayList<>(confusions.values());
        sorted.sort(Comparator.comparing(Confusion::marker)
                .thenComparing(Confusion::kind)
                .thenComparing(Comparator.comparingInt(Confusion::times).reversed())
                .thenComparing(Confusion::with));
        return sorted;
    }
}
