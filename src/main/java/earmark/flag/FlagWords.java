package earmark.flag;

import earmark.syntax.Value;

/** What rules may speak of: the markers there are, and the marker language. Thread-safe. */
public interface FlagWords {
    /** Whether there is a marker of that id. */
    boolean knows(String marker);

    /**
     * Whether a query of the marker language can be read.
     *
     * @throws earmark.model.EarmarkException with the places of its faults
     */
    void check(Value query);
}
