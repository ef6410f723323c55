package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.model.Interaction;
import earmark.model.Outcome;

/** One interaction as the rules see it. Implementations may be for one thread. */
public interface Scene {
    /** What is judged. */
    Interaction interaction();

    /** All its words. */
    WordLine words();

    /** What was found of a marker. */
    Sighted sighted(Marker marker);

    /** What a marker came to. */
    Outcome outcome(Marker marker);
}
