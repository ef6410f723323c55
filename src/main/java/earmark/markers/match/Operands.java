package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Markers and all that their rules look at, made ready to run, each once. Immutable, thread-safe. */
final class Operands {
    private final List<Marker> plain = new ArrayList<>();
    /** By identity: two markers that are equal find the same, and comparing long patterns is dear. */
    private final IdentityHashMap<Marker, Integer> positions = new IdentityHashMap<>();

    private final List<MarkerFinder> finders;
    final Presearch presearch;

    Operands(List<Marker> markers) {
        var seen = new IdentityHashMap<Marker, Boolean>();
        markers.forEach(marker -> add(marker, seen));
        PatternCompiler compiler = Matcher.compiler();
        this.finders =
                plain.stream().map(marker -> new MarkerFinder(marker, compiler)).toList();
        this.presearch = new Presearch(plain.stream().map(Marker::pattern).toList());
    }

    private void add(Marker marker, IdentityHashMap<Marker, Boolean> seen) {
        if (seen.put(marker, true) != null) {
            return;
        }
        if (marker.rule() instanceof Rule.Plain) {
            positions.put(marker, plain.size());
            plain.add(marker);
        }
        marker.conditions().forEach(condition -> add(condition, seen));
        marker.rule().operands().forEach(operand -> add(operand, seen));
    }

    /** Those that look for words. */
    List<Marker> plain() {
        return List.copyOf(plain);
    }

    /** Where a plain marker stands in the presearch. */
    int position(Marker marker) {
        Integer position = positions.get(marker);
        if (position == null) {
            throw new IllegalStateException("not an operand: " + marker.ref());
        }
        return position;
    }

    MarkerFinder finder(int position) {
        return finders.get(position);
    }
}
