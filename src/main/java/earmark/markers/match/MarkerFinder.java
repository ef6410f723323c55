package earmark.markers.match;

import earmark.markers.Marker;
import java.util.List;

/** A marker made ready to run. Thread-safe. */
final class MarkerFinder {
    final Marker marker;
    final Finder finder;
    final Reach.Scope scope;
    private final List<Say> says;

    private record Say(String origin, Finder finder) {}

    MarkerFinder(Marker marker, PatternCompiler compiler) {
        this.marker = marker;
        this.finder = compiler.compile(marker.pattern());
        this.scope = Scopes.of(marker.pattern());
        this.says = marker.says().stream()
                .map(say -> new Say(say.origin(), new LateFinder(say.pattern(), compiler)))
                .toList();
    }

    /** Which line of the marker's file found a span. */
    String origin(Span span, TurnView turn, Reading reading) {
        if (says.size() > 1) {
            Work work = Work.in(reading, turn.size());
            try {
                for (Say say : says) {
                    boolean same = say.finder.find(turn, work).stream()
                            .anyMatch(own -> own.from() == span.from() && own.to() == span.to());
                    if (same) {
                        return say.origin;
                    }
                }
            } catch (Work.Exceeded e) {
                return marker.origin();
            }
        }
        return says.stream().map(Say::origin).findFirst().orElse(marker.origin());
    }
}
