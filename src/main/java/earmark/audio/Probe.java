package earmark.audio;

import earmark.model.Problem;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.OptionalLong;

/**
 * A recording decoded once from end to end and measured, without a word being recognised.
 *
 * @param format what it is made of
 * @param durationMs how long it really is, once decoded
 * @param declaredMs how long it says it is; empty when it does not say
 * @param lostMs how much of what it declares could not be decoded
 * @param lost where that was: filled with silence, or after the end
 * @param channels one a channel, in file order
 * @param problems what was wrong although it could be decoded: cut short, damaged, clipped, a silent channel
 */
public record Probe(
        AudioFormat format,
        long durationMs,
        OptionalLong declaredMs,
        long lostMs,
        List<TimeSpan> lost,
        List<ChannelProbe> channels,
        List<Problem> problems) {
    /** Copies the lists. */
    public Probe {
        lost = List.copyOf(lost);
        channels = List.copyOf(channels);
        problems = List.copyOf(problems);
    }

    /** Of a recording of which nothing was lost. */
    public Probe(
            AudioFormat format,
            long durationMs,
            OptionalLong declaredMs,
            List<ChannelProbe> channels,
            List<Problem> problems) {
        this(format, durationMs, declaredMs, 0, List.of(), channels, problems);
    }

    /** The same under another name in every problem. */
    public Probe named(String where) {
        return new Probe(
                format,
                durationMs,
                declaredMs,
                lostMs,
                lost,
                channels,
                problems.stream()
                        .map(each -> new Problem(where, each.what(), each.hint()))
                        .toList());
    }
}
