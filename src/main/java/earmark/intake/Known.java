package earmark.intake;

import earmark.corpus.Moment;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.settings.SpeakerNames;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one place tells about one file: the three words that mean something to earmark, and all the rest as facts.
 *
 * @param role whose voice a mono file holds; null when not told
 * @param channels who is on which channel; null when not told
 * @param start when it began; null when not told
 * @param facts everything else, {@code id} included, in name order
 */
record Known(
        @Nullable Speaker role,
        @Nullable List<Speaker> channels,
        @Nullable Instant start,
        Map<String, String> facts) {
    static final Known NOTHING = new Known(null, null, null, Map.of());

    /** The fact that names the call: files with the same one are one call. */
    static final String ID = "id";

    Known {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * Out of names and texts. What cannot be read is a problem and counts as not told.
     *
     * @param values as written; empty ones are not told
     * @param where names the place in problems
     * @param zone of a start without a zone
     */
    static Known of(Map<String, String> values, String where, ZoneId zone, Consumer<Problem> problems) {
        var facts = new TreeMap<String, String>();
        Speaker role = null;
        List<Speaker> channels = null;
        Instant start = null;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String value = entry.getValue().strip();
            if (entry.getKey().isEmpty() || value.isEmpty()) {
                continue;
            }
            switch (entry.getKey()) {
                case "role" -> {
                    role = SpeakerNames.parse(value).orElse(null);
                    check(
                            role,
                            where,
                            "role is not a speaker: '" + value + "'",
                            "one of " + SpeakerNames.KNOWN,
                            problems);
                }
                case "channels" -> {
                    channels = SpeakerNames.parseList(value).orElse(null);
                    check(
                            channels,
                            where,
                            "channels are not speakers: '" + value + "'",
                            "such as customer,agent",
                            problems);
                }
                case "start" -> {
                    start = Moment.parse(value, zone).orElse(null);
                    check(
                            start,
                            where,
                            "start is not a date and time: '" + value + "'",
                            "such as 2026-03-01T10:15:00",
                            problems);
                }
                default -> facts.put(entry.getKey(), value);
            }
        }
        return new Known(role, channels, start, facts);
    }

    private static void check(
            @Nullable Object read, String where, String what, String hint, Consumer<Problem> problems) {
        if (read == null) {
            problems.accept(new Problem(where, what, hint));
        }
    }

    /** Both together; where both tell, this one counts. */
    Known over(Known weaker) {
        var all = new TreeMap<>(weaker.facts);
        all.putAll(facts);
        return new Known(
                role != null ? role : weaker.role,
                channels != null ? channels : weaker.channels,
                start != null ? start : weaker.start,
                all);
    }

    /** The call's id, empty when not told. */
    String id() {
        return facts.getOrDefault(ID, "");
    }
}
