package earmark.audio;

import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Decodes a whole recording and measures every channel. Runs in a worker process. Thread-safe. */
public final class Prober {
    private static final int BLOCK = 8192;
    /** No word is shorter. */
    private static final long SHORTEST_MS = 50;

    private final AudioReader reader;
    private final Supplier<VoiceDetector> detectors;

    /** With what opens recordings and what makes a detector for each channel. */
    public Prober(AudioReader reader, Supplier<VoiceDetector> detectors) {
        this.reader = reader;
        this.detectors = detectors;
    }

    /**
     * Measures a recording.
     *
     * @param staged our own copy
     * @param progressMs told now and then how much has been decoded
     * @throws EarmarkException when nothing of it can be decoded, or it is outside the limits
     */
    public Probe probe(Path staged, LongConsumer progressMs) throws IOException {
        String where = staged.getFileName() + "";
        try (AudioStream stream = reader.open(staged)) {
            AudioFormat format = stream.format();
            reader.limits().checkDuration(where, stream.declaredMs().orElse(0));
            List<ChannelMeter> meters = new ArrayList<>();
            try {
                for (int i = 0; i < format.channels(); i++) {
                    meters.add(new ChannelMeter(detectors.get(), format.sampleRateHz()));
                }
                long frames = decode(where, stream, meters, progressMs);
                return result(where, stream, frames, meters);
            } finally {
                meters.forEach(ChannelMeter::close);
            }
        }
    }

    private long decode(String where, AudioStream stream, List<ChannelMeter> meters, LongConsumer progressMs)
            throws IOException {
        float[][] block = new float[meters.size()][BLOCK];
        int rate = stream.format().sampleRateHz();
        long frames = 0;
        for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
            for (int i = 0; i < block.length; i++) {
                meters.get(i).accept(block[i], count);
            }
            frames += count;
            reader.limits().checkDuration(where, frames * 1000 / rate);
            progressMs.accept(frames * 1000 / rate);
        }
        return frames;
    }

    private static Probe result(String where, AudioStream stream, long frames, List<ChannelMeter> meters) {
        long durationMs = frames * 1000 / stream.format().sampleRateHz();
        if (durationMs < SHORTEST_MS) {
            throw new EarmarkException(
                    where,
                    frames == 0
                            ? "no sound in it: not one sample could be decoded"
                            : "only " + frames + " samples of sound in it, which is less than " + SHORTEST_MS + " ms",
                    "export or copy it again from the recorder");
        }
        OptionalLong declaredMs = stream.declaredMs();
        DecodeLoss loss = stream.loss();
        long cutMs = Math.max(0, declaredMs.orElse(0) - durationMs);
        long lostMs = cutMs + loss.filledMs();
        var lost = new ArrayList<>(loss.filled());
        if (cutMs > ProbeProblems.TOLERATED_MS) {
            lost.add(new TimeSpan(durationMs, durationMs + cutMs));
        }
        List<ChannelProbe> channels = meters.stream().map(ChannelMeter::finish).toList();
        return new Probe(
                stream.format(),
                durationMs,
                declaredMs,
                lostMs,
                lost,
                channels,
                new ProbeProblems(where).of(durationMs, lostMs, loss, channels));
    }
}
