package earmark.audio;

import earmark.model.Problem;
import java.util.List;
import java.util.OptionalLong;

/**
 * A recording decoded once from end to end and measured, without a word being recognised.
 *
 * @param format what it is made of
 * @param durationMs how long it really is, once decoded
 * @param declaredMs how long it says it is; empty when it does not say
 * @param lostMs how much of what it declares could not be decoded
 * @param channels one a channel, in file order
 * @param problems what was wrong although it could be decoded: cut short, damaged, clipped, a silent channel
 */
public record Probe(
        AudioFormat format,
        long durationMs,
        OptionalLong declaredMs,
        long lostMs,
        List<ChannelProbe> channels,
        List<Problem> problems) {
    /** Copies the lists. */
    public Probe {
        channels = List.copyOf(channels);
        problems = List.copyOf(problems);
    }

    /** The same under another name in every problem. */
    public Probe named(String where) {
        return new Probe(
                format,
                durationMs,
                declaredMs,
                lostMs,
                channels,
                problems.stream()
                        .map(each -> new Problem(where, each.what(), each.hint()))
                        .toList());
    }
}
