package earmark.report;

import java.util.List;

/** Several JSON objects as one JSON array. Thread-safe. */
public final class JsonArray {
    private JsonArray() {}

    /**
     * Puts objects into an array, one a line.
     *
     * @param objects JSON, each whole
     * @return the array without a line break at its end
     */
    public static String of(List<String> objects) {
        return "[" + String.join(",\n", objects) + "]";
    }
}
