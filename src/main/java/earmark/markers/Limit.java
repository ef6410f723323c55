package earmark.markers;

import java.util.ArrayList;
import java.util.OptionalInt;

/**
 * How far something may lie from something else. Where several units are given, the nearest reach is widened: it is near
 * enough when it is so by any of them.
 *
 * @param seconds in a call, from the end of the one to the begin of the other
 * @param turns of the side that is expected to speak
 * @param words of everybody, that lie between
 */
public record Limit(OptionalInt seconds, OptionalInt turns, OptionalInt words) {
    /** As far as the interaction goes. */
    public static final Limit NONE = new Limit(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Whether everything is near enough. */
    public boolean isOpen() {
        return seconds.isEmpty() && turns.isEmpty() && words.isEmpty();
    }

    /** As it is written, for example {@code 20s or 2t}; empty without a limit. */
    public String print() {
        var parts = new ArrayList<String>();
        seconds.ifPresent(count -> parts.add(count + "s"));
        turns.ifPresent(count -> parts.add(count + "t"));
        words.ifPresent(count -> parts.add(count + "w"));
        return String.join(" or ", parts);
    }
}
