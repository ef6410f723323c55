package earmark.clips;

import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is cut: some seconds around each match and what bears it out; clips of one interaction that would meet
 * become one. Immutable.
 *
 * @param beforeMs how much before
 * @param afterMs how much after
 * @param longestMs a clip is cut off after this; the match itself is always in it
 */
public record ClipPlan(long beforeMs, long afterMs, long longestMs) {
    private static final int ID_BYTES = 4;

    /** Checks the lengths. */
    public ClipPlan {
        if (beforeMs < 0 || afterMs < 0 || longestMs < 1000) {
            throw new IllegalArgumentException("not a plan: " + beforeMs + ", " + afterMs + ", " + longestMs);
        }
    }

    /**
     * What was found at one place.
     *
     * @param match where
     * @param witnesses what bears it out
     */
    public record Found(Place match, List<Place> witnesses) {
        /** Copies the witnesses. */
        public Found {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** The clips of one interaction, in order. */
    public List<Clip> clips(Interaction interaction, List<Found> found) {
        var clips = new ArrayList<Clip>();
        for (Found each : found) {
            TimeSpan time = time(interaction, each);
            Clip last = clips.isEmpty() ? null : clips.get(clips.size() - 1);
            if (last != null && meet(last.time(), time) && isShortEnough(last.time(), time)) {
                clips.set(clips.size() - 1, joined(last, each, time));
            } else {
                clips.add(new Clip(id(each.match()), interaction, time, List.of(each.match()), each.witnesses()));
            }
        }
        return clips;
    }

    private @Nullable TimeSpan time(Interaction interaction, Found found) {
        TimeSpan match = found.match().time();
        if (interaction.sound() == null || match == null) {
            return null;
        }
        long start = match.startMs();
        long end = match.endMs();
        for (Place witness : found.witnesses()) {
            if (witness.time() != null) {
                start = Math.min(start, witness.time().startMs());
                end = Math.max(end, witness.time().endMs());
            }
        }
        // the match matters more than what bears it out
        start = Math.max(0, Math.max(start, match.endMs() - longestMs / 2) - beforeMs);
        end = Math.min(end + afterMs, Math.max(start + longestMs, match.endMs()));
        return new TimeSpan(
                start, Math.max(start, Math.min(end, interaction.sound().durationMs())));
    }

    /** In writing there is nothing to cut, and one clip shows all. */
    private static boolean meet(@Nullable TimeSpan one, @Nullable TimeSpan other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.startMs() <= other.endMs() && other.startMs() <= one.endMs();
    }

    private boolean isShortEnough(@Nullable TimeSpan one, @Nullable TimeSpan other) {
        return one == null
                || other == null
                || Math.max(one.endMs(), other.endMs()) - Math.min(one.startMs(), other.startMs()) <= longestMs;
    }

    private static Clip joined(Clip clip, Found found, @Nullable TimeSpan time) {
        var matches = new ArrayList<>(clip.matches());
        matches.add(found.match());
        var witnesses = new ArrayList<>(clip.witnesses());
        witnesses.addAll(found.witnesses());
        TimeSpan before = clip.time();
        TimeSpan both = before == null || time == null
                ? null
                : new TimeSpan(Math.min(before.startMs(), time.startMs()), Math.max(before.endMs(), time.endMs()));
        return new Clip(clip.id(), clip.interaction(), both, matches, witnesses);
    }

    private static String id(Place place) {
        String text = String.format(
                Locale.ROOT,
                "%s %d %d %d",
                place.interaction(),
                place.turn(),
                place.at().start(),
                place.at().end());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
