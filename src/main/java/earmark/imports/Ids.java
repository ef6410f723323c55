package earmark.imports;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives markers names of the right form, each once. Use from one thread. */
final class Ids {
    private final Set<String> given = new HashSet<>();

    /** A name made of a text. */
    String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9.]+", "_")
                .replaceAll("[_.]*\\.[_.]*", ".")
                .replaceAll("^[_.0-9]+|[_.]+$", "");
        String base = plain.isEmpty() ? "imported" : plain;
        String id = base;
        for (int number = 2; !given.add(id); number++) {
            id = base + "_" + number;
        }
        return id;
    }
}
