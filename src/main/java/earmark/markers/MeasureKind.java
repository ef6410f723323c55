package earmark.markers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be measured. Its keyword is its name in lower case. The definitions are those of {@code methods.md} 2.2. */
public enum MeasureKind {
    /** Nobody speaks, between the first and the last speech and outside an announced hold; each silence, in seconds. */
    SILENCE("seconds", 5, true),
    /** From the request to hold to the return; each hold, in seconds. */
    HOLD("seconds", 0, true),
    /** Two sides speak at once; each time, in seconds. */
    OVERTALK("seconds", 0.5, true),
    /** One side makes the other stop; how often. */
    INTERRUPTION("count", 1, true),
    /** A side's part of all speech, from 0 to 1. */
    TALK_SHARE("share", 0, false),
    /** The longest that a side speaks while no other side does, in seconds. */
    MONOLOGUE("seconds", 0, false),
    /** Words a minute of speech, of words recognised well enough. */
    SPEAKING_RATE("wpm", 0, false),
    /** From the start, or from the first match of {@code from}, to the first match of {@code to}, in seconds. */
    DELAY("seconds", 0, false);

    private final String field;
    private final double least;
    private final boolean occurs;

    MeasureKind(String field, double least, boolean occurs) {
        this.field = field;
        this.least = least;
        this.occurs = occurs;
    }

    /** As it is written in a marker file. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the field that holds the value, which is also its unit. */
    public String field() {
        return field;
    }

    /** From which value on it is present where a file says nothing. */
    public double least() {
        return least;
    }

    /** Whether it happens any number of times, or else has one value. */
    public boolean occurs() {
        return occurs;
    }

    /** Its constants by name, with their values where a file gives none; seconds unless the page says otherwise. */
    public Map<String, Double> constants() {
        return switch (this) {
            case SILENCE -> Map.of("serious", 10.0);
            case HOLD -> Map.of("silence", 8.0, "soon", 10.0, "longest", 1800.0);
            case OVERTALK, MONOLOGUE -> Map.of("backchannel", 1.0);
            case INTERRUPTION -> Map.of("overlap", 0.3, "stops", 1.0, "goes_on", 1.0);
            case TALK_SHARE -> Map.of("speech", 5.0);
            case SPEAKING_RATE -> Map.of("conf", 0.5, "words", 20.0);
            case DELAY -> Map.of();
        };
    }

    /** The patterns it may be given, by name. */
    public List<String> parts() {
        return switch (this) {
            case SILENCE, HOLD -> List.of("hold", "return");
            case OVERTALK, MONOLOGUE -> List.of("backchannel");
            case DELAY -> List.of("from", "to");
            case INTERRUPTION, TALK_SHARE, SPEAKING_RATE -> List.of();
        };
    }

    /** The measure with that keyword, if it is one. */
    public static Optional<MeasureKind> of(String keyword) {
        for (MeasureKind kind : values()) {
            if (kind.keyword().equals(keyword)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
