package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** Where something was found, and whose words they are, in the same fields and columns whatever found it. Thread-safe. */
final class FoundPlace {
    private FoundPlace() {}

    /** The fields that come first. */
    static ObjectNode put(ObjectNode object, Place place, Speaker speaker, String text) {
        return object.put("interaction", place.interaction().value())
                .put("turn", place.turn())
                .put("speaker", speaker.name())
                .put("start", place.at().start())
                .put("end", place.at().end())
                .put("text", text);
    }

    /** The times, where there are any. */
    static ObjectNode putTimes(ObjectNode object, Place place) {
        TimeSpan time = place.time();
        return time == null ? object : object.put("startMs", time.startMs()).put("endMs", time.endMs());
    }

    /** A row: interaction, turn, speaker, start, end, text, how sure, startMs, endMs, and what comes after. */
    static List<String> cells(Place place, Speaker speaker, String text, double sure, String... after) {
        TimeSpan time = place.time();
        var cells = new ArrayList<>(List.of(
                place.interaction().value(),
                String.valueOf(place.turn()),
                speaker.name(),
                String.valueOf(place.at().start()),
                String.valueOf(place.at().end()),
                text,
                String.valueOf(sure),
                time == null ? "" : String.valueOf(time.startMs()),
                time == null ? "" : String.valueOf(time.endMs())));
        cells.addAll(List.of(after));
        return cells;
    }
}
