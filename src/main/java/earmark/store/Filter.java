package earmark.store;

import earmark.model.Medium;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions are meant; all conditions must hold.
 *
 * @param medium of this kind; null for any
 * @param facts with exactly these values, for example {@code team → billing}
 * @param oneOf with one of these values of each of these facts, for example {@code team → billing, lending}; of no value
 *     nothing is meant
 * @param from begun at or after this moment; null for any. What has no known begin is left out.
 * @param until begun before this moment; null for any. What has no known begin is left out.
 * @param marker with this marker present; null for any
 */
public record Filter(
        @Nullable Medium medium,
        Map<String, String> facts,
        Map<String, Set<String>> oneOf,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String marker) {
    /** Lets everything through. */
    public static final Filter ALL = new Filter(null, Map.of(), null, null, null);

    /** Copies the facts in name order. */
    public Filter {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        var some = new TreeMap<String, Set<String>>();
        oneOf.forEach((name, values) -> some.put(name, Collections.unmodifiableSet(new TreeSet<>(values))));
        oneOf = Collections.unmodifiableMap(some);
    }

    /** Whatever other values of facts there are. */
    public Filter(
            @Nullable Medium medium,
            Map<String, String> facts,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String marker) {
        this(medium, facts, Map.of(), from, until, marker);
    }

    /** The same, of that medium. */
    public Filter of(@Nullable Medium wanted) {
        return new Filter(wanted, facts, oneOf, from, until, marker);
    }

    /** The same, with that fact. */
    public Filter with(String name, String value) {
        var more = new TreeMap<>(facts);
        more.put(name, value);
        return new Filter(medium, more, oneOf, from, until, marker);
    }

    /** The same, with one of these values of that fact, besides what was asked of it before. */
    public Filter withOneOf(String name, Set<String> values) {
        var more = new TreeMap<>(oneOf);
        var both = new TreeSet<>(values);
        both.retainAll(oneOf.getOrDefault(name, values));
        more.put(name, both);
        return new Filter(medium, facts, more, from, until, marker);
    }

    /** The same, begun in that time; either end may be open. */
    public Filter between(@Nullable Instant earliest, @Nullable Instant before) {
        return new Filter(medium, facts, oneOf, earliest, before, marker);
    }

    /** The same, with that marker present. */
    public Filter having(@Nullable String wanted) {
        return new Filter(medium, facts, oneOf, from, until, wanted);
    }

    /** Whether an interaction with these facts may be meant, as far as facts go. */
    public boolean allows(Map<String, String> known) {
        return facts.entrySet().stream().allMatch(fact -> fact.getValue().equals(known.get(fact.getKey())))
                && oneOf.entrySet().stream().allMatch(fact -> {
                    String value = known.get(fact.getKey());
                    return value != null && fact.getValue().contains(value);
                });
    }
}
