package earmark.markers.explain;

import earmark.markers.Marker;
import earmark.markers.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Whose words are held against constraints when a marker is explained: its own, or those it waits for. */
final class Sought {
    private Sought() {}

    static List<Marker> of(Marker marker) {
        Rule rule = marker.rule();
        if (rule instanceof Rule.Expected expected) {
            return withWords(Stream.of(expected.response()));
        }
        if (rule instanceof Rule.Modelled modelled) {
            return withWords(modelled.model().steps().stream().map(step -> step.sought()));
        }
        if (rule instanceof Rule.Plain || rule instanceof Rule.Counted) {
            return List.of(marker);
        }
        return withWords(rule.operands().stream());
    }

    private static List<Marker> withWords(Stream<Marker> markers) {
        return markers.filter(Marker::hasWords).toList();
    }
}
