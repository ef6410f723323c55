package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import earmark.stats.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * What a marker came to, beside the names its interaction and turns go by outside: of what is present the places it rests
 * on, of what is absent the places that were searched, of the rest why.
 *
 * @param interaction the interaction's name as the input gave it
 * @param turnLabels the names of its turns, one a turn
 * @param verdict what it came to
 */
public record VerdictRow(String interaction, List<String> turnLabels, Verdict verdict) {
    /** The columns of {@link #toCsv}. */
    public static final String CSV_HEADER =
            "interaction,marker,version,outcome,because,turn,start,end,startMs,endMs\r\n";

    /** Copies the names. */
    public VerdictRow {
        turnLabels = List.copyOf(turnLabels);
    }

    /** The outcome's name. */
    String outcome() {
        Outcome outcome = verdict.outcome();
        if (outcome instanceof Outcome.Present) {
            return "present";
        }
        if (outcome instanceof Outcome.Absent) {
            return "absent";
        }
        return outcome instanceof Outcome.NoOpportunity ? "no_opportunity" : "undetermined";
    }

    private String because() {
        if (verdict.outcome() instanceof Outcome.NoOpportunity none) {
            return none.because();
        }
        return verdict.outcome() instanceof Outcome.Undetermined unclear ? unclear.because() : "";
    }

    private List<Place> places() {
        return places(verdict.outcome());
    }

    /** Where it was found, or looked for. */
    static List<Place> places(Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            return present.evidence().stream().map(Finding::place).toList();
        }
        return outcome instanceof Outcome.Absent absent ? absent.searched() : List.of();
    }

    /** Why there is no place; else of what is present the places, of what is absent how many were searched. */
    String where() {
        if (places().isEmpty()) {
            return because();
        }
        return verdict.outcome() instanceof Outcome.Present
                ? String.join(", ", places().stream().map(ClockTime::of).toList())
                : "looked for in " + Counted.of(places().size(), "place");
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("interaction", interaction)
                .put("marker", verdict.marker().id())
                .put("version", verdict.marker().version())
                .put("outcome", outcome());
        if (!because().isEmpty()) {
            object.put("because", because());
        }
        if (!places().isEmpty()) {
            boolean present = verdict.outcome() instanceof Outcome.Present;
            ArrayNode array = object.putArray(present ? "evidence" : "searched");
            places().forEach(place -> array.add(json(place)));
        }
        return object.toString();
    }

    private ObjectNode json(Place place) {
        ObjectNode object = Json.object();
        FindingRow.putTurn(object, turnLabels.get(place.turn()));
        object.put("start", place.at().start()).put("end", place.at().end());
        TimeSpan time = place.time();
        return time == null ? object : object.put("startMs", time.startMs()).put("endMs", time.endMs());
    }

    /** A row for each place, or one without; with line breaks, for programs. */
    public String toCsv() {
        List<String> first = List.of(
                interaction,
                verdict.marker().id(),
                String.valueOf(verdict.marker().version()),
                outcome(),
                because());
        var rows = new ArrayList<List<String>>();
        for (Place place : places()) {
            TimeSpan time = place.time();
            rows.add(joined(
                    first,
                    List.of(
                            turnLabels.get(place.turn()),
                            String.valueOf(place.at().start()),
                            String.valueOf(place.at().end()),
                            time == null ? "" : String.valueOf(time.startMs()),
                            time == null ? "" : String.valueOf(time.endMs()))));
        }
        if (rows.isEmpty()) {
            rows.add(joined(first, List.of("", "", "", "", "")));
        }
        return CsvRows.of(rows);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** One line for reading, with its line break. */
    public String toText() {
        String why = because().isEmpty() ? Counted.of(places().size(), "place") : because();
        return Printable.line(interaction + "  " + verdict.marker() + "  " + outcome() + "  " + why) + "\n";
    }
}
