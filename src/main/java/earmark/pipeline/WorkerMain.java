package earmark.pipeline;

import earmark.audio.AudioLimits;
import earmark.audio.AudioReader;
import earmark.audio.ClipWriter;
import earmark.audio.ListeningCopy;
import earmark.audio.Probe;
import earmark.audio.Prober;
import earmark.audio.ffmpeg.FfmpegDecoder;
import earmark.audio.fvad.FvadDetector;
import earmark.model.TimeSpan;
import earmark.transcribe.ChannelListener;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.Transcriber;
import earmark.transcribe.Transcript;
import earmark.transcribe.WideModel;
import earmark.transcribe.vosk.VoskTranscriber;
import earmark.worker.Work;
import earmark.worker.WorkerLoop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The main class of a worker process: chooses decoder, detector and recogniser, and works until its input ends. */
public final class WorkerMain implements Work {
    private final Prober prober;
    private final ChannelListener listener;
    private final ClipWriter clips;
    private final ListeningCopy copies;
    private @Nullable Path loadedFrom;
    private int loadedFor;
    private @Nullable Transcriber transcriber;

    private WorkerMain() {
        var reader = new AudioReader(new LazyDecoder(), AudioLimits.defaults());
        prober = new Prober(reader, FvadDetector::new);
        listener = new ChannelListener(reader);
        clips = new ClipWriter(reader);
        copies = new ListeningCopy(reader);
    }

    /** Takes no arguments: all it needs comes with each request. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var answers = new FileOutputStream(FileDescriptor.out);
        // whatever prints must not end up among the answers
        System.setOut(System.err);
        new WorkerLoop(System.in, answers, new WorkerMain()).run();
    }

    @Override
    public Probe probe(Path staged, LongConsumer progressMs) throws IOException {
        return prober.probe(staged, progressMs);
    }

    @Override
    public Transcript transcribe(Path staged, int channel, Path model, int alternatives, LongConsumer progressMs)
            throws IOException {
        return listener.hear(staged, channel, loaded(model, alternatives), progressMs);
    }

    @Override
    public void cut(List<Path> recordings, TimeSpan time, boolean mixed, Path target, LongConsumer progressMs)
            throws IOException {
        clips.cut(recordings, time, mixed, target, progressMs);
    }

    @Override
    public boolean listen(List<Path> recordings, Path wav, Path peaks, LongConsumer progressMs) throws IOException {
        return copies.make(recordings, wav, peaks, progressMs);
    }

    /** One model at a time is kept in memory. */
    private Transcriber loaded(Path model, int alternatives) throws IOException {
        Transcriber known = transcriber;
        if (known != null && model.equals(loadedFrom) && alternatives == loadedFor) {
            return known;
        }
        if (known != null) {
            known.close();
            transcriber = null;
        }
        ModelFolder folder = ModelFolder.of(model);
        var fresh = new VoskTranscriber(alternatives > 0 ? WideModel.of(folder, ownFolder()) : folder, alternatives);
        transcriber = fresh;
        loadedFrom = model;
        loadedFor = alternatives;
        return fresh;
    }

    /** This process's temporary folder, which its parent gave it and clears away. */
    private static Path ownFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Loads FFmpeg only when there is something for it to decode: most recordings are plain WAV. */
    private static final class LazyDecoder implements earmark.audio.AudioDecoder {
        private @Nullable FfmpegDecoder decoder;

        @Override
        public earmark.audio.AudioStream open(Path staged, earmark.audio.MediaKind kind) throws IOException {
            if (decoder == null) {
                decoder = new FfmpegDecoder();
            }
            return decoder.open(staged, kind);
        }
    }
}
