package earmark.pipeline;

import earmark.audio.ChannelProbe;
import earmark.audio.DualMono;
import earmark.audio.Probe;
import earmark.intake.Source;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is on which channel.
 *
 * <ul>
 *   <li>Two files of one call: each holds the side its name or manifest says.
 *   <li>One file with several channels: what is known for it, else the usual order; a channel beyond that is unknown.
 *   <li>One file whose channels all hold the same sound: heard once, speaker unknown.
 *   <li>One file with one channel: the side that its manifest, or the end of its name, says; otherwise unknown.
 * </ul>
 */
final class Sides {
    private Sides() {}

    static List<Side> of(Source.Recording recording, List<Probe> probes, List<Speaker> usualChannels) {
        var sides = new ArrayList<Side>();
        boolean pair = probes.size() > 1;
        for (int file = 0; file < probes.size(); file++) {
            List<ChannelProbe> channels = probes.get(file).channels();
            if (pair && channels.size() > 1 && !allTheSame(channels)) {
                throw new EarmarkException(
                        String.valueOf(recording.files().get(file).path().getFileName()),
                        "one of two files of a call, but it has " + channels.size() + " channels",
                        "give each side as a mono file, or the call as one file with two channels");
            }
            if (channels.size() == 1 || allTheSame(channels)) {
                @Nullable
                Speaker role =
                        channels.size() == 1 ? recording.files().get(file).role() : null;
                sides.add(new Side(file, 0, role == null ? Speaker.UNKNOWN : role, channels.get(0)));
                continue;
            }
            List<Speaker> speakers = named(recording, usualChannels);
            for (int channel = 0; channel < channels.size(); channel++) {
                Speaker speaker = channel < speakers.size() ? speakers.get(channel) : Speaker.UNKNOWN;
                sides.add(new Side(file, channel, speaker, channels.get(channel)));
            }
        }
        return sides;
    }

    /** What a person should know about how the sides were decided. */
    static List<Problem> problems(Source.Recording recording, List<Probe> probes, List<Speaker> usualChannels) {
        var problems = new ArrayList<Problem>();
        for (int file = 0; file < probes.size(); file++) {
            String name = String.valueOf(recording.files().get(file).path().getFileName());
            List<ChannelProbe> channels = probes.get(file).channels();
            int named = named(recording, usualChannels).size();
            if (channels.size() > 1 && allTheSame(channels)) {
                problems.add(new Problem(
                        name,
                        "all " + channels.size() + " channels hold the same sound, so who speaks cannot be told",
                        "record the sides apart"));
            } else if (channels.size() > 1 && named < channels.size()) {
                problems.add(new Problem(
                        name,
                        channels.size() + " channels, but only " + named + " named: the others are unknown",
                        "name them all, for example --channels agent,customer"));
            }
        }
        return problems;
    }

    private static List<Speaker> named(Source.Recording recording, List<Speaker> usualChannels) {
        List<Speaker> own = recording.channels();
        return own == null ? usualChannels : own;
    }

    private static boolean allTheSame(List<ChannelProbe> channels) {
        return channels.size() > 1
                && channels.stream()
                        .skip(1)
                        .allMatch(channel -> DualMono.same(channels.get(0).track(), channel.track()));
    }
}
