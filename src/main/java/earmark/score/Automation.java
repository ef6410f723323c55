package earmark.score;

import earmark.model.MarkerRef;
import earmark.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Which marker may answer a question, and how.
 *
 * @param rule the marker, in the version the form was made for
 * @param orLater whether later versions will do; the answer always says which one it was
 * @param by whose words count; null for whosever the marker looks at
 * @param whenPresent the label that is answered when the marker is present
 * @param whenAbsent the label that is answered when it is absent
 */
public record Automation(
        MarkerRef rule, boolean orLater, @Nullable Speaker by, String whenPresent, String whenAbsent) {
    /** Whether that marker may answer. */
    public boolean accepts(MarkerRef marker) {
        boolean version = orLater ? marker.version() >= rule.version() : marker.version() == rule.version();
        return marker.id().equals(rule.id()) && version;
    }

    @Override
    public String toString() {
        return rule + (orLater ? "+" : "");
    }
}
