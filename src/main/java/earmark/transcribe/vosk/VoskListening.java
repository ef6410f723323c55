package earmark.transcribe.vosk;

import earmark.transcribe.Alternative;
import earmark.transcribe.Listening;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.vosk.Recognizer;

/** One recogniser at work. A recogniser that is not closed keeps 63 MB. Use from one thread. */
final class VoskListening implements Listening {
    private final Recognizer recognizer;
    private final List<TimedWord> words = new ArrayList<>();
    private final List<Alternative> alternatives = new ArrayList<>();
    private boolean open = true;

    VoskListening(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    @Override
    public void accept(short[] samples, int count) {
        mustBeOpen();
        if (count > samples.length) {
            // the library would read beyond the array
            throw new IllegalArgumentException(count + " of " + samples.length + " samples");
        }
        if (recognizer.acceptWaveForm(samples, count)) {
            take(VoskResult.transcript(recognizer.getResult()));
        }
    }

    @Override
    public Transcript finish() {
        mustBeOpen();
        take(VoskResult.transcript(recognizer.getFinalResult()));
        return new Transcript(words, alternatives);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            recognizer.close();
        }
    }

    private void take(Transcript utterance) {
        int before = words.size();
        words.addAll(utterance.words());
        for (Alternative each : utterance.alternatives()) {
            alternatives.add(
                    new Alternative(before + each.from(), before + each.to(), each.words(), each.probability()));
        }
    }

    /** Use after close is a segmentation fault. */
    private void mustBeOpen() {
        if (!open) {
            throw new IllegalStateException("already closed");
        }
    }
}
