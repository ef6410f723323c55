package earmark.settings;

import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which settings, manifests and {@code --channels} name a speaker. */
public final class SpeakerNames {
    private static final Map<String, Speaker> NAMES = Map.of(
            "agent", Speaker.AGENT,
            "customer", Speaker.CUSTOMER,
            "caller", Speaker.CUSTOMER,
            "robot", Speaker.ROBOT,
            "third_party", Speaker.THIRD_PARTY,
            "unknown", Speaker.UNKNOWN);

    /** The names, as a person reads them in a hint. */
    public static final String KNOWN = "agent, customer, caller, robot, third_party, unknown";

    private SpeakerNames() {}

    /**
     * One name.
     *
     * @param name in any case, spaces around it allowed
     * @return the speaker; empty when it is none of {@link #KNOWN}
     */
    public static Optional<Speaker> parse(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Several names, one a channel, for example {@code customer,agent}; {@code |} and {@code /} separate as well.
     *
     * @param names at least one
     * @return the speakers in channel order; empty when one of the names is not known
     */
    public static Optional<List<Speaker>> parseList(String names) {
        var speakers = new ArrayList<Speaker>();
        for (String name : names.split("[,|/]", -1)) {
            Optional<Speaker> speaker = parse(name);
            if (speaker.isEmpty()) {
                return Optional.empty();
            }
            speakers.add(speaker.get());
        }
        return Optional.of(List.copyOf(speakers));
    }
}
