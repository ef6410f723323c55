package earmark.markers.match;

import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.Rewording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A turn as it would read if one or two stretches of it had been said otherwise. A match counts only where it rests on
 * such a stretch; its place is that of the words that were heard there. Use from one thread.
 */
final class Variant {
    final TurnView view;
    final Rewording.Kind kind;
    private final List<Rewording> applied;
    private final TurnView turn;
    /** Negative until it is asked for. */
    private int wording = -1;

    private int phones = -1;

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
        this.turn = turn;
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

    /** What would have been said there, as text. */
    String words(Span span) {
        return String.join(" ", forms(span));
    }

    /** What would have been said there. */
    List<String> forms(Span span) {
        return List.of(view.forms).subList(span.from(), span.to());
    }

    /** How many phones the longest known wording has that comes about by it. */
    int wording(Hearing hearing) {
        if (wording < 0) {
            wording = longestWording(hearing);
        }
        return wording;
    }

    private int longestWording(Hearing hearing) {
        int most = 0;
        int shift = 0;
        for (Rewording each : applied) {
            int from = each.from() + shift;
            most = Math.max(
                    most,
                    hearing.wording(
                            List.of(view.forms), from, from + each.forms().size()));
            shift += each.forms().size() - (each.to() - each.from());
        }
        return most;
    }

    /** How many phones the longest known wording has that was heard and is replaced. */
    int lost(Hearing hearing) {
        return applied.stream()
                .mapToInt(each -> hearing.wording(List.of(turn.forms), each.from(), each.to()))
                .max()
                .orElse(0);
    }

    /** How much of the turn, as it would be, the longest known wording is that comes about by it, in [0, 1]. */
    double whole(Hearing hearing) {
        if (phones < 0) {
            phones = hearing.phones(List.of(view.forms));
        }
        return Math.min(1, wording(hearing) / (double) Math.max(1, phones));
    }

    /** How many phones the words have that stand where others were heard. */
    int changed(Hearing hearing) {
        return applied.stream().mapToInt(each -> hearing.phones(each.forms())).sum();
    }

    /** How sure the recogniser was of the words that are replaced: the mean. */
    double sure() {
        return applied.stream()
                .flatMapToDouble(each -> Arrays.stream(turn.confidence, each.from(), each.to()))
                .average()
                .orElse(0);
    }

    /** Whether the two speak of a common place. */
    boolean isWhere(Variant other) {
        return applied.get(0).from()
                        < other.applied.get(other.applied.size() - 1).to()
                && other.applied.get(0).from() < applied.get(applied.size() - 1).to();
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

    /** How strongly its kind speaks for it: the product of the scores of what was reworded. */
    double share() {
        double share = 1;
        for (Rewording each : applied) {
            share *= each.score();
        }
        return share;
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
