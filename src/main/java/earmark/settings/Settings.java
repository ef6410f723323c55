package earmark.settings;

import earmark.model.Speaker;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person set once instead of with every command. Thread-safe.
 *
 * @param channels who is on channel 1, 2 … of a recording with several channels; never empty
 * @param model folder of the recogniser's model; empty: the one that comes with earmark
 * @param workers how many recordings are worked on at once, 1 or more
 * @param fileNamePattern what file names tell; empty: nothing
 * @param ownDomains mail domains of the organisation, lower case; mail from them is the agent's
 * @param markers folder of the organisation's own markers; empty: none
 * @param timeZone where a date without a zone was written down
 * @param limits what one file may cost
 * @param alternatives whether recognition keeps what may have been said instead; false: only what was heard best
 * @param scoring forms and appeals
 * @param targets what figures should be, by key: {@code hold_time}, {@code marker.apology} …
 */
public record Settings(
        List<Speaker> channels,
        Optional<Path> model,
        int workers,
        Optional<FileNamePattern> fileNamePattern,
        Set<String> ownDomains,
        Optional<Path> markers,
        ZoneId timeZone,
        Limits limits,
        boolean alternatives,
        Scoring scoring,
        Map<String, Bound> targets) {
    /** Copies the collections and checks the ranges. */
    public Settings {
        channels = List.copyOf(channels);
        ownDomains = Set.copyOf(ownDomains);
        targets = Map.copyOf(targets);
        if (channels.isEmpty() || workers < 1) {
            throw new IllegalArgumentException("channels " + channels + ", workers " + workers);
        }
    }

    /** The same with these own markers. */
    public Settings withMarkers(Optional<Path> folder) {
        return new Settings(
                channels,
                model,
                workers,
                fileNamePattern,
                ownDomains,
                folder,
                timeZone,
                limits,
                alternatives,
                scoring,
                targets);
    }

    /** What holds when nothing is set: agent on channel 1, customer on channel 2, one worker a core, UTC. */
    public static Settings defaults() {
        return new Settings(
                List.of(Speaker.AGENT, Speaker.CUSTOMER),
                Optional.empty(),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                ZoneOffset.UTC,
                Limits.DEFAULT,
                true,
                Scoring.DEFAULT,
                Map.of());
    }
}
