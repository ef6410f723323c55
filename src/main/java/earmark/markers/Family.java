package earmark.markers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a marker is about, for people who look at many: it changes nothing of what is found. */
public enum Family {
    /** What the customer is unhappy with or suffers from. */
    TROUBLE,
    /** Kindness between the two: regret, understanding, thanks. */
    CARE,
    /** What a standard or a law asks for. */
    DUTY,
    /** What is done about the matter. */
    SOLUTION,
    /** What an agent should rather not do. */
    LAPSE,
    /** How the talk goes: holds, transfers, shares. */
    COURSE,
    /** Nothing is said of it. */
    OTHER;

    /** As it is written in marker files. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that keyword, in any case; empty when there is none. */
    public static Optional<Family> of(String keyword) {
        return Arrays.stream(values())
                .filter(family -> family.keyword().equals(keyword.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
