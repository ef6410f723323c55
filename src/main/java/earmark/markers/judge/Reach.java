package earmark.markers.judge;

import earmark.markers.Limit;
import earmark.markers.Side;
import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Place;
import earmark.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Between which words of an interaction those of a {@link Stretch} lie: outside it none does, so that only there each word
 * needs to be looked at.
 *
 * @param begin the first word
 * @param end one past the last; not less than {@code begin}
 */
record Reach(int begin, int end) {
    static Reach of(Ruler ruler, Place from, Side side, Limit limit, boolean before) {
        TimeSpan time = from.time();
        if (time != null && !ruler.isTimed()) {
            return new Reach(0, ruler.words());
        }
        Reach reach = before ? before(ruler, from, side, limit, time) : after(ruler, from, side, limit, time);
        return reach.begin <= reach.end ? reach : new Reach(reach.begin, reach.begin);
    }

    private static Reach after(Ruler ruler, Place from, Side side, Limit limit, @Nullable TimeSpan time) {
        int next = ruler.line().first(word -> isAfter(word, from));
        int begin = time == null ? next : Math.min(next, ruler.firstBeginningFrom(time.startMs()));
        if (limit.isOpen()) {
            return new Reach(begin, ruler.words());
        }
        int end = begin;
        if (limit.seconds().isPresent() && time != null) {
            end = Math.max(
                    end, ruler.allBeginningFrom(time.endMs() + limit.seconds().getAsInt() * 1000L + 1));
        }
        if (limit.turns().isPresent()) {
            int[] counts = ruler.turnsUpTo(side);
            int most = counts[from.turn() + 1] + limit.turns().getAsInt();
            end = Math.max(end, ruler.line().first(word -> counts[word.turn() + 1] > most));
        }
        if (limit.words().isPresent()) {
            end = (int)
                    Math.max(end, Math.min(ruler.words(), next + limit.words().getAsInt() + 1L));
        }
        return new Reach(begin, end);
    }

    private static Reach before(Ruler ruler, Place from, Side side, Limit limit, @Nullable TimeSpan time) {
        int last = ruler.line()
                .first(word -> word.turn() > from.turn()
                        || (word.turn() == from.turn()
                                && word.at().end() > from.at().start()));
        int end = time == null ? last : Math.max(last, ruler.allBeginningFrom(time.startMs()));
        if (limit.isOpen()) {
            return new Reach(0, end);
        }
        int begin = end;
        if (limit.seconds().isPresent() && time != null) {
            begin = Math.min(
                    begin,
                    ruler.firstEndingFrom(time.startMs() - limit.seconds().getAsInt() * 1000L));
        }
        if (limit.turns().isPresent()) {
            int[] counts = ruler.turnsUpTo(side);
            int least = counts[from.turn()] - limit.turns().getAsInt();
            begin = Math.min(begin, ruler.line().first(word -> counts[word.turn()] >= least));
        }
        if (limit.words().isPresent()) {
            begin = Math.min(begin, Math.max(0, last - limit.words().getAsInt() - 1));
        }
        return new Reach(begin, end);
    }

    /** Whether it stands after a place, in the order of turns. */
    static boolean isAfter(Spoken word, Place place) {
        return word.turn() > place.turn()
                || (word.turn() == place.turn()
                        && word.at().start() >= place.at().end());
    }
}
