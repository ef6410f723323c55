package earmark.transcribe.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.transcribe.TimedWord;
import java.util.ArrayList;
import java.util.List;

/** Reads what Vosk answers: {@code {"result":[{"conf":1.0,"start":0.5,"end":0.9,"word":"hello"}],"text":"hello"}}. */
final class VoskResult {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VoskResult() {}

    static List<TimedWord> words(String json) {
        try {
            List<TimedWord> words = new ArrayList<>();
            for (JsonNode word : JSON.readTree(json).path("result")) {
                words.add(word(word));
            }
            return words;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of the recogniser that is not JSON", e);
        }
    }

    private static TimedWord word(JsonNode word) {
        long startMs = Math.max(0, Math.round(word.path("start").asDouble() * 1000));
        long endMs = Math.max(startMs, Math.round(word.path("end").asDouble() * 1000));
        // rounding lets it pass 1 by a millionth
        double confidence = Math.max(0, Math.min(1, word.path("conf").asDouble()));
        return new TimedWord(word.path("word").asText(), startMs, endMs, confidence);
    }
}
