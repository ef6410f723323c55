package earmark.markers.match;

import earmark.markers.Marker;
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
        String found = turn.known().origins(this, turn, reading).of(span);
        if (found != null) {
            return found;
        }
        return marker.says().isEmpty() ? marker.origin() : marker.says().get(0).origin();
    }

    /** Each {@code say} line on its own; none where there is only one. */
    Choices says() {
        return says;
    }
}
