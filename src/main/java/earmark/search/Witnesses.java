package earmark.search;

import earmark.markers.Beside;
import earmark.markers.Beside.Order;
import earmark.markers.Captured;
import earmark.markers.Condition;
import earmark.markers.Condition.Which;
import earmark.markers.Pattern;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a match rests on in other turns: of <em>a complaint, then an apology within 30 s</em> the match is the complaint,
 * and the apology bears it out. Thread-safe.
 */
public final class Witnesses {
    private final List<Link> links;

    /** One thing that must stand somewhere around. */
    private record Link(Matcher matcher, Order order, Pattern.Extent within, Witnesses further) {}

    private Witnesses(List<Link> links) {
        this.links = List.copyOf(links);
    }

    /** Those of a query. */
    static Witnesses of(Pattern pattern) {
        var links = new ArrayList<Link>();
        collect(pattern, links);
        return new Witnesses(links);
    }

    private static void collect(Pattern pattern, List<Link> links) {
        if (pattern instanceof Beside beside) {
            collect(beside.kept(), links);
            if (beside.wanted()) {
                links.add(link(beside.other(), beside.side(), beside.distance()));
            }
        } else if (pattern instanceof Pattern.Where where) {
            collect(where.kept(), links);
            where.conditions().forEach(condition -> collect(condition, links));
        } else {
            inner(pattern).ifPresent(kept -> collect(kept, links));
        }
    }

    private static void collect(Condition condition, List<Link> links) {
        if (condition.wanted()
                && condition instanceof Condition.Stands stands
                && (stands.turns().which() == Which.PREV || stands.turns().which() == Which.NEXT)) {
            // turns of others count, so at most twice as many lie between
            var within = new Pattern.Extent(2 * stands.turns().count(), Pattern.Unit.TURNS);
            Order order = stands.turns().which() == Which.NEXT ? Order.BEFORE : Order.AFTER;
            links.add(link(stands.pattern(), order, within));
        } else if (condition.wanted() && condition instanceof Condition.OneOf choice) {
            // of those that may bear it out, what is there is shown
            choice.ways().forEach(way -> way.forEach(each -> collect(each, links)));
        }
    }

    private static Link link(Pattern other, Order order, Pattern.Extent within) {
        return new Link(new Matcher(other), order, within, of(other));
    }

    /** What a node finds, where it finds only what is in it. */
    private static Optional<Pattern> inner(Pattern pattern) {
        if (pattern instanceof Pattern.Said said) {
            return Optional.of(said.pattern());
        }
        if (pattern instanceof Pattern.Window window) {
            return Optional.of(window.pattern());
        }
        if (pattern instanceof Pattern.Asserted asserted) {
            return Optional.of(asserted.pattern());
        }
        if (pattern instanceof Pattern.Sure sure) {
            return Optional.of(sure.pattern());
        }
        if (pattern instanceof Pattern.NotIn notIn) {
            return Optional.of(notIn.kept());
        }
        if (pattern instanceof Pattern.NotNear notNear) {
            return Optional.of(notNear.kept());
        }
        return pattern instanceof Captured captured ? Optional.of(captured.pattern()) : Optional.empty();
    }

    /**
     * Of one match, in the order in which the query names them; each the nearest there is.
     *
     * @param analysis the interaction in which it lies
     * @param match where
     */
    public List<Place> of(Analysis analysis, Place match) {
        var places = new ArrayList<Place>();
        for (Link link : links) {
            nearest(link, analysis, match).ifPresent(place -> {
                places.add(place);
                places.addAll(link.further().of(analysis, place));
            });
        }
        return places;
    }

    private static Optional<Place> nearest(Link link, Analysis analysis, Place match) {
        return link.matcher().match(analysis).found().stream()
                .filter(other -> isWithin(link, match, other.place()))
                .min(Comparator.comparing((Match other) -> !other.isCertain())
                        .thenComparing(other -> distance(match, other.place())))
                .map(Match::place);
    }

    private static boolean isWithin(Link link, Place match, Place other) {
        if (other.turn() == match.turn() && overlap(match, other)) {
            return false;
        }
        boolean later = isLater(match, other);
        if ((link.order() == Order.BEFORE && !later) || (link.order() == Order.AFTER && later)) {
            return false;
        }
        return switch (link.within().unit()) {
            case SECONDS ->
                match.time() == null
                        || other.time() == null
                        || distance(match, other) <= 1000L * link.within().amount();
            case TURNS -> Math.abs(match.turn() - other.turn()) <= link.within().amount();
            case SENTENCES, WORDS, PERCENT -> true;
        };
    }

    private static boolean overlap(Place one, Place other) {
        return one.at().start() < other.at().end()
                && other.at().start() < one.at().end();
    }

    private static boolean isLater(Place match, Place other) {
        TimeSpan time = match.time();
        TimeSpan otherTime = other.time();
        if (time != null && otherTime != null) {
            return otherTime.startMs() >= time.startMs();
        }
        return other.turn() != match.turn()
                ? other.turn() > match.turn()
                : other.at().start() > match.at().start();
    }

    /** Milliseconds between the two; without times a minute a turn, to put the nearest first. */
    private static long distance(Place match, Place other) {
        TimeSpan time = match.time();
        TimeSpan otherTime = other.time();
        if (time == null || otherTime == null) {
            return Math.abs(match.turn() - other.turn()) * 60_000L;
        }
        return Math.max(0, Math.max(otherTime.startMs() - time.endMs(), time.startMs() - otherTime.endMs()));
    }
}
