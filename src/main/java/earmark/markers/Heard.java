package earmark.markers;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was measured in the sound and not said ({@code methods.md} 2.2). It is found in a turn as an empty place
 * between words, with the stretch of the recording as its time. Where no sound was measured it cannot be told.
 *
 * @param kind what
 * @param minMs the shortest stretch that counts, in milliseconds; more than 0
 * @param by whose doing it is; {@link Side#ANY} for anybody's
 * @param announced what announces a hold; null when nothing is known that does, and for other kinds
 * @param returned with what who was away comes back; null when nothing is known, and for other kinds
 */
public record Heard(
        Kind kind,
        long minMs,
        Side by,
        @Nullable Pattern announced,
        @Nullable Pattern returned) implements Pattern {
    /** What can be measured. Its keyword is its name in lower case. */
    public enum Kind {
        /** Nobody is heard; with a side: that side is not. */
        SILENCE,
        /**
         * Two are heard at once. Whose doing: who began while the other was speaking. Less than a second of nothing but
         * {@code words/backchannel.txt} does not count.
         */
        OVERTALK,
        /**
         * One begins while the other speaks, the other stops within a second, and the one goes on for a second or more.
         * The stretch is the time in which both are heard.
         */
        INTERRUPTION,
        /**
         * From a request to hold to the return, or through the silence that follows it; or a sound without words on one
         * channel alone, such as music.
         */
        HOLD;

        /** As it is written. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with that keyword, if it is one. */
        public static Optional<Kind> of(String keyword) {
            for (Kind kind : values()) {
                if (kind.keyword().equals(keyword)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Checks the length. */
    public Heard {
        if (minMs < 1) {
            throw new IllegalArgumentException("not a stretch: " + minMs + " ms");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.heard(this);
    }
}
