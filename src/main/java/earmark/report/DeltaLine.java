package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What another pack makes of one marker, counted.
 *
 * @param marker the marker's id
 * @param added findings that came
 * @param removed findings that went
 * @param changed findings that cover other words
 * @param outcomes how often one outcome became another, by name
 * @param before share of interactions with the marker, before
 * @param after likewise, after
 */
public record DeltaLine(
        String marker, long added, long removed, long changed, Map<String, Long> outcomes, Rate before, Rate after) {
    /** Copies the map in name order. */
    public DeltaLine {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    /**
     * A share with its 95 % interval.
     *
     * @param hits with the marker
     * @param n of which it can be told
     * @param rate in [0, 1]
     * @param low lower end
     * @param high upper end
     */
    public record Rate(long hits, long n, double rate, double low, double high) {
        /** For example {@code 34.0 % (30.0 to 38.2; 170 of 500)}. */
        public String text() {
            return n == 0
                    ? "none of which it can be told"
                    : String.format(
                            Locale.ROOT,
                            "%.1f %% (%.1f to %.1f; %d of %d)",
                            rate * 100,
                            low * 100,
                            high * 100,
                            hits,
                            n);
        }

        private void put(ObjectNode node) {
            node.put("hits", hits).put("n", n).put("rate", rate).put("low", low).put("high", high);
        }
    }

    /** Some lines for reading, each with its line break. */
    public String toText() {
        String changes = outcomes.isEmpty()
                ? "none"
                : outcomes.entrySet().stream()
                        .map(change -> change.getKey() + " " + change.getValue())
                        .collect(Collectors.joining(", "));
        return marker + "\n"
                + "  hits     " + added + " added, " + removed + " removed, " + changed + " changed\n"
                + "  outcomes " + changes + "\n"
                + "  share    " + shares() + "\n";
    }

    private String shares() {
        return before.n() == 0 && after.n() == 0 ? before.text() : before.text() + " → " + after.text();
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("summary", marker)
                .put("added", added)
                .put("removed", removed)
                .put("changed", changed);
        ObjectNode moved = object.putObject("outcomes");
        outcomes.forEach(moved::put);
        before.put(object.putObject("before"));
        after.put(object.putObject("after"));
        return object.toString();
    }
}
