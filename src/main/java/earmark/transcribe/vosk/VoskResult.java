package earmark.transcribe.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.transcribe.Hypotheses;
import earmark.transcribe.Hypothesis;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what Vosk answers: {@code {"result":[{"conf":1.0,"start":0.5,"end":0.9,"word":"hello"}],"text":"hello"}}, or,
 * when it was asked for alternatives, {@code {"alternatives":[{"confidence":189.8,"result":[…]}, …]}} whose words have
 * no confidence and whose own is a log-likelihood.
 */
final class VoskResult {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VoskResult() {}

    /** What one answer says, with alternatives when it has them. */
    static Transcript transcript(String json) {
        try {
            JsonNode answer = JSON.readTree(json);
            if (!answer.has("alternatives")) {
                return new Transcript(words(answer));
            }
            List<Hypothesis> hypotheses = new ArrayList<>();
            for (JsonNode each : answer.path("alternatives")) {
                hypotheses.add(
                        new Hypothesis(words(each), each.path("confidence").asDouble()));
            }
            return Hypotheses.transcript(hypotheses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of the recogniser that is not JSON", e);
        }
    }

    private static List<TimedWord> words(JsonNode answer) {
        List<TimedWord> words = new ArrayList<>();
        for (JsonNode word : answer.path("result")) {
            words.add(word(word));
        }
        return words;
    }

    private static TimedWord word(JsonNode word) {
        long startMs = Math.max(0, Math.round(word.path("start").asDouble() * 1000));
        long endMs = Math.max(startMs, Math.round(word.path("end").asDouble() * 1000));
        // rounding lets it pass 1 by a millionth
        double confidence = Math.max(0, Math.min(1, word.path("conf").asDouble()));
        return new TimedWord(word.path("word").asText(), startMs, endMs, confidence);
    }
}
