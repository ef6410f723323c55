package earmark.transcribe;

import earmark.audio.AudioReader;
import earmark.audio.AudioStream;
import earmark.audio.Resampler;
import earmark.audio.Samples;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Decodes one channel of a recording, brings it to the recogniser's rate and has it recognised. Thread-safe. */
public final class ChannelListener {
    private static final int BLOCK = 8192;
    /** What the recogniser gets at once: a quarter of a second. Another size can change where it ends an utterance. */
    private static final int CHUNKS_PER_SECOND = 4;

    private final AudioReader reader;

    /** With what opens recordings. */
    public ChannelListener(AudioReader reader) {
        this.reader = reader;
    }

    /**
     * Recognises one channel.
     *
     * @param staged our own copy of the recording
     * @param channel counts from 0
     * @param progressMs told now and then how much has been heard
     */
    public Transcript hear(Path staged, int channel, Transcriber transcriber, LongConsumer progressMs)
            throws IOException {
        String where = staged.getFileName() + "";
        try (AudioStream stream = reader.open(staged);
                Listening listening = transcriber.listen()) {
            int channels = stream.format().channels();
            if (channel < 0 || channel >= channels) {
                throw new EarmarkException(
                        where, "no channel " + (channel + 1) + " in it", "it has " + channels + " channels");
            }
            int rate = stream.format().sampleRateHz();
            var chunks = new Chunks(listening, transcriber.sampleRateHz() / CHUNKS_PER_SECOND);
            var resampler = new Resampler(rate, transcriber.sampleRateHz(), chunks::accept);
            float[][] block = new float[channels][BLOCK];
            long frames = 0;
            for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
                resampler.accept(block[channel], count);
                frames += count;
                progressMs.accept(frames * 1000 / rate);
            }
            resampler.finish();
            chunks.flush();
            return listening.finish();
        }
    }

    /** Cuts samples into chunks of one size. */
    private static final class Chunks {
        private final Listening listening;
        private final short[] chunk;
        private int count;

        Chunks(Listening listening, int size) {
            this.listening = listening;
            chunk = new short[size];
        }

        void accept(float[] samples, int length) {
            for (int i = 0; i < length; i++) {
                chunk[count++] = Samples.toShort(samples[i]);
                if (count == chunk.length) {
                    flush();
                }
            }
        }

        void flush() {
            if (count > 0) {
                listening.accept(chunk, count);
                count = 0;
            }
        }
    }
}
