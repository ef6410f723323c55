package earmark.store;

import earmark.model.Medium;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions are meant; all conditions must hold.
 *
 * @param medium of this kind; null for any
 * @param facts with exactly these values, for example {@code team → billing}
 * @param from begun at or after this moment; null for any. What has no known begin is left out.
 * @param until begun before this moment; null for any. What has no known begin is left out.
 * @param marker with this marker present; null for any
 */
public record Filter(
        @Nullable Medium medium,
        Map<String, String> facts,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String marker) {
    /** Lets everything through. */
    public static final Filter ALL = new Filter(null, Map.of(), null, null, null);

    /** Copies the facts in name order. */
    public Filter {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The same, of that medium. */
    public Filter of(@Nullable Medium wanted) {
        return new Filter(wanted, facts, from, until, marker);
    }

    /** The same, with that fact. */
    public Filter with(String name, String value) {
        var more = new TreeMap<>(facts);
        more.put(name, value);
        return new Filter(medium, more, from, until, marker);
    }

    /** The same, begun in that time; either end may be open. */
    public Filter between(@Nullable Instant earliest, @Nullable Instant before) {
        return new Filter(medium, facts, earliest, before, marker);
    }

    /** The same, with that marker present. */
    public Filter having(@Nullable String wanted) {
        return new Filter(medium, facts, from, until, wanted);
    }
}
