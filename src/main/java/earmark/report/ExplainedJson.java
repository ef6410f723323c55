package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.markers.explain.Candidate;
import earmark.markers.explain.Explained;
import earmark.markers.explain.Searched;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.Locale;

/** Why a marker came to what it came to, as data. */
public final class ExplainedJson {
    private ExplainedJson() {}

    /**
     * One line of JSON without the line break.
     *
     * @param interaction what the interaction is called
     * @param explained the explanation
     */
    public static String of(String interaction, Explained explained) {
        ObjectNode object = Json.object()
                .put("interaction", interaction)
                .put("marker", explained.marker().id())
                .put("version", explained.marker().version())
                .put("outcome", name(explained.outcome()));
        String because = because(explained.outcome());
        if (!because.isEmpty()) {
            object.put("because", because);
        }
        searched(object.putObject("searched"), explained.searched());
        candidates(object.putArray("hits"), explained.hits());
        candidates(object.putArray("misses"), explained.misses());
        ArrayNode readings = object.putArray("readings");
        explained.readings().forEach(reading -> {
            ObjectNode node = readings.addObject();
            place(node, reading.place());
            node.put("speaker", reading.speaker().name())
                    .put("heard", reading.heard())
                    .put("heard_as", reading.said())
                    .put("evidence", reading.kind())
                    .put("probability", Double.parseDouble(reading.probability()))
                    .put("line", reading.line());
        });
        ArrayNode parts = object.putArray("parts");
        explained.parts().forEach(part -> {
            ObjectNode node = parts.addObject();
            place(node, part.place());
            node.put("speaker", part.speaker().name())
                    .put("text", part.text())
                    .put("part", part.part())
                    .put("missing", part.missing())
                    .put("line", part.line());
        });
        ArrayNode steps = object.putArray("steps");
        explained
                .steps()
                .forEach(step -> steps.addObject()
                        .put("name", step.name())
                        .put("says", step.says())
                        .put("origin", step.origin()));
        return object.toString();
    }

    /** {@code present}, {@code absent}, {@code no_opportunity} or {@code undetermined}. */
    static String name(Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return "present";
        }
        if (outcome instanceof Outcome.Absent) {
            return "absent";
        }
        return outcome instanceof Outcome.NoOpportunity ? "no_opportunity" : "undetermined";
    }

    private static String because(Outcome outcome) {
        if (outcome instanceof Outcome.NoOpportunity none) {
            return none.because();
        }
        return outcome instanceof Outcome.Undetermined unclear ? unclear.because() : "";
    }

    private static void searched(ObjectNode node, Searched searched) {
        node.put("words", searched.words())
                .put("lengthMs", searched.lengthMs())
                .put("meanConfidence", searched.meanConfidence())
                .put("lowWords", searched.lowWords());
        ArrayNode places = node.putArray("places");
        searched.places().forEach(place -> place(places.addObject(), place));
    }

    private static void candidates(ArrayNode array, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            ObjectNode node = array.addObject();
            place(node, candidate.place());
            node.put("speaker", candidate.speaker().name()).put("line", candidate.line());
            ArrayNode words = node.putArray("words");
            candidate
                    .words()
                    .forEach(word -> words.addObject().put("text", word.text()).put("confidence", word.confidence()));
            ArrayNode checks = node.putArray("checks");
            candidate
                    .checks()
                    .forEach(check -> checks.addObject()
                            .put("key", check.key())
                            .put("origin", check.origin())
                            .put("of", check.owner())
                            .put("result", check.result().name().toLowerCase(Locale.ROOT))
                            .put("reason", check.reason())
                            .put("change", check.change()));
        }
    }

    private static void place(ObjectNode node, Place place) {
        node.put("turn", place.turn())
                .put("start", place.at().start())
                .put("end", place.at().end());
        TimeSpan time = place.time();
        if (time != null) {
            node.put("startMs", time.startMs()).put("endMs", time.endMs());
        }
    }
}
