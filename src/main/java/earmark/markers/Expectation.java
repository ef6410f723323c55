package earmark.markers;

import java.util.Locale;
import java.util.Optional;

/** What an example shows. Its keyword is its name in lower case with hyphens. */
public enum Expectation {
    /** Found, at the marked places and nowhere else. */
    HIT,
    /** Not found. */
    MISS,
    /** Found although it should not be; kept so that a repair is noticed. */
    KNOWN_WRONG,
    /** Cannot be told. */
    UNDETERMINED,
    /** No occasion for it. */
    NO_OPPORTUNITY;

    /** As it is written in a marker file, for example {@code known-wrong}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The expectation with that keyword, if it is one. */
    public static Optional<Expectation> of(String keyword) {
        for (Expectation expectation : values()) {
            if (expectation.keyword().equals(keyword)) {
                return Optional.of(expectation);
            }
        }
        return Optional.empty();
    }
}
