package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.feedback.AgentFeedback;
import earmark.feedback.CoachingItem;
import earmark.feedback.Point;
import earmark.model.Place;
import earmark.score.Observed;
import earmark.stats.Counted;
import java.util.List;

/**
 * Feedback to an agent, with what was agreed with them.
 *
 * @param feedback strengths and development points
 * @param coaching the agent's items
 */
public record FeedbackReport(AgentFeedback feedback, List<CoachingItem> coaching) {
    /** Copies the list. */
    public FeedbackReport {
        coaching = List.copyOf(coaching);
    }

    /**
     * For reading, strengths first.
     *
     * @param most so many points of each kind
     */
    public String toText(int most) {
        var text = new StringBuilder(Printable.line(
                "Feedback for " + feedback.agent() + ", from " + Counted.of(feedback.evaluations(), "evaluation")));
        text.append("\n\nStrengths\n");
        points(text, feedback.strengths(), most);
        text.append("\nTo work on\n");
        points(text, feedback.development(), most);
        if (!coaching.isEmpty()) {
            text.append("\nAgreed\n");
            coaching.forEach(item ->
                    text.append(Printable.line("  " + CoachingText.line(item))).append('\n'));
        }
        feedback.notes().forEach(note -> text.append('\n').append(Printable.line("Note: " + note)));
        return text.append(feedback.notes().isEmpty() ? "" : "\n").toString();
    }

    private static void points(StringBuilder text, List<Point> points, int most) {
        if (points.isEmpty()) {
            text.append("  none named\n");
        }
        for (Point point : points.subList(0, Math.min(most, points.size()))) {
            text.append(Printable.line("  " + point.what() + " - " + point.said() + "  [" + point.reference() + ", "
                            + point.evaluation() + "]"))
                    .append('\n');
            for (Observed seen : point.observed()) {
                text.append(Printable.line("      " + where(seen))).append('\n');
            }
        }
        if (points.size() > most) {
            text.append("  and ").append(points.size() - most).append(" more\n");
        }
    }

    private static String where(Observed seen) {
        Place place = seen.place();
        String when = place == null ? "written down" : ClockTime.of(place);
        String call = place == null ? "" : place.interaction().value() + "  ";
        return call + when + "  "
                + (seen.kind() == Observed.Kind.SEARCHED
                        ? "looked for here, and not found"
                        : "\"" + seen.text() + "\"");
    }

    /** One JSON object. */
    public String toJson() {
        ObjectNode object = Json.object().put("agent", feedback.agent()).put("evaluations", feedback.evaluations());
        array(object.putArray("strengths"), feedback.strengths());
        array(object.putArray("development"), feedback.development());
        ArrayNode items = object.putArray("coaching");
        coaching.forEach(item -> items.add(CoachingText.json(item)));
        ArrayNode notes = object.putArray("notes");
        feedback.notes().forEach(notes::add);
        return object.toString();
    }

    private static void array(ArrayNode into, List<Point> points) {
        for (Point point : points) {
            ObjectNode one = into.addObject()
                    .put("what", point.what())
                    .put("said", point.said())
                    .put("evaluation", point.evaluation())
                    .put("reference", point.reference())
                    .put("submitted", point.at() == null ? null : point.at().toString());
            ArrayNode observed = one.putArray("observed");
            for (Observed seen : point.observed()) {
                ObjectNode where = observed.addObject()
                        .put("kind", seen.kind() == Observed.Kind.FOUND ? "found" : "searched")
                        .put("text", seen.text());
                Place place = seen.place();
                if (place != null) {
                    CoachingText.put(where, place);
                }
            }
        }
    }
}
