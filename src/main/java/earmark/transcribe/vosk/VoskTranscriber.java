package earmark.transcribe.vosk;

import earmark.model.EarmarkException;
import earmark.transcribe.Listening;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.Transcriber;
import java.io.IOException;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Vosk with one model. The model is shared, a recogniser is not: each channel gets its own. The same samples give the
 * same words as long as one channel at a time is recognised in a process. Thread-safe until it is closed; closing it
 * while a {@link Listening} is open would crash the process.
 */
public final class VoskTranscriber implements Transcriber {
    private static final int SEED = 1;

    private final Model model;
    private final int sampleRateHz;
    private final int alternatives;

    /**
     * Loads a model, 0.6 to 2 s.
     *
     * @param alternatives how many ways to hear an utterance are asked for; 0: only the best, with the recogniser's own
     *     word confidences instead of posteriors
     * @throws EarmarkException when it cannot be loaded
     */
    public VoskTranscriber(ModelFolder folder, int alternatives) {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        sampleRateHz = folder.sampleRateHz();
        this.alternatives = alternatives;
        try {
            model = new Model(folder.path().toString());
        } catch (IOException e) {
            throw broken(folder);
        }
        if (model.getPointer() == null) {
            throw broken(folder);
        }
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public Listening listen() {
        // Kaldi adds a little noise to every frame, drawn with rand(): without this, words at the edge of being heard
        // one way or another would depend on what the process recognised before
        CLibrary.OF_THIS_SYSTEM.srand(SEED);
        try {
            Recognizer recognizer = new Recognizer(model, sampleRateHz);
            recognizer.setWords(true);
            if (alternatives > 0) {
                recognizer.setMaxAlternatives(alternatives);
            }
            return new VoskListening(recognizer);
        } catch (IOException e) {
            throw new EarmarkException("recogniser", "could not be made", "look for too little memory");
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static EarmarkException broken(ModelFolder folder) {
        return new EarmarkException(
                folder.path().toString(),
                "a model that cannot be loaded",
                "unpack it again, or leave it out for the one that comes with earmark");
    }
}
