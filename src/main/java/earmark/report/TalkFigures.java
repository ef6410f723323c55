package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Sound;
import earmark.turns.TalkTimes;
import java.util.ArrayList;
import java.util.Locale;

/** Who talked for how long, and how long nobody did. */
final class TalkFigures {
    private TalkFigures() {}

    static String line(Sound sound) {
        TalkTimes times = TalkTimes.of(sound);
        var parts = new ArrayList<String>();
        times.talkMs()
                .forEach((speaker, ms) -> parts.add(speaker.name().toLowerCase(Locale.ROOT) + " " + ClockTime.of(ms)
                        + share(ms, times.durationMs())));
        String silence = "silence " + ClockTime.of(times.silenceMs()) + share(times.silenceMs(), times.durationMs())
                + ", longest " + ClockTime.of(times.longestSilenceMs());
        String overtalk = times.overtalkMs().isEmpty()
                ? ""
                : " · overtalk " + ClockTime.of(times.overtalkMs().getAsLong());
        return "talk " + String.join(", ", parts) + " · " + silence + overtalk;
    }

    static ObjectNode json(Sound sound) {
        TalkTimes times = TalkTimes.of(sound);
        ObjectNode object = Json.object();
        ObjectNode talk = object.putObject("talkMs");
        times.talkMs().forEach((speaker, ms) -> talk.put(speaker.name(), ms));
        object.put("silenceMs", times.silenceMs()).put("longestSilenceMs", times.longestSilenceMs());
        if (times.overtalkMs().isPresent()) {
            object.put("overtalkMs", times.overtalkMs().getAsLong());
        }
        return object;
    }

    private static String share(long ms, long ofMs) {
        return ofMs == 0 ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100.0 * ms / ofMs);
    }
}
