package earmark.markers.match;

import earmark.markers.Marker;
import java.util.BitSet;
import java.util.List;

/** A marker made ready to run. Thread-safe. */
final class MarkerFinder {
    final Marker marker;
    final Ready finder;
    final Reach.Scope scope;
    /** Each {@code say} line on its own; only where there are several. */
    private final Choices says;

    MarkerFinder(Marker marker, PatternCompiler compiler, Scopes scopes) {
        this.marker = marker;
        this.finder = compiler.compile(marker.pattern());
        this.scope = scopes.of(marker.pattern());
        List<Marker.Stage> lines = marker.says().size() > 1 ? marker.says() : List.of();
        this.says = compiler.choices(lines.stream().map(Marker.Stage::pattern).toList());
    }

    /** Which line of the marker's file found a span. */
    String origin(Span span, TurnView turn, Reading reading) {
        Work work = Work.in(reading, turn.size());
        try {
            BitSet possible = says.in(turn, reading);
            for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                for (Span own : says.get(i).find(turn, work)) {
                    if (own.from() == span.from() && own.to() == span.to()) {
                        return marker.says().get(i).origin();
                    }
                }
            }
        } catch (Work.Exceeded e) {
            return marker.origin();
        }
        return marker.says().isEmpty() ? marker.origin() : marker.says().get(0).origin();
    }
}
