package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Observed;
import earmark.score.Remark;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as one JSON object, which {@code earmark score import} reads back. What it comes to stands beside it and
 * is computed anew whenever it is read. Thread-safe.
 */
public final class ScoredJson {
    /** Name and version of this shape. */
    public static final String SCHEMA = "earmark.evaluation/1";

    private ScoredJson() {}

    /** One line without its line break. */
    public static String of(Form form, Evaluation evaluation) {
        ObjectNode object = Json.object()
                .put("schema", SCHEMA)
                .put("id", evaluation.id())
                .put("reference", evaluation.reference())
                .put(
                        "interaction",
                        evaluation.interaction() == null
                                ? null
                                : evaluation.interaction().value())
                .put("agent", evaluation.agent())
                .put("assessor", evaluation.assessor())
                .put("kind", lower(evaluation.kind()))
                .put("sampling_reason", evaluation.samplingReason())
                .put("form", evaluation.form().toString())
                .put("started", text(evaluation.started()))
                .put("submitted", text(evaluation.submitted()))
                .put("state", lower(evaluation.state()));
        ArrayNode history = object.putArray("history");
        evaluation
                .history()
                .forEach(change -> history.add(Json.object()
                        .put("at", change.at().toString())
                        .put("state", lower(change.state()))
                        .put("by", change.by())
                        .put("why", change.why())));
        ArrayNode answers = object.putArray("answers");
        evaluation.answers().forEach(answer -> answers.add(answer(answer)));
        ClaimedTotal claimed = evaluation.claimed();
        if (claimed != null) {
            object.set(
                    "claimed_total",
                    Json.object()
                            .put("written", claimed.written())
                            .put("share", claimed.share())
                            .put("decimals", claimed.decimals()));
        }
        Score score = Totals.of(form, evaluation);
        object.set(
                "computed",
                Json.object()
                        .put("total", score.total())
                        .put("low", score.low())
                        .put("high", score.high())
                        .put("critical", score.critical())
                        .put("arithmetic", score.arithmetic()));
        object.put("comment", evaluation.comment());
        object.set("facts", Json.object(evaluation.facts()));
        return object.put("origin", evaluation.origin()).toString();
    }

    private static ObjectNode answer(Answer answer) {
        ObjectNode object = Json.object().put("question", answer.question());
        if (answer.value() instanceof AnswerValue.Chosen chosen) {
            object.put("chosen", chosen.label());
        } else if (answer.value() instanceof AnswerValue.Numeric number) {
            object.put("number", number.value());
        } else if (answer.value() instanceof AnswerValue.Words words) {
            object.put("words", words.text());
        } else if (answer.value() instanceof AnswerValue.None none) {
            object.put("none", lower(none));
        }
        object.put("source", lower(answer.source())).put("origin", answer.origin());
        if (answer.confidence() != null) {
            object.put("confidence", answer.confidence());
        }
        ArrayNode observed = object.putArray("observed");
        answer.observed().forEach(one -> observed.add(observed(one)));
        object.put("interpretation", answer.interpretation()).put("comment", answer.comment());
        ArrayNode reasons = object.putArray("reasons");
        answer.reasons().forEach(reasons::add);
        Remark remark = answer.remark();
        return remark == null ? object : object.put("remark", lower(remark));
    }

    private static ObjectNode observed(Observed observed) {
        ObjectNode object = Json.object().put("kind", lower(observed.kind()));
        Place place = observed.place();
        if (place != null) {
            object.put("interaction", place.interaction().value())
                    .put("turn", place.turn())
                    .put("start_char", place.at().start())
                    .put("end_char", place.at().end());
            TimeSpan time = place.time();
            if (time != null) {
                object.put("start_ms", time.startMs()).put("end_ms", time.endMs());
            }
        }
        Speaker speaker = observed.speaker();
        if (speaker != null) {
            object.put("speaker", lower(speaker));
        }
        object.put("text", observed.text());
        return observed.confidence() == null ? object : object.put("confidence", observed.confidence());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
