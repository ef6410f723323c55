package earmark.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import earmark.model.Problem;
import io.javalin.json.JavalinJackson;
import io.javalin.json.JsonMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests, and says which field of one cannot be read and what belongs there. Thread-safe. */
final class Bodies implements JsonMapper {
    private static final Pattern MISSING =
            Pattern.compile("Missing required creator property '([^']+)'.*", Pattern.DOTALL);
    private static final String DESCRIBED = "see /api/v1/openapi.json";

    private final ObjectMapper mapper = Json.mapper();
    private final JsonMapper jackson = new JavalinJackson(mapper, false);

    // so declared by Javalin
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T> T fromJsonString(String json, Type type) {
        try {
            @Nullable T read = mapper.readValue(json, mapper.constructType(type));
            if (read == null) {
                throw new Refused(400, new Problem("the body", "null says nothing", "send an object; " + DESCRIBED));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Refused(400, problem(e));
        }
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return jackson.toJsonString(value, type);
    }

    @Override
    public InputStream toJsonStream(Object value, Type type) {
        return jackson.toJsonStream(value, type);
    }

    @Override
    public void writeToOutputStream(Stream<?> stream, OutputStream out) {
        jackson.writeToOutputStream(stream, out);
    }

    /** Why a body cannot be read: the field, what is wrong with it, and what belongs there. */
    private static Problem problem(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException mapping)) {
            var at = fault.getLocation();
            return new Problem(
                    at == null
                            ? "the body"
                            : "line " + at.getLineNr() + ", column " + at.getColumnNr() + " of the body",
                    "not JSON: " + fault.getOriginalMessage(),
                    "send an object; " + DESCRIBED);
        }
        String field = field(mapping);
        Matcher missing = MISSING.matcher(String.valueOf(mapping.getOriginalMessage()));
        if (missing.matches()) {
            String name = field.isEmpty() || field.endsWith("]") ? field + named(field, missing.group(1)) : field;
            return new Problem(name, "it is missing", "give it; " + DESCRIBED);
        }
        if (mapping instanceof InvalidNullException) {
            return new Problem(body(field), "null says nothing here", "give a value; " + DESCRIBED);
        }
        if (mapping instanceof Json.Unwritten) {
            return new Problem(
                    body(field), "it has control characters in it", "take them out; line breaks and tabs may stay");
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), java.util.List.of());
            return new Problem(
                    body(field),
                    "there is no such field",
                    "one of " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        }
        return new Problem(
                body(field),
                "it cannot be read",
                (mapping instanceof MismatchedInputException wrong
                                ? "give " + wanted(wrong.getTargetType()) + "; "
                                : "")
                        + DESCRIBED);
    }

    private static String named(String parent, String name) {
        return parent.isEmpty() ? name : "." + name;
    }

    private static String body(String field) {
        return field.isBlank() ? "the body" : field;
    }

    /** For example {@code answers[0].question}; empty for the body itself. */
    private static String field(JsonMappingException fault) {
        var path = new StringBuilder();
        Consumer<JsonMappingException.Reference> step = one -> path.append(
                one.getFieldName() == null ? "[" + one.getIndex() + "]" : named(path.toString(), one.getFieldName()));
        fault.getPath().forEach(step);
        return path.toString();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs there";
        }
        if (type == String.class) {
            return "words in quotation marks";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "what belongs there";
    }
}
