package earmark.score.imports;

import com.fasterxml.jackson.databind.JsonNode;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.score.Answer;
import earmark.score.AnswerSource;
import earmark.score.AnswerValue;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.FormRef;
import earmark.score.Observed;
import earmark.score.Remark;
import earmark.score.StateChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@code earmark score export --format jsonl} wrote. Thread-safe. */
final class OwnJson {
    static final String SCHEMA = "earmark.evaluation/1";

    private OwnJson() {}

    /** Empty when something in it is missing or is none of what may stand there. */
    static Optional<Evaluation> evaluation(JsonNode node, String origin) {
        try {
            return Optional.of(read(node, origin));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Evaluation read(JsonNode node, String origin) {
        String interaction = text(node, "interaction");
        var history = new ArrayList<StateChange>();
        node.path("history")
                .forEach(change -> history.add(new StateChange(
                        Instant.parse(text(change, "at")),
                        value(EvaluationState.class, text(change, "state")),
                        text(change, "by"),
                        text(change, "why"))));
        var answers = new ArrayList<Answer>();
        node.path("answers").forEach(answer -> answers.add(answer(answer)));
        Map<String, String> facts = new TreeMap<>();
        node.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        JsonNode claimed = node.path("claimed_total");
        return new Evaluation(
                text(node, "id"),
                text(node, "reference"),
                interaction.isEmpty() ? null : new InteractionId(interaction),
                text(node, "agent"),
                text(node, "assessor"),
                value(EvaluationKind.class, text(node, "kind")),
                text(node, "sampling_reason"),
                FormRef.parse(text(node, "form")).orElseThrow(() -> new IllegalArgumentException("no form")),
                moment(node, "started"),
                moment(node, "submitted"),
                history,
                answers,
                claimed.isObject()
                        ? new ClaimedTotal(
                                text(claimed, "written"),
                                claimed.path("share").asDouble(),
                                claimed.path("decimals").asInt())
                        : null,
                text(node, "comment"),
                facts,
                origin);
    }

    private static Answer answer(JsonNode node) {
        var observed = new ArrayList<Observed>();
        node.path("observed").forEach(one -> observed.add(observed(one)));
        var reasons = new ArrayList<String>();
        node.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        String remark = text(node, "remark");
        return new Answer(
                text(node, "question"),
                answerValue(node),
                value(AnswerSource.class, text(node, "source")),
                text(node, "origin"),
                real(node, "confidence"),
                observed,
                text(node, "interpretation"),
                text(node, "comment"),
                reasons,
                remark.isEmpty() ? null : value(Remark.class, remark));
    }

    private static AnswerValue answerValue(JsonNode node) {
        if (node.has("chosen")) {
            return new AnswerValue.Chosen(text(node, "chosen"));
        }
        if (node.path("number").isNumber()) {
            return new AnswerValue.Numeric(node.path("number").asDouble());
        }
        return node.has("words")
                ? new AnswerValue.Words(text(node, "words"))
                : value(AnswerValue.None.class, text(node, "none"));
    }

    private static Observed observed(JsonNode node) {
        Place place = null;
        if (node.has("interaction")) {
            TimeSpan time = node.has("start_ms")
                    ? new TimeSpan(
                            node.path("start_ms").asLong(), node.path("end_ms").asLong())
                    : null;
            var at = new TextSpan(
                    node.path("start_char").asInt(), node.path("end_char").asInt());
            place = new Place(
                    new InteractionId(text(node, "interaction")),
                    node.path("turn").asInt(),
                    at,
                    time);
        }
        String speaker = text(node, "speaker");
        return new Observed(
                value(Observed.Kind.class, text(node, "kind")),
                place,
                speaker.isEmpty() ? null : value(Speaker.class, speaker),
                text(node, "text"),
                real(node, "confidence"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? "" : value.asText();
    }

    private static @Nullable Double real(JsonNode node, String name) {
        return node.path(name).isNumber() ? node.path(name).asDouble() : null;
    }

    private static @Nullable Instant moment(JsonNode node, String name) {
        String text = text(node, name);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
