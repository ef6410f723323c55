package earmark.markers.catalog;

import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Window;
import earmark.markers.Side;
import java.util.List;

/** Reads out of a pattern whose words it can match at all. */
final class Sides {
    private Sides() {}

    /** The side; {@link Side#ANY} where it is not said, or several are. */
    static Side of(Pattern pattern) {
        if (pattern instanceof Said said) {
            return said.side();
        }
        if (pattern instanceof Named named) {
            return of(named.meaning());
        }
        if (pattern instanceof Window window) {
            return of(window.pattern());
        }
        if (pattern instanceof Sure sure) {
            return of(sure.pattern());
        }
        if (pattern instanceof Asserted asserted) {
            return of(asserted.pattern());
        }
        if (pattern instanceof Where where) {
            return of(where.kept());
        }
        if (pattern instanceof NotIn notIn) {
            return of(notIn.kept());
        }
        if (pattern instanceof NotNear notNear) {
            return of(notNear.kept());
        }
        if (pattern instanceof AnyOf anyOf) {
            List<Side> sides =
                    anyOf.choices().stream().map(Sides::of).distinct().toList();
            return sides.size() == 1 ? sides.get(0) : Side.ANY;
        }
        return Side.ANY;
    }
}
