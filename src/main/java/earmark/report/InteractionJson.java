package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Correction;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.util.List;

/** An interaction with all that was found in it, as one JSON object. */
public final class InteractionJson {
    private InteractionJson() {}

    /**
     * Everything about one interaction.
     *
     * @param interaction the interaction
     * @param verdicts one a marker
     * @return a JSON object on one line, without a line break
     */
    public static String of(Interaction interaction, List<Verdict> verdicts) {
        return of(interaction, verdicts, List.of());
    }

    /**
     * Everything about one interaction of which people may have corrected something.
     *
     * @param corrections what they corrected, the first first; {@code corrections} is left out where there is none
     * @return a JSON object on one line, without a line break
     */
    public static String of(Interaction interaction, List<Verdict> verdicts, List<Correction> corrections) {
        ObjectNode object = Json.object()
                .put("id", interaction.id().value())
                .put("medium", interaction.medium().name())
                .put("source", interaction.provenance().source())
                .put("sha256", interaction.provenance().sha256())
                .put(
                        "startedAt",
                        interaction.startedAt() == null
                                ? null
                                : interaction.startedAt().toString());
        ObjectNode facts = object.putObject("facts");
        interaction.facts().forEach(facts::put);
        ObjectNode versions = object.putObject("versions");
        interaction.provenance().versions().forEach(versions::put);
        if (interaction.sound() != null) {
            object.put("durationMs", interaction.sound().durationMs());
            object.set("talk", TalkFigures.json(interaction.sound()));
        }
        ArrayNode problems = object.putArray("problems");
        interaction
                .problems()
                .forEach(problem ->
                        problems.addObject().put("what", problem.what()).put("hint", problem.hint()));
        ArrayNode turns = object.putArray("turns");
        interaction.turns().forEach(turn -> turns.add(turn(turn)));
        ArrayNode outcomes = object.putArray("verdicts");
        verdicts.forEach(verdict -> outcomes.add(verdict(verdict, interaction.turns())));
        if (!corrections.isEmpty()) {
            ArrayNode corrected = object.putArray("corrections");
            corrections.forEach(one -> corrected.add(correction(one)));
        }
        return object.toString();
    }

    private static ObjectNode correction(Correction one) {
        ObjectNode object = Json.object()
                .put("number", one.number())
                .put("at", one.madeAt().toString())
                .put("by", one.by())
                .put("kind", one.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("turn", one.turn())
                .put("start", one.at().start())
                .put("end", one.at().end())
                .put("before", one.before())
                .put("after", one.after());
        return one.undoes() == null ? object : object.put("undoes", one.undoes());
    }

    private static ObjectNode turn(Turn turn) {
        ObjectNode object = Json.object().put("turn", turn.index());
        object.setAll(TranscriptJson.of(turn));
        return object;
    }

    private static ObjectNode verdict(Verdict verdict, List<Turn> turns) {
        ObjectNode object = Json.object()
                .put("marker", verdict.marker().id())
                .put("version", verdict.marker().version());
        Outcome outcome = verdict.outcome();
        if (outcome instanceof Outcome.Present present) {
            object.put("outcome", "present");
            ArrayNode evidence = object.putArray("evidence");
            present.evidence().forEach(finding -> evidence.add(finding(finding, turns)));
        } else if (outcome instanceof Outcome.Absent absent) {
            object.put("outcome", "absent");
            ArrayNode searched = object.putArray("searched");
            absent.searched().forEach(place -> searched.add(place(place)));
        } else if (outcome instanceof Outcome.NoOpportunity none) {
            object.put("outcome", "no_opportunity").put("because", none.because());
        } else if (outcome instanceof Outcome.Undetermined unclear) {
            object.put("outcome", "undetermined").put("because", unclear.because());
        }
        return object;
    }

    private static ObjectNode finding(Finding finding, List<Turn> turns) {
        ObjectNode object = place(finding.place());
        String text = turns.get(finding.place().turn()).text();
        object.put("speaker", finding.speaker().name())
                .put("text", finding.place().at().of(text))
                .put("confidence", finding.confidence())
                .put("origin", finding.origin());
        Json.putFields(object, finding);
        return object;
    }

    private static ObjectNode place(Place place) {
        ObjectNode object = Json.object()
                .put("turn", place.turn())
                .put("start", place.at().start())
                .put("end", place.at().end());
        TimeSpan time = place.time();
        return time == null ? object : object.put("startMs", time.startMs()).put("endMs", time.endMs());
    }
}
