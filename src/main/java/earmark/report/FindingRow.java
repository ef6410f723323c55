package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A finding beside the names its interaction and turn go by outside.
 *
 * @param interaction the interaction's name as the input gave it
 * @param turn the turn's name as the input gave it
 * @param turnText the text that the finding's characters count in
 * @param finding what was found
 */
public record FindingRow(String interaction, String turn, String turnText, Finding finding) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The columns of {@link #toCsv}. */
    public static final String CSV_HEADER =
            "interaction,turn,speaker,marker,version,start,end,text,confidence,startMs,endMs,fields\r\n";

    /**
     * All findings of an interaction in the order of its text.
     *
     * @param interaction the interaction, named by its id and its turns by their index
     * @param verdicts one a marker
     */
    public static List<FindingRow> of(Interaction interaction, List<Verdict> verdicts) {
        return of(
                interaction.id().value(),
                interaction.turns().stream()
                        .map(turn -> String.valueOf(turn.index()))
                        .toList(),
                interaction,
                verdicts);
    }

    /**
     * All findings of an interaction in the order of its text.
     *
     * @param label the interaction's name as the input gave it
     * @param turnLabels the names of its turns, one a turn
     * @param interaction the turns
     * @param verdicts one a marker
     */
    public static List<FindingRow> of(
            String label, List<String> turnLabels, Interaction interaction, List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::outcome)
                .filter(Outcome.Present.class::isInstance)
                .flatMap(outcome -> ((Outcome.Present) outcome).evidence().stream())
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().turn())
                        .thenComparingInt(finding -> finding.place().at().start())
                        .thenComparing(Finding::marker))
                .map(finding -> new FindingRow(
                        label,
                        turnLabels.get(finding.place().turn()),
                        interaction.turns().get(finding.place().turn()).text(),
                        finding))
                .toList();
    }

    /** The words that were found. */
    public String text() {
        return finding.place().at().of(turnText);
    }

    /** One line of JSON without the line break; times only where there are any. */
    public String toJson() {
        ObjectNode object = Json.object().put("interaction", interaction);
        putTurn(object, turn);
        object.put("speaker", finding.speaker().name())
                .put("marker", finding.marker().id())
                .put("version", finding.marker().version())
                .put("start", finding.place().at().start())
                .put("end", finding.place().at().end())
                .put("text", text())
                .put("confidence", finding.confidence());
        TimeSpan time = finding.place().time();
        if (time != null) {
            object.put("startMs", time.startMs()).put("endMs", time.endMs());
        }
        Json.putFields(object, finding);
        return object.toString();
    }

    /** A turn's name: a number where the input's is one. */
    static void putTurn(ObjectNode object, String turn) {
        if (WHOLE_NUMBER.matcher(turn).matches()) {
            object.put("turn", Long.parseLong(turn));
        } else {
            object.put("turn", turn);
        }
    }

    /** A header and a row each, for a spreadsheet: no cell is a formula. */
    public static String csv(List<FindingRow> rows) {
        return CSV_HEADER
                + CsvRows.forSpreadsheet(rows.stream().map(FindingRow::cells).toList());
    }

    /** One row, with its line break, for programs: cells are as they are, also those a spreadsheet would compute. */
    public String toCsv() {
        return CsvRows.of(List.of(cells()));
    }

    private List<String> cells() {
        TimeSpan time = finding.place().time();
        return List.of(
                interaction,
                turn,
                finding.speaker().name(),
                finding.marker().id(),
                String.valueOf(finding.marker().version()),
                String.valueOf(finding.place().at().start()),
                String.valueOf(finding.place().at().end()),
                text(),
                String.valueOf(finding.confidence()),
                time == null ? "" : String.valueOf(time.startMs()),
                time == null ? "" : String.valueOf(time.endMs()),
                finding.fields().isEmpty() ? "" : Json.object(finding.fields()).toString());
    }

    /** What was read off, as in {@code  {seconds 3.2}}; empty when nothing was. */
    static String fields(Finding finding) {
        return finding.fields().isEmpty()
                ? ""
                : finding.fields().entrySet().stream()
                        .map(field -> field.getKey() + " " + field.getValue())
                        .collect(Collectors.joining(", ", "  {", "}"));
    }

    /** One line for reading, with its line break. */
    public String toText() {
        TimeSpan time = finding.place().time();
        return Printable.line(interaction + "#" + turn + "  " + finding.speaker() + "  "
                        + (time == null ? "" : ClockTime.of(time.startMs()) + "  ") + finding.marker() + "  \"" + text()
                        + "\"" + fields(finding))
                + "\n";
    }
}
