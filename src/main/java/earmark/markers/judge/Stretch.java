package earmark.markers.judge;

import earmark.markers.Limit;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Place;
import earmark.model.Sound;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stretch after (or before) a place in which something is due: how far it reaches, whether the interaction lasted
 * that long, and how well its words were understood. Nothing of that changes, but its words are looked for once: use from
 * one thread.
 */
final class Stretch {
    private final Ruler ruler;
    private final Place from;
    private final Side side;
    private final Limit limit;
    private final boolean before;
    private @Nullable List<Spoken> words;
    private int looked;

    Stretch(Ruler ruler, Place from, Side side, Limit limit, boolean before) {
        this.ruler = ruler;
        this.from = from;
        this.side = side;
        this.limit = limit;
        this.before = before;
    }

    /** Whether a place begins within it. */
    boolean holds(Place place, Side speaking) {
        boolean sided = before ? isBefore(place, from) : isAfter(place, from);
        if (!sided || limit.isOpen()) {
            return sided;
        }
        boolean soon = limit.seconds().isPresent()
                && gapMs(place).orElse(Long.MAX_VALUE) <= limit.seconds().getAsInt() * 1000L;
        boolean turns = limit.turns().isPresent()
                && turnsTo(place.turn(), speaking) <= limit.turns().getAsInt();
        return soon
                || turns
                || (limit.words().isPresent() && wordsTo(place) <= limit.words().getAsInt());
    }

    /** Whether it begins after another place; on the other channel also while that is still being said. */
    static boolean isAfter(Place place, Place from) {
        if (place.turn() == from.turn()) {
            return place.at().start() >= from.at().end();
        }
        TimeSpan time = place.time();
        TimeSpan other = from.time();
        return (time != null && other != null) ? time.startMs() >= other.startMs() : place.turn() > from.turn();
    }

    static boolean isBefore(Place place, Place from) {
        if (place.turn() == from.turn()) {
            return place.at().end() <= from.at().start();
        }
        TimeSpan time = place.time();
        TimeSpan other = from.time();
        return (time != null && other != null) ? time.startMs() < other.startMs() : place.turn() < from.turn();
    }

    /** Milliseconds between the two; 0 when they overlap; empty without times. */
    Optional<Long> gapMs(Place place) {
        TimeSpan time = place.time();
        TimeSpan other = from.time();
        if (time == null || other == null) {
            return Optional.empty();
        }
        long gap = before ? other.startMs() - time.endMs() : time.startMs() - other.endMs();
        return Optional.of(Math.max(0, gap));
    }

    /** In which of the side's turns after the place another turn is; 0 for the place's own. */
    int turnsTo(int turn, Side speaking) {
        boolean backwards = before ? turn > from.turn() : turn < from.turn();
        if (backwards) {
            return 0;
        }
        int[] counts = ruler.turnsUpTo(speaking);
        return before ? counts[from.turn()] - counts[turn] : counts[turn + 1] - counts[from.turn() + 1];
    }

    private long wordsTo(Place place) {
        Place first = before ? place : from;
        Place second = before ? from : place;
        int end = ruler.line()
                .first(word -> word.turn() > second.turn()
                        || (word.turn() == second.turn()
                                && word.at().end() > second.at().start()));
        return Math.max(0, end - firstAfter(first));
    }

    /** Why it cannot be measured here at all: only seconds are given, and there are no times. */
    @Nullable
    String unmeasurable() {
        boolean onlySeconds = limit.seconds().isPresent()
                && limit.turns().isEmpty()
                && limit.words().isEmpty();
        return onlySeconds && from.time() == null
                ? "needs seconds, and there are no times in writing; turns or words beside them can be told: within 20s or 2t"
                : null;
    }

    /** Why the interaction may have been over before the stretch was; null when it lasted long enough. */
    @Nullable
    String cutShort() {
        if (before || limit.isOpen()) {
            return null;
        }
        TimeSpan time = from.time();
        long leftMs = time == null ? 0 : endMs() - time.endMs();
        boolean secondsOver = limit.seconds().isPresent()
                && time != null
                && leftMs >= limit.seconds().getAsInt() * 1000L;
        int last = ruler.interaction().turns().size() - 1;
        boolean turnsOver = limit.turns().isPresent()
                && turnsTo(last, side) >= limit.turns().getAsInt();
        boolean wordsOver =
                limit.words().isPresent() && wordsAfter() >= limit.words().getAsInt();
        if (secondsOver || turnsOver || wordsOver) {
            return null;
        }
        String what = ruler.interaction().medium() == Medium.CALL ? "the call" : "what is there";
        return time == null
                ? what + " ends before " + limit.print() + " are over"
                : what + " ends " + Evidence.seconds(leftMs) + " s after it, before " + limit.print() + " are over";
    }

    /** Why it may have been said all the same: sound was lost within the stretch; null when none was. */
    @Nullable
    String lost() {
        TimeSpan time = from.time();
        if (time == null) {
            return null;
        }
        long lastMs = words().stream()
                .map(Spoken::time)
                .filter(java.util.Objects::nonNull)
                .mapToLong(word -> before ? word.startMs() : word.endMs())
                .reduce(before ? Math::min : Math::max)
                .orElse(before ? time.startMs() : time.endMs());
        long limitMs = limit.seconds().isPresent() ? limit.seconds().getAsInt() * 1000L : 0;
        if (before) {
            long fromMs = limit.isOpen() ? 0 : Math.max(0, Math.min(lastMs, time.startMs() - limitMs));
            return Heard.lost(ruler.interaction(), side, fromMs, time.startMs());
        }
        long toMs = limit.isOpen() ? Long.MAX_VALUE : Math.max(lastMs, time.endMs() + limitMs);
        return Heard.lost(ruler.interaction(), side, time.endMs(), toMs);
    }

    private long wordsAfter() {
        return (long) ruler.words() - firstAfter(from);
    }

    private int firstAfter(Place place) {
        return ruler.line().first(word -> Reach.isAfter(word, place));
    }

    private long endMs() {
        Sound sound = ruler.interaction().sound();
        return sound == null ? ruler.lastEndMs() : Math.max(ruler.lastEndMs(), sound.durationMs());
    }

    /** The words of the side that lie in it. */
    List<Spoken> words() {
        List<Spoken> known = words;
        if (known == null) {
            known = new ArrayList<>();
            Reach reach = Reach.of(ruler, from, side, limit, before);
            for (Spoken word : ruler.line().words().subList(reach.begin(), reach.end())) {
                looked++;
                if (side.fit(word.speaker()) != Fit.NO && holds(place(word), side)) {
                    known.add(word);
                }
            }
            words = known;
        }
        return known;
    }

    /** How many words were looked at to find those that lie in it. */
    int looked() {
        return looked;
    }

    private Place place(Spoken word) {
        return new Place(ruler.interaction().id(), word.turn(), word.at(), word.time());
    }

    /** The same as places, one a turn. */
    List<Place> places() {
        return places(words(), ruler.interaction());
    }

    static List<Place> places(List<Spoken> words, Interaction interaction) {
        var places = new ArrayList<Place>();
        int from = 0;
        for (int to = 1; to <= words.size(); to++) {
            if (to == words.size() || words.get(to).turn() != words.get(from).turn()) {
                places.add(joined(words.subList(from, to), interaction));
                from = to;
            }
        }
        return places;
    }

    /** From the first to the last of some words of one turn; without times where one has none. */
    private static Place joined(List<Spoken> words, Interaction interaction) {
        Spoken first = words.get(0);
        long endMs = 0;
        boolean timed = true;
        for (Spoken word : words) {
            TimeSpan time = word.time();
            timed &= time != null;
            endMs = time == null ? endMs : Math.max(endMs, time.endMs());
        }
        TimeSpan begin = first.time();
        return new Place(
                interaction.id(),
                first.turn(),
                new TextSpan(
                        first.at().start(), words.get(words.size() - 1).at().end()),
                timed && begin != null ? new TimeSpan(begin.startMs(), endMs) : null);
    }
}
