package earmark.intake;

import earmark.model.Speaker;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file name says about the side of a call: {@code 40_agent.wav} and {@code 40_caller.wav} are two sides of one.
 *
 * @param side the side that one part of the name tells
 * @param last whether it is the last part: {@code AGENT_Chris_3.wav} is a name, not a side, unless there is the other file
 * @param call folder and name without that part: equal for both sides of a call
 * @param sidecar where facts about both sides may lie: {@code 40.json}
 */
record SideName(Speaker side, boolean last, String call, Path sidecar) {
    private static final Map<String, Speaker> SIDES =
            Map.of("agent", Speaker.AGENT, "caller", Speaker.CUSTOMER, "customer", Speaker.CUSTOMER);
    private static final Pattern SEPARATORS_AT_END = Pattern.compile("[_. -]+$");
    private static final Pattern PART =
            Pattern.compile("(?<![^_. -])(agent|caller|customer)(?![^_. -])", Pattern.CASE_INSENSITIVE);

    /** Reads the name; null when no part, or more than one, tells a side. */
    static @Nullable SideName of(Path file) {
        String name = FileKind.nameOf(file);
        String stem = FileKind.stemOf(name);
        Matcher matcher = PART.matcher(stem);
        if (!matcher.find()) {
            return null;
        }
        int start = matcher.start();
        int end = matcher.end();
        Speaker side = SIDES.getOrDefault(matcher.group().toLowerCase(Locale.ROOT), Speaker.UNKNOWN);
        if (matcher.find()) {
            return null;
        }
        String before = stem.substring(0, start);
        String after = stem.substring(end);
        // a zero cannot stand in a name, so two calls cannot meet by chance
        String call = file.resolveSibling("") + "\0" + before + "\0" + after + "\0" + FileKind.extensionOf(name);
        String both = SEPARATORS_AT_END.matcher(before).replaceFirst("")
                + (before.isEmpty() ? after.replaceFirst("^[_. -]+", "") : after);
        return new SideName(side, end == stem.length(), call, file.resolveSibling(both + ".json"));
    }
}
