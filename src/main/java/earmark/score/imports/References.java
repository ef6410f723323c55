package earmark.score.imports;

import earmark.model.InteractionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the interactions scores are about, also where a spreadsheet took zeros away. Thread-safe. */
final class References {
    private final KnownInteractions known;
    private final Map<String, List<String>> byKey = new HashMap<>();

    References(KnownInteractions known) {
        this.known = known;
        known.names()
                .forEach(name -> byKey.computeIfAbsent(key(name), none -> new ArrayList<>())
                        .add(name));
    }

    /**
     * What a reference came to.
     *
     * @param reference as it is called in people's own systems
     * @param interaction which one it is
     * @param note what was done to find it
     */
    record Found(String reference, Optional<InteractionId> interaction, Optional<String> note) {}

    Found find(String written) {
        Optional<InteractionId> exact = written.isEmpty() ? Optional.empty() : known.called(written);
        if (exact.isPresent() || written.isEmpty()) {
            return new Found(written, exact, Optional.empty());
        }
        List<String> alike = byKey.getOrDefault(key(written), List.of());
        if (alike.size() == 1) {
            String name = alike.get(0);
            return new Found(name, known.called(name), Optional.of("'" + written + "' taken for " + name));
        }
        return new Found(written, Optional.empty(), Optional.empty());
    }

    boolean isKnown(String written) {
        return find(written).interaction().isPresent();
    }

    /** Without zeros in front, whatever is put behind a number, and case. */
    static String key(String reference) {
        String plain = reference.strip().toLowerCase(java.util.Locale.ROOT);
        String number = plain.matches("\\d+\\.0+") ? plain.replaceFirst("\\.0+$", "") : plain;
        return number.matches("0+\\d+") ? number.replaceFirst("^0+(?=\\d)", "") : number;
    }
}
