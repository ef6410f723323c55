package earmark.markers;

import earmark.model.Speaker;
import java.util.Locale;
import java.util.Optional;

/** Whose words a pattern may stand in. Its keyword is its name in lower case. */
public enum Side {
    /** The organisation's. */
    AGENT,
    /** The other party's. */
    CUSTOMER,
    /** A machine's. */
    ROBOT,
    /** Somebody else's. */
    THIRD_PARTY,
    /** Words of which nobody knows whose they are. */
    UNKNOWN,
    /** Agent's or customer's, known or not known which. */
    EITHER,
    /** Everybody's. */
    ANY;

    /** How a side and a turn's speaker go together. */
    public enum Fit {
        /** It is not that side. */
        NO,
        /** The speaker is unknown, so it may be. */
        MAYBE,
        /** It is. */
        YES
    }

    /**
     * Whether a speaker is of this side.
     *
     * @param speaker whose turn it is
     * @return {@link Fit#MAYBE} only for an unknown speaker
     */
    public Fit fit(Speaker speaker) {
        return switch (this) {
            case ANY -> Fit.YES;
            case UNKNOWN -> speaker == Speaker.UNKNOWN ? Fit.YES : Fit.NO;
            case EITHER -> speaker == Speaker.ROBOT || speaker == Speaker.THIRD_PARTY ? Fit.NO : Fit.YES;
            default -> {
                if (speaker == Speaker.UNKNOWN) {
                    yield Fit.MAYBE;
                }
                yield speaker.name().equals(name()) ? Fit.YES : Fit.NO;
            }
        };
    }

    /** As it is written in a pattern, for example {@code agent}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side with that keyword, if it is one. */
    public static Optional<Side> of(String keyword) {
        for (Side side : values()) {
            if (side.keyword().equals(keyword)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
