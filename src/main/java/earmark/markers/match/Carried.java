package earmark.markers.match;

import earmark.model.TimeSpan;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a match beside its words. Immutable.
 *
 * @param heard a stretch of the recording in which something was measured; null when nothing was
 * @param parts tokens that are kept under a name, by name
 * @param figures what was estimated, by name
 */
record Carried(@Nullable TimeSpan heard, Map<String, Part> parts, Map<String, String> figures) {
    static final Carried NOTHING = new Carried(null, Map.of(), Map.of());

    /**
     * Some tokens.
     *
     * @param from first
     * @param to one past the last, more than {@code from}
     */
    record Part(int from, int to) {}

    static Carried heard(TimeSpan stretch) {
        return new Carried(stretch, Map.of(), Map.of());
    }

    static Carried figures(Map<String, String> figures) {
        return new Carried(null, Map.of(), Map.copyOf(figures));
    }

    /** The tokens of a span under a name; nothing of a span without tokens. */
    static Carried part(String name, Span span) {
        return span.isEmpty() ? NOTHING : new Carried(null, Map.of(name, new Part(span.from(), span.to())), Map.of());
    }

    private boolean isNothing() {
        return heard == null && parts.isEmpty() && figures.isEmpty();
    }

    /** Both; of parts and figures with the same name the first. */
    Carried and(Carried other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        var both = new TreeMap<String, Part>(other.parts);
        both.putAll(parts);
        var all = new TreeMap<String, String>(other.figures);
        all.putAll(figures);
        TimeSpan stretch = heard == null || other.heard == null
                ? (heard == null ? other.heard : heard)
                : new TimeSpan(
                        Math.min(heard.startMs(), other.heard.startMs()), Math.max(heard.endMs(), other.heard.endMs()));
        return new Carried(stretch, Collections.unmodifiableMap(both), Collections.unmodifiableMap(all));
    }

    /** Of the stretch; -1 without one. */
    long startMs() {
        return heard == null ? -1 : heard.startMs();
    }

    /** Of the stretch; -1 without one. */
    long endMs() {
        return heard == null ? -1 : heard.endMs();
    }
}
