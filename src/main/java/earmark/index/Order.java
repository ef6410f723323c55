package earmark.index;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Which candidates come first. */
public enum Order {
    /** Turns with many of the words sought among few others; equal ones in the order of interaction and turn. */
    BEST_FIRST,
    /** Those of the interactions that began last; those of unknown date last. */
    NEWEST_FIRST;

    Sort sort() {
        var byInteraction = new SortField(Fields.INTERACTION, SortField.Type.STRING);
        var byTurn = new SortField(Fields.TURN, SortField.Type.INT);
        if (this == BEST_FIRST) {
            return new Sort(SortField.FIELD_SCORE, byInteraction, byTurn);
        }
        var newest = new SortField(Fields.STARTED, SortField.Type.LONG, true);
        newest.setMissingValue(Long.MIN_VALUE);
        return new Sort(newest, byInteraction, byTurn);
    }
}
