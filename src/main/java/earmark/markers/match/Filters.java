package earmark.markers.match;

import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Window;
import earmark.markers.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finders that keep some of what another found. */
final class Filters {
    static final String NOT_KNOWN_BY_WHOM = "said, but it is not known by whom";
    static final String NEIGHBOUR_UNKNOWN = "depends on the other side's turn, and it is not known which that is";
    static final String NO_TIMES = "needs seconds, and there are no times in writing";
    static final String SPEAKER_UNKNOWN = "depends on how much its speaker said, and the speaker is not known";

    private Filters() {}

    static Finder said(Side side, Finder finder) {
        return (turn, work) -> switch (side.fit(turn.turn.speaker())) {
            case NO -> List.of();
            case YES -> finder.find(turn, work);
            case MAYBE ->
                finder.find(turn, work).stream()
                        .map(span -> span.doubted(NOT_KNOWN_BY_WHOM))
                        .toList();
        };
    }

    static Finder sure(Sure node, Finder finder) {
        double needed = node.minConfidence();
        return (turn, work) -> finder.find(turn, work).stream()
                .map(span -> {
                    double figure = node.ofMatch() ? turn.probability(span) : span.confidence();
                    return figure >= needed ? span : span.doubted(heard(figure, needed));
                })
                .toList();
    }

    private static String heard(double figure, double needed) {
        return String.format(Locale.ROOT, "heard with confidence %.2f, and %.2f is needed", figure, needed);
    }

    static Finder window(Window window, Finder finder) {
        var bounds = new Bounds(window);
        return (turn, work) -> {
            var inside = new ArrayList<Span>();
            for (Span span : finder.find(turn, work)) {
                switch (bounds.inside(turn, span, work.reading)) {
                    case YES -> inside.add(span);
                    case NO_TIMES -> inside.add(span.doubted(NO_TIMES));
                    case NO_SPEAKER -> inside.add(span.doubted(SPEAKER_UNKNOWN));
                    case NO -> {}
                }
            }
            return inside;
        };
    }

    static Finder captured(String name, Finder finder) {
        return (turn, work) -> finder.find(turn, work).stream()
                .map(span -> span.carrying(Carried.part(name, span)))
                .toList();
    }
}
