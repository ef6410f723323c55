package earmark.markers.match;

import java.util.List;

/** A pattern made ready to run. Implementations are immutable and thread-safe. */
@FunctionalInterface
interface Finder {
    /**
     * All matches in a turn, overlapping ones too, in order and distinct.
     *
     * @throws Work.Exceeded when the work allowed is used up
     */
    List<Span> find(TurnView turn, Work work);

    /** The same; quicker where what the pattern needs does not stand in the turn. */
    default List<Span> findWhereNeeded(TurnView turn, Work work) {
        return find(turn, work);
    }
}
