package earmark.markers.explain;

import earmark.markers.Pattern;
import earmark.markers.explain.Check.Result;
import earmark.markers.explain.Reasons.Reason;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One constraint of a marker, ready to be held against words. It runs over the interaction once, when first asked. */
final class Constraint {
    private final Talk talk;
    private final String key;
    private final String origin;
    private final String owner;
    private final Pattern node;
    private final Pattern alone;
    private final @Nullable Pattern inside;
    private @Nullable List<Match> found;
    private @Nullable List<Match> concerned;

    /**
     * A constraint.
     *
     * @param key the line's key
     * @param origin where the line stands
     * @param owner the list or marker it belongs to, if the line only names that; else empty
     * @param node the constraint as it was written
     * @param alone the words with this constraint and no other
     * @param inside the words it is laid around, if these are only one way of several; null: all
     */
    Constraint(
            Talk talk, String key, String origin, String owner, Pattern node, Pattern alone, @Nullable Pattern inside) {
        this.talk = talk;
        this.key = key;
        this.origin = origin;
        this.owner = owner;
        this.node = node;
        this.alone = alone;
        this.inside = inside;
    }

    /** What it makes of words that stand at a place; empty when they stand there in a way that it is not laid around. */
    Optional<Check> check(Place place) {
        var reasons = new Reasons(talk);
        List<Match> here = found().stream()
                .filter(match -> Talk.meet(match.place(), place))
                .toList();
        if (here.isEmpty()) {
            return Optional.of(check(Result.BLOCKED, reasons.blocked(node, place)));
        }
        if (!concerns(place)) {
            return Optional.empty();
        }
        Optional<Match> certain = here.stream().filter(Match::isCertain).findFirst();
        return Optional.of(
                certain.isPresent()
                        ? check(Result.PASSED, reasons.passed(node, place))
                        : check(Result.DOUBTFUL, reasons.doubtful(node, here.get(0))));
    }

    private boolean concerns(Place place) {
        if (inside == null) {
            return true;
        }
        List<Match> known = concerned;
        if (known == null) {
            known = new Matcher(inside).match(talk.analysis).found();
            concerned = known;
        }
        return known.stream().anyMatch(match -> Talk.meet(match.place(), place));
    }

    private List<Match> found() {
        List<Match> known = found;
        if (known == null) {
            known = new Matcher(alone).match(talk.analysis).found();
            found = known;
        }
        return known;
    }

    private Check check(Result result, Reason reason) {
        return new Check(key, origin, owner, result, reason.reason(), reason.change());
    }
}
