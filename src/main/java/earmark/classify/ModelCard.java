package earmark.classify;

import earmark.model.EarmarkException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a model is and where it comes from, as {@code name: value} lines. A model without its card does not load.
 *
 * @param fields in the order of the file
 */
public record ModelCard(Map<String, String> fields) {
    private static final List<String> REQUIRED = List.of(
            "name",
            "kind",
            "features",
            "context",
            "labels",
            "labels-sha256",
            "trained-at",
            "samples",
            "precision",
            "recall",
            "f1",
            "calibration-error",
            "threshold",
            "scaling",
            "weights-sha256",
            "licence",
            "intended-use",
            "limits");

    /** Copies the fields and checks that none that is needed is missing. */
    public ModelCard {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        for (String name : REQUIRED) {
            if (fields.getOrDefault(name, "").isBlank()) {
                throw new IllegalArgumentException("a model card without '" + name + "'");
            }
        }
    }

    /** A field; empty when it has none of that name. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As it is written. */
    public String toText() {
        var text = new StringBuilder();
        fields.forEach((name, value) ->
                text.append(name).append(": ").append(value.replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    /**
     * Reads a card.
     *
     * @param where names it in the fault
     * @throws EarmarkException when it is none
     */
    static ModelCard read(String where, String text) {
        var fields = new LinkedHashMap<String, String>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new EarmarkException(
                        where + ":" + number, "not a line of a model card", "name: value; train the model again");
            }
            fields.put(line.substring(0, colon), line.substring(colon + 2));
        }
        try {
            return new ModelCard(fields);
        } catch (IllegalArgumentException e) {
            throw new EarmarkException(where, String.valueOf(e.getMessage()), "train the model again");
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
