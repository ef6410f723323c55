package earmark.audio;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Makes of the recordings of a call what a browser plays and draws: one WAV file with all channels beside each other, and
 * the {@link Peaks}. A single plain WAV plays as it is; then only the peaks are made. A recording's length never decides
 * how much memory is needed. Runs in a worker process. Thread-safe.
 */
public final class ListeningCopy {
    private final AudioReader reader;

    /** With what opens recordings. */
    public ListeningCopy(AudioReader reader) {
        this.reader = reader;
    }

    /**
     * Makes both.
     *
     * @param recordings the files of one call, which begin together; what one lacks at its end is silence
     * @param wav file to write, unless the recording plays as it is
     * @param peaks file to write
     * @param progressMs told now and then how much has been decoded
     * @return whether the recording plays as it is, so that no WAV was written
     * @throws EarmarkException when a file cannot be decoded, or they differ in their sample rate
     */
    public boolean make(List<Path> recordings, Path wav, Path peaks, LongConsumer progressMs) throws IOException {
        boolean asItIs = recordings.size() == 1 && PlainWav.is(recordings.get(0));
        var lanes = new ArrayList<Lane>();
        try {
            int rate = 0;
            int channels = 0;
            for (Path recording : recordings) {
                var lane = new Lane(reader.open(recording));
                lanes.add(lane);
                int own = lane.rate();
                if (rate != 0 && own != rate) {
                    throw new EarmarkException(
                            recording.getFileName() + "",
                            "its sides were recorded at " + rate + " and " + own + " samples a second",
                            "convert them to one rate, and ingest them again");
                }
                rate = own;
                channels += lane.channels();
            }
            var meter = new PeakMeter(channels, rate);
            if (asItIs) {
                copy(lanes, meter, null, rate, progressMs);
            } else {
                try (var writer = new WavWriter(wav, channels, rate)) {
                    copy(lanes, meter, writer, rate, progressMs);
                }
            }
            meter.peaks().write(peaks);
            return asItIs;
        } finally {
            for (Lane lane : lanes) {
                lane.close();
            }
        }
    }

    private static void copy(
            List<Lane> lanes,
            PeakMeter meter,
            @org.jspecify.annotations.Nullable WavWriter writer,
            int rate,
            LongConsumer progressMs)
            throws IOException {
        int channels = lanes.stream().mapToInt(Lane::channels).sum();
        var block = new short[channels][Lane.BLOCK];
        long frames = 0;
        while (true) {
            int count = 0;
            for (Lane lane : lanes) {
                count = Math.max(count, lane.fill());
            }
            if (count == 0) {
                return;
            }
            int first = 0;
            for (Lane lane : lanes) {
                lane.take(block, first, count);
                first += lane.channels();
            }
            meter.accept(block, count);
            if (writer != null) {
                writer.write(block, count);
            }
            frames += count;
            progressMs.accept(frames * 1000 / rate);
        }
    }

    /** One file, whole blocks at a time, so that files whose decoders cut them otherwise stay side by side. */
    private static final class Lane implements AutoCloseable {
        static final int BLOCK = 8192;

        private final AudioStream stream;
        private final float[][] read;
        private final short[][] held;
        private int count;
        private boolean ended;

        Lane(AudioStream stream) {
            this.stream = stream;
            read = new float[channels()][BLOCK];
            held = new short[channels()][2 * BLOCK];
        }

        int rate() {
            return stream.format().sampleRateHz();
        }

        int channels() {
            return stream.format().channels();
        }

        /** How many frames are there to be taken: a block, and fewer only at the end. */
        int fill() throws IOException {
            while (count < BLOCK && !ended) {
                int more = stream.read(read);
                if (more < 0) {
                    ended = true;
                } else {
                    for (int channel = 0; channel < held.length; channel++) {
                        for (int i = 0; i < more; i++) {
                            held[channel][count + i] = Samples.toShort(Samples.inRange(read[channel][i]));
                        }
                    }
                    count += more;
                }
            }
            return Math.min(count, BLOCK);
        }

        void take(short[][] block, int first, int frames) {
            int own = Math.min(frames, count);
            for (int channel = 0; channel < held.length; channel++) {
                System.arraycopy(held[channel], 0, block[first + channel], 0, own);
                java.util.Arrays.fill(block[first + channel], own, frames, (short) 0);
                System.arraycopy(held[channel], own, held[channel], 0, count - own);
            }
            count -= own;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
