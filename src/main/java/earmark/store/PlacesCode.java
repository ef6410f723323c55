package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of places and of stretches of time in few bytes, in the notation of {@link Packed}:
 *
 * <pre>
 * places    = count place*
 * place     = turn (signed, since the place before) start length timed (0 or 1) [stretch]
 * stretches = count stretch*
 * stretch   = start (signed, milliseconds since the end of the one before) duration
 * </pre>
 */
final class PlacesCode {
    private PlacesCode() {}

    static byte[] encodePlaces(List<Place> places) {
        var out = new Packed.Writer().number(places.size());
        int turn = 0;
        long clockMs = 0;
        for (Place place : places) {
            out.signed(place.turn() - (long) turn);
            turn = place.turn();
            out.number(place.at().start()).number(place.at().length());
            TimeSpan time = place.time();
            out.number(time == null ? 0 : 1);
            if (time != null) {
                clockMs = stretch(out, clockMs, time);
            }
        }
        return out.bytes();
    }

    static List<Place> decodePlaces(InteractionId interaction, byte[] bytes) {
        var in = new Packed.Reader(bytes);
        int count = in.count();
        var places = new ArrayList<Place>(count);
        int turn = 0;
        long clockMs = 0;
        for (int i = 0; i < count; i++) {
            turn += Math.toIntExact(in.signed());
            int start = in.small();
            var at = new TextSpan(start, start + in.small());
            @Nullable TimeSpan time = null;
            if (in.number() == 1) {
                time = stretch(in, clockMs);
                clockMs = time.endMs();
            }
            places.add(new Place(interaction, turn, at, time));
        }
        return places;
    }

    static byte[] encodeStretches(List<TimeSpan> stretches) {
        var out = new Packed.Writer().number(stretches.size());
        long clockMs = 0;
        for (TimeSpan stretch : stretches) {
            clockMs = stretch(out, clockMs, stretch);
        }
        return out.bytes();
    }

    static List<TimeSpan> decodeStretches(byte[] bytes) {
        var in = new Packed.Reader(bytes);
        int count = in.count();
        var stretches = new ArrayList<TimeSpan>(count);
        long clockMs = 0;
        for (int i = 0; i < count; i++) {
            TimeSpan next = stretch(in, clockMs);
            stretches.add(next);
            clockMs = next.endMs();
        }
        return stretches;
    }

    private static long stretch(Packed.Writer out, long clockMs, TimeSpan time) {
        out.signed(time.startMs() - clockMs).number(time.lengthMs());
        return time.endMs();
    }

    private static TimeSpan stretch(Packed.Reader in, long clockMs) {
        long startMs = clockMs + in.signed();
        return new TimeSpan(startMs, startMs + in.number());
    }
}
