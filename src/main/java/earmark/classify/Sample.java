package earmark.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A unit with what stands around it and what rules found in it.
 *
 * @param unit what is judged
 * @param previous the unit before it; null at the begin
 * @param next the unit after it; null at the end
 * @param fired names of the rule markers that stand in it
 */
record Sample(Unit unit, @Nullable Unit previous, @Nullable Unit next, Set<String> fired) {
    Sample {
        fired = Set.copyOf(fired);
    }

    /** A sample for each unit. */
    static List<Sample> of(List<Unit> units, IntFunction<Set<String>> fired) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < units.size(); i++) {
            samples.add(new Sample(
                    units.get(i),
                    i == 0 ? null : units.get(i - 1),
                    i == units.size() - 1 ? null : units.get(i + 1),
                    fired.apply(i)));
        }
        return samples;
    }
}
