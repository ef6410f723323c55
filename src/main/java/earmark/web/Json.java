package earmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the API writes and reads: records by their names, moments as RFC 3339. What is read is what the record says: a part
 * that is not {@code @Nullable} must be there, nothing unknown may be, a number is no word, and control characters are none.
 */
final class Json {
    private Json() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new SimpleModule()
                        .addSerializer(InteractionId.class, new ToStringSerializer())
                        .addSerializer(Medium.class, new InLowerCase())
                        .addSerializer(Problem.class, new OnPage())
                        .addDeserializer(String.class, new Words()))
                .annotationIntrospector(new Parts())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withCoercionConfig(LogicalType.Textual, textual -> {
                    textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** Words as people write them: whatever else steers terminals and files is none. */
    private static final class Words extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Words() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String words = StringDeserializer.instance.deserialize(parser, context);
            if (words != null && words.chars().anyMatch(Words::steers)) {
                throw new Unwritten(parser);
            }
            return words;
        }

        private static boolean steers(int character) {
            return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
        }
    }

    /** A text with characters in it that nobody writes. */
    static final class Unwritten extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        private Unwritten(JsonParser parser) {
            super(parser, "control characters", String.class);
        }
    }

    /** A medium is written as addresses and tables name it. */
    private static final class InLowerCase extends StdSerializer<Medium> {
        private static final long serialVersionUID = 1L;

        InLowerCase() {
            super(Medium.class);
        }

        @Override
        public void serialize(Medium medium, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(medium.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What is wrong, with a remedy for somebody on a page. */
    private static final class OnPage extends StdSerializer<Problem> {
        private static final long serialVersionUID = 1L;

        OnPage() {
            super(Problem.class);
        }

        @Override
        public void serialize(Problem problem, JsonGenerator out, SerializerProvider provider) throws IOException {
            Problem shown = Remedies.onPage(problem);
            out.writeStartObject();
            out.writeStringField("where", shown.where());
            out.writeStringField("what", shown.what());
            out.writeStringField("hint", shown.hint());
            out.writeEndObject();
        }
    }

    /** Knows which parts of a record may be missing: those that may be null. */
    private static final class Parts extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            if (member instanceof AnnotatedParameter part && isOfRecord(part)) {
                return !mayBeNull(part);
            }
            return super.hasRequiredMarker(member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            if (annotated instanceof AnnotatedParameter part && isOfRecord(part)) {
                return JsonSetter.Value.construct(mayBeNull(part) ? Nulls.SET : Nulls.FAIL, Nulls.FAIL);
            }
            return super.findSetterInfo(annotated);
        }

        private static boolean isOfRecord(AnnotatedParameter part) {
            return part.getDeclaringClass().isRecord();
        }

        private static boolean mayBeNull(AnnotatedParameter part) {
            return part.getOwner().getMember() instanceof Executable maker
                    && maker.getAnnotatedParameterTypes()[part.getIndex()].isAnnotationPresent(Nullable.class);
        }
    }
}
