package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.feedback.Appeal;
import earmark.feedback.CoachingItem;
import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.stats.Counted;
import java.util.Locale;

/** Coaching items and appeals, a line or an object each. */
public final class CoachingText {
    private CoachingText() {}

    /** One line for reading, without the line break. */
    public static String line(CoachingItem item) {
        return Printable.line(
                item.id() + "  " + lower(item.state()) + "  due " + item.due() + "  " + item.agent() + ": "
                        + item.about() + (item.marker().isEmpty() ? "" : " [" + item.marker() + "]") + "  ("
                        + item.owner() + ")"
                        + (item.places().isEmpty()
                                ? ""
                                : "  " + Counted.of(item.places().size(), "place")));
    }

    /** One line for reading, without the line break. */
    public static String line(Appeal appeal) {
        return Printable.line(appeal.id() + "  " + lower(appeal.state()) + "  " + lower(appeal.kind()) + "  "
                + (appeal.question().isEmpty() ? "whole" : appeal.question()) + "  by " + appeal.by() + ": "
                + appeal.history().get(appeal.history().size() - 1).why());
    }

    /** One JSON object. */
    public static String toJson(CoachingItem item) {
        return json(item).toString();
    }

    /** One JSON object. */
    public static String toJson(Appeal appeal) {
        ObjectNode object = Json.object()
                .put("id", appeal.id())
                .put("evaluation", appeal.evaluation())
                .put("question", appeal.question())
                .put("kind", lower(appeal.kind()))
                .put("state", lower(appeal.state()));
        ArrayNode steps = object.putArray("history");
        appeal.history()
                .forEach(step -> steps.addObject()
                        .put("at", step.at().toString())
                        .put("state", lower(step.state()))
                        .put("by", step.by())
                        .put("why", step.why()));
        return object.toString();
    }

    static ObjectNode json(CoachingItem item) {
        ObjectNode object = Json.object()
                .put("id", item.id())
                .put("agent", item.agent())
                .put("marker", item.marker())
                .put("about", item.about())
                .put("owner", item.owner())
                .put("due", item.due().toString())
                .put("state", lower(item.state()));
        ArrayNode places = object.putArray("places");
        item.places().forEach(place -> put(places.addObject(), place));
        ArrayNode steps = object.putArray("history");
        item.history()
                .forEach(step -> steps.addObject()
                        .put("at", step.at().toString())
                        .put("state", lower(step.state()))
                        .put("by", step.by())
                        .put("note", step.note()));
        return object;
    }

    static void put(ObjectNode into, Place place) {
        into.put("interaction", place.interaction().value())
                .put("turn", place.turn())
                .put("start", place.at().start())
                .put("end", place.at().end());
        TimeSpan time = place.time();
        if (time != null) {
            into.put("startMs", time.startMs()).put("endMs", time.endMs());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
