package earmark.markers.match;

import earmark.markers.Beside.Order;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that a pattern finds in an interaction, in the order of its words and in the order of time, to be looked up from
 * any place. Immutable.
 */
final class Others {
    private final List<Spot> spots;
    private final Ordered inWords;
    private final Ordered inTime;
    private final boolean finished;

    private Others(List<Spot> spots, boolean finished) {
        this.spots = spots;
        this.finished = finished;
        inWords = new Ordered(spots, Spot::firstWord, Spot::endWord);
        inTime = new Ordered(spots.stream().filter(Spot::isTimed).toList(), spot -> spot.startMs, spot -> spot.endMs);
    }

    static Others of(Finder finder, Reading reading) {
        var spots = new ArrayList<Spot>();
        try {
            for (TurnView turn : reading.turns) {
                for (Span span : turn.known().findFromElsewhere(finder, turn, reading)) {
                    spots.add(Spot.of(turn, span));
                }
            }
        } catch (Work.Exceeded e) {
            return new Others(List.of(), false);
        }
        return new Others(spots, true);
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    /** False when looking for them was too much work. */
    boolean finished() {
        return finished;
    }

    boolean someWithoutTime() {
        return inTime.byStart.size() < spots.size();
    }

    /**
     * What was found at a place.
     *
     * @param certain the nearest one without doubt that is close enough; null when there is none
     * @param doubt of the nearest doubtful one that is close enough; null when there is none
     */
    record Sign(@Nullable Span certain, @Nullable String doubt) {
        static final Sign NONE = new Sign(null, null);

        Sign or(Sign other) {
            return certain != null ? this : other.certain != null ? other : doubt != null ? this : other;
        }
    }

    /** The nearest one within a distance of a span of a turn; of those {@code apart} from it, or of all. */
    Sign nearest(TurnView turn, Span span, Order order, Extent distance, boolean apart, Work work) {
        Spot place = Spot.of(turn, span);
        Ordered line = distance.unit() == Unit.SECONDS ? inTime : inWords;
        Sign after = order == Order.AFTER ? Sign.NONE : line.following(place, distance, apart, work);
        Sign before = order == Order.BEFORE ? Sign.NONE : line.preceding(place, distance, apart, work);
        Sign around = order == Order.NEAR ? line.covering(place, apart, work) : Sign.NONE;
        return after.or(before).or(around);
    }

    /** Where a span stands in the interaction, in every unit. */
    record Spot(Span span, TurnView turn, int firstWord, int endWord, long startMs, long endMs) {
        static Spot of(TurnView turn, Span span) {
            return new Spot(
                    span,
                    turn,
                    turn.wordsBefore + span.from(),
                    turn.wordsBefore + span.to(),
                    turn.startMs(span),
                    turn.endMs(span));
        }

        boolean isTimed() {
            return startMs != TurnView.NO_TIME && endMs != TurnView.NO_TIME;
        }

        boolean overlaps(Spot other) {
            return turn == other.turn && span.overlaps(other.span);
        }

        /** How much lies between this and a later one; 0 when they touch or overlap. */
        long until(Spot later, Unit unit) {
            return Math.max(
                    0,
                    switch (unit) {
                        case SECONDS -> later.startMs - endMs;
                        case TURNS -> later.turn.turn.index() - turn.turn.index();
                        case SENTENCES ->
                            later.turn.sentencesBefore
                                    + later.turn.sentence[later.turn.firstToken(later.span)]
                                    - turn.sentencesBefore
                                    - turn.sentence[turn.lastToken(span)];
                        case WORDS -> later.firstWord - endWord;
                        case PERCENT -> throw new IllegalStateException("a distance in hundredths");
                    });
        }
    }

    /** Spots along one line: by their begin, and by their end. */
    private static final class Ordered {
        final List<Spot> byStart;
        private final List<Spot> byEnd;
        private final ToLongFunction<Spot> start;
        private final ToLongFunction<Spot> end;
        /** For each by its begin the next one without doubt; the size when there is none. */
        private final int[] certainFrom;
        /** For each by its end the last one without doubt up to it; -1 when there is none. */
        private final int[] certainTo;

        private final long longest;

        Ordered(List<Spot> spots, ToLongFunction<Spot> start, ToLongFunction<Spot> end) {
            this.start = start;
            this.end = end;
            byStart = spots.stream()
                    .sorted(Comparator.comparingLong(start).thenComparingLong(end))
                    .toList();
            byEnd = spots.stream()
                    .sorted(Comparator.comparingLong(end).thenComparingLong(start))
                    .toList();
            longest = spots.stream()
                    .mapToLong(spot -> end.applyAsLong(spot) - start.applyAsLong(spot))
                    .max()
                    .orElse(0);
            int size = spots.size();
            certainFrom = new int[size];
            certainTo = new int[size];
            for (int i = size - 1; i >= 0; i--) {
                certainFrom[i] = byStart.get(i).span.isCertain() ? i : i + 1 < size ? certainFrom[i + 1] : size;
            }
            for (int i = 0; i < size; i++) {
                certainTo[i] = byEnd.get(i).span.isCertain() ? i : i > 0 ? certainTo[i - 1] : -1;
            }
        }

        /** The nearest that begins after a place begins. */
        Sign following(Spot place, Extent distance, boolean apart, Work work) {
            int i = firstAbove(byStart, start, start.applyAsLong(place), apart);
            String doubt = null;
            while (i < byStart.size()) {
                work.spend(1);
                Spot spot = byStart.get(i);
                if (isFar(place.until(spot, distance.unit()), distance)) {
                    break;
                }
                if (!apart || !spot.overlaps(place)) {
                    if (spot.span.isCertain()) {
                        return new Sign(spot.span, null);
                    }
                    doubt = spot.span.doubt();
                    i = Math.max(i + 1, certainFrom[i]);
                } else {
                    i++;
                }
            }
            return new Sign(null, doubt);
        }

        /** The nearest that ends before a place ends. */
        Sign preceding(Spot place, Extent distance, boolean apart, Work work) {
            int i = firstAbove(byEnd, end, end.applyAsLong(place), !apart) - 1;
            String doubt = null;
            while (i >= 0) {
                work.spend(1);
                Spot spot = byEnd.get(i);
                if (isFar(spot.until(place, distance.unit()), distance)) {
                    break;
                }
                if (!apart || !spot.overlaps(place)) {
                    if (spot.span.isCertain()) {
                        return new Sign(spot.span, null);
                    }
                    doubt = spot.span.doubt();
                    i = Math.min(i - 1, certainTo[i]);
                } else {
                    i--;
                }
            }
            return new Sign(null, doubt);
        }

        /** One that begins no later and ends no earlier than a place. */
        Sign covering(Spot place, boolean apart, Work work) {
            long endOfPlace = end.applyAsLong(place);
            String doubt = null;
            for (int i = firstAbove(byStart, start, start.applyAsLong(place), true) - 1; i >= 0; i--) {
                work.spend(1);
                Spot spot = byStart.get(i);
                if (start.applyAsLong(spot) < endOfPlace - longest) {
                    break;
                }
                if (end.applyAsLong(spot) >= endOfPlace && !(apart && spot.overlaps(place))) {
                    if (spot.span.isCertain()) {
                        return new Sign(spot.span, null);
                    }
                    doubt = spot.span.doubt();
                }
            }
            return new Sign(null, doubt);
        }

        private static boolean isFar(long between, Extent distance) {
            return between > (distance.unit() == Unit.SECONDS ? distance.amount() * 1000L : distance.amount());
        }

        /** The first whose figure is above a limit, or at it unless {@code strictly}. */
        private static int firstAbove(List<Spot> spots, ToLongFunction<Spot> figure, long limit, boolean strictly) {
            int low = 0;
            int high = spots.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                long value = figure.applyAsLong(spots.get(middle));
                if (value < limit || (strictly && value == limit)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
