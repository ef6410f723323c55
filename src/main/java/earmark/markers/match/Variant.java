package earmark.markers.match;

import earmark.markers.hearing.Rewording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A turn as it would read if one or two stretches of it had been said otherwise. A match counts only where it rests on
 * such a stretch; its place is that of the words that were heard there. Immutable.
 */
final class Variant {
    final TurnView view;
    final Rewording.Kind kind;
    private final List<Rewording> applied;

    /**
     * A variant.
     *
     * @param applied one or two, apart from each other
     */
    Variant(TurnView turn, List<Rewording> applied) {
        this.applied = applied.stream()
                .sorted(Comparator.comparingInt(Rewording::from))
                .toList();
        // the weaker kind of evidence names the whole
        this.kind = applied.stream()
                .map(Rewording::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.view = TurnView.reworded(turn, this.applied);
    }

    /** Whether a span of the view covers a part of every stretch that was reworded. */
    boolean restsOnRewording(Span span) {
        if (span.isEmpty()) {
            return false;
        }
        int shift = 0;
        for (Rewording each : applied) {
            int from = each.from() + shift;
            int to = from + each.forms().size();
            if (span.from() >= to || from >= span.to()) {
                return false;
            }
            shift += each.forms().size() - (each.to() - each.from());
        }
        return true;
    }

    /** The tokens of the turn that a span of the view stands for. */
    Span heard(Span span) {
        return new Span(original(span.from(), false), original(span.to() - 1, true), span.confidence(), span.doubt());
    }

    /** What would have been said there. */
    String words(Span span) {
        List<String> words = new ArrayList<>();
        for (int i = span.from(); i < span.to(); i++) {
            words.add(view.forms[i]);
        }
        return String.join(" ", words);
    }

    /** How many words of a span were heard as they stand. */
    int anchors(Span span) {
        int reworded = 0;
        int shift = 0;
        for (Rewording each : applied) {
            int from = each.from() + shift;
            int to = from + each.forms().size();
            reworded += Math.max(0, Math.min(to, span.to()) - Math.max(from, span.from()));
            shift += each.forms().size() - (each.to() - each.from());
        }
        return span.length() - reworded;
    }

    List<Rewording> applied() {
        return applied;
    }

    /** The token that stands for one of the view: of a reworded stretch its first, or the one past its last. */
    private int original(int token, boolean end) {
        int shift = 0;
        for (Rewording each : applied) {
            int from = each.from() + shift;
            if (token < from) {
                break;
            }
            if (token < from + each.forms().size()) {
                return end ? each.to() : each.from();
            }
            shift += each.forms().size() - (each.to() - each.from());
        }
        return token - shift + (end ? 1 : 0);
    }
}
