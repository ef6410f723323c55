package earmark.agree;

import earmark.markers.Tagger;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of markers that is held against people's labels.
 *
 * @param name what to call it
 * @param tagger finds them
 * @param markers the names it knows
 */
public record MachineRater(String name, Tagger tagger, Set<String> markers) {
    /** Copies the names, in order. */
    public MachineRater {
        markers = Collections.unmodifiableSet(new TreeSet<>(markers));
    }
}
