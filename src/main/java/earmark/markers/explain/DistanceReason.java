package earmark.markers.explain;

import earmark.markers.Beside;
import earmark.markers.Beside.Order;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Unit;
import earmark.markers.explain.Reasons.Reason;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how far what a place stands beside is away from it, in the distance's own unit: seconds, turns, sentences. */
final class DistanceReason {
    private static final int NEXT_TO_IT = 0;

    private final Talk talk;
    private final Beside node;
    private final Place place;
    private final Extent extent;
    private final String sought;

    DistanceReason(Talk talk, Beside node, Place place) {
        this.talk = talk;
        this.node = node;
        this.place = place;
        boolean untimed = node.distance().unit() == Unit.SECONDS && place.time() == null;
        extent = untimed && node.inWriting() != null ? node.inWriting() : node.distance();
        sought = Reasons.shortened(node.other());
    }

    /**
     * One that was found.
     *
     * @param match what
     * @param between how much lies between it and the place, in the unit; milliseconds for seconds
     * @param after whether it comes after the place
     */
    private record Found(Match match, long between, boolean after) {}

    Reason blocked() {
        if (extent.unit() == Unit.SECONDS && place.time() == null) {
            return new Reason(
                    "writing has no seconds, and the distance to " + sought + " needs them",
                    "give the distance a length in writing, for example " + operator() + "<=" + extent.amount()
                            + "s/40w");
        }
        Optional<Found> nearest = nearest(true);
        if (!node.wanted()) {
            String found = nearest.map(this::told).orElse(sought + " stands there");
            return new Reason(
                    found + ", and none may stand " + limit(),
                    nearest.filter(one -> amount(one) > NEXT_TO_IT)
                            .map(one -> "a shorter distance: not " + written(amount(one) - 1))
                            .orElse("no condition against " + sought));
        }
        if (nearest.isPresent()) {
            return new Reason(
                    told(nearest.get()) + ", and it must stand " + limit(),
                    written(amount(nearest.get())) + " instead of " + written(extent.amount()));
        }
        return nearest(false)
                .map(other -> new Reason(
                        told(other) + ", and it must come " + (other.after ? "before it" : "after it"),
                        "near<=" + amount(other) + extent.unit().sign() + " instead of " + operator()))
                .orElseGet(() -> new Reason("there is no " + sought + " anywhere", "no condition on " + sought));
    }

    /** What it passed. */
    String passed() {
        return nearest(true)
                .map(one -> told(one) + (node.wanted() ? ", as it must stand " : ", and none may stand ") + limit())
                .orElse("no " + sought + " " + limit());
    }

    /** The nearest on the side where it is looked for; or on the other. */
    private Optional<Found> nearest(boolean right) {
        List<Match> all = new Matcher(node.other()).match(talk.analysis).found();
        return all.stream()
                .filter(match -> !match.place().equals(place))
                .map(this::found)
                .filter(found -> right == isRightSide(found))
                .min(Comparator.comparingLong(Found::between));
    }

    private Found found(Match match) {
        Place other = match.place();
        return new Found(match, between(other), isAfter(other));
    }

    private boolean isAfter(Place other) {
        TimeSpan own = place.time();
        TimeSpan its = other.time();
        if (extent.unit() == Unit.SECONDS && own != null && its != null) {
            return its.startMs() > own.startMs();
        }
        return other.turn() > place.turn()
                || (other.turn() == place.turn()
                        && other.at().start() > place.at().start());
    }

    private boolean isRightSide(Found found) {
        return node.side() == Order.NEAR || found.after == (node.side() == Order.BEFORE);
    }

    private long between(Place other) {
        TimeSpan own = place.time();
        TimeSpan its = other.time();
        return switch (extent.unit()) {
            case SECONDS ->
                own == null || its == null
                        ? Long.MAX_VALUE
                        : Math.max(0, Math.max(its.startMs() - own.endMs(), own.startMs() - its.endMs()));
            case TURNS -> Math.abs(other.turn() - place.turn());
            case SENTENCES -> Math.abs(sentence(other) - sentence(place));
            case WORDS, PERCENT -> words(other);
        };
    }

    private long sentence(Place at) {
        long before = talk.analysis.sentences().subList(0, at.turn()).stream()
                .mapToLong(List::size)
                .sum();
        return before
                + talk.analysis.sentences().get(at.turn()).stream()
                        .filter(sentence -> sentence.at().end() <= at.at().start())
                        .count();
    }

    private long words(Place other) {
        boolean later = isAfter(other);
        Place first = later ? place : other;
        Place second = later ? other : place;
        return Math.max(0, word(second, second.at(), true) - word(first, first.at(), false));
    }

    private long word(Place at, TextSpan span, boolean start) {
        long before = 0;
        for (int turn = 0; turn < at.turn(); turn++) {
            before += talk.tokens(turn).size();
        }
        return before + talk.tokensBefore(at.turn(), start ? span.start() : span.end());
    }

    /** "'sorry' (the agent, at 0:41.2) comes 32.4 seconds after it". */
    private String told(Found found) {
        String who = Talk.name(found.match.speaker()) + ", " + Talk.when(found.match.place());
        String where = found.after ? " after it" : " before it";
        String far = found.between == Long.MAX_VALUE ? "at a time that is not known" : far(found) + where;
        return talk.quoted(found.match) + " (" + who + ") stands " + far;
    }

    private String far(Found found) {
        if (extent.unit() == Unit.SECONDS) {
            return String.format(Locale.ROOT, "%.1f seconds", found.between / 1000.0);
        }
        return counted(found.between);
    }

    private String counted(long amount) {
        String name = switch (extent.unit()) {
            case SECONDS -> "second";
            case TURNS -> "turn";
            case SENTENCES -> "sentence";
            case WORDS, PERCENT -> "word";
        };
        return amount + " " + name + (amount == 1 ? "" : "s");
    }

    private String limit() {
        String where = node.side() == Order.NEAR ? " of it" : node.side() == Order.BEFORE ? " after it" : " before it";
        if (extent.amount() == 0 && extent.unit() != Unit.SECONDS) {
            return "in the same " + (extent.unit() == Unit.TURNS ? "turn" : "sentence");
        }
        return "within " + counted(extent.amount()) + where;
    }

    /** The least whole amount that reaches it. */
    private long amount(Found found) {
        return extent.unit() == Unit.SECONDS && found.between != Long.MAX_VALUE
                ? (found.between + 999) / 1000
                : found.between;
    }

    private String operator() {
        return node.side().name().toLowerCase(Locale.ROOT);
    }

    private String written(long amount) {
        return operator() + "<=" + amount + extent.unit().sign();
    }
}
