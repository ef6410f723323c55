package earmark.sampling;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is drawn how often, and for whom.
 *
 * @param name what people call it: small letters, digits, {@code -}
 * @param every how often
 * @param design what
 * @param assessors among whom it is shared out; empty for nobody in particular
 * @param twice which share a second assessor scores too, in [0, 1]: without some, nobody's severity can be told
 * @param seed of the random numbers
 * @param madeAt when the plan was made; periods that ended before are not due
 */
public record Plan(
        String name, Every every, Design design, List<String> assessors, double twice, long seed, Instant madeAt) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    /** Copies and checks. */
    public Plan {
        assessors = List.copyOf(assessors);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name of a plan: '" + name + "'");
        }
        if (!(twice >= 0 && twice <= 1)) {
            throw new IllegalArgumentException("share scored twice: " + twice);
        }
    }
}
