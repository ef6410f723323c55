package earmark.corpus;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file, one by one. Use from one thread. */
@FunctionalInterface
interface JsonItems {
    /**
     * One of them.
     *
     * @param node what it is, perhaps no object
     * @param at where it stands
     */
    record Item(JsonNode node, String at) {}

    /** The next one; null at the end. */
    @Nullable
    Item next() throws IOException;

    /** One object a line; a line that is none is a problem, and the rest goes on. */
    static JsonItems ofLines(LineReader lines, String where, Consumer<Problem> problems) {
        ObjectMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        return () -> {
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                String at = where + ":" + line.number();
                if (line.cut()) {
                    problems.accept(new Problem(at, "longer than " + LineReader.LONGEST + " characters", "left out"));
                } else if (!line.text().isBlank()) {
                    try {
                        return new Item(json.readTree(line.text()), at);
                    } catch (JsonProcessingException e) {
                        JsonLocation location = e.getLocation();
                        problems.accept(new Problem(
                                location == null ? at : at + ":" + location.getColumnNr(),
                                "not JSON",
                                "one object a line"));
                    }
                }
            }
            return null;
        };
    }

    /**
     * The elements of an array.
     *
     * @throws EarmarkException where the file is no JSON: what comes after cannot be told apart
     */
    static JsonItems ofArray(Reader reader, String where) throws IOException {
        JsonParser parser = new JsonMapper().createParser(reader);
        parser.nextToken();
        return of(parser, where);
    }

    /**
     * Objects that are written over several lines, one behind the other.
     *
     * @throws EarmarkException as {@link #ofArray}
     */
    static JsonItems ofObjects(Reader reader, String where) throws IOException {
        return of(new JsonMapper().createParser(reader), where);
    }

    /** Whether this line holds the beginning of an object that goes on behind it; one that was cut is not meant. */
    static boolean goesOn(String line) {
        if (!line.stripTrailing().matches("(?s).*[{\\[,:]")) {
            return false;
        }
        try (JsonParser parser = new JsonMapper().createParser(line)) {
            parser.nextToken();
            parser.skipChildren();
            return false;
        } catch (JsonEOFException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Of several that begin on one line each but the first is told with its column: no two stand at the same place. */
    private static JsonItems of(JsonParser parser, String where) {
        var lastLine = new AtomicInteger();
        return () -> {
            try {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.END_ARRAY) {
                    return null;
                }
                JsonLocation begin = parser.currentTokenLocation();
                int line = begin.getLineNr();
                String at = where + ":" + line + (lastLine.getAndSet(line) == line ? ":" + begin.getColumnNr() : "");
                return new Item(parser.readValueAsTree(), at);
            } catch (JsonProcessingException e) {
                JsonLocation location = e.getLocation();
                throw new EarmarkException(
                        location == null ? where : where + ":" + location.getLineNr() + ":" + location.getColumnNr(),
                        "not JSON",
                        "an array of objects: [{\"speaker\": \"agent\", \"text\": \"hello\"}, …]");
            }
        };
    }
}
