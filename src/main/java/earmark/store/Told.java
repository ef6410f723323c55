package earmark.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an interaction beside its words.
 *
 * @param facts in name order
 * @param startedAt when it began; null when that is not told
 */
public record Told(Map<String, String> facts, @Nullable Instant startedAt) {
    /** What a beginning is called beside the facts, as in a manifest. */
    private static final String START = "start";

    /** Copies the facts. */
    public Told {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Both together; where both tell, this counts. What is not told here stays. */
    public Told over(Told weaker) {
        var all = new TreeMap<>(weaker.facts);
        all.putAll(facts);
        return new Told(all, startedAt != null ? startedAt : weaker.startedAt);
    }

    /** The names of what this tells otherwise than that. */
    public List<String> otherThan(Told that) {
        var names = new ArrayList<String>();
        facts.forEach((name, value) -> {
            if (!value.equals(that.facts.get(name))) {
                names.add(name);
            }
        });
        if (startedAt != null && !startedAt.equals(that.startedAt)) {
            names.add(START);
        }
        return List.copyOf(names);
    }
}
