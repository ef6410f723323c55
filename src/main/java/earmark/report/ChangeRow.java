package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Finding;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another pack makes different: a finding that came, went or covers other words, or only an outcome.
 *
 * @param change what kind: added, removed, changed, or outcome
 * @param marker the marker's id
 * @param interaction the interaction's id
 * @param source the name it was read under
 * @param before the outcome before
 * @param after the outcome after
 * @param finding the finding as it is, or was; null for an outcome alone
 * @param text its words; empty for an outcome alone
 * @param was the words before, of a finding that covers other words now; else empty
 */
public record ChangeRow(
        String change,
        String marker,
        String interaction,
        String source,
        String before,
        String after,
        @Nullable Finding finding,
        String text,
        String was) {
    private static final List<String> HEADER = List.of(
            "change",
            "marker",
            "interaction",
            "source",
            "before",
            "after",
            "turn",
            "speaker",
            "start",
            "end",
            "text",
            "was",
            "startMs",
            "endMs",
            "form",
            "question");
    /** So many columns tell where a finding is; what is no finding leaves them empty. */
    static final int PLACE_COLUMNS = 8;

    /** The columns of {@link #toCsv}, with the line break. */
    public static String csvHeader() {
        return CsvRows.forSpreadsheet(List.of(HEADER));
    }

    /** One line for reading, without the line break. */
    public String toText() {
        if (finding == null) {
            return Printable.line(
                    String.format(Locale.ROOT, "  %-8s %s  %s  %s → %s", change, interaction, source, before, after));
        }
        Place place = finding.place();
        String when = ClockTime.of(place);
        return Printable.line(String.format(
                Locale.ROOT,
                "  %-8s %s  %s  %s  %s  \"%s\"%s",
                change,
                interaction,
                source,
                when,
                finding.speaker(),
                text,
                was.isEmpty() ? "" : "  (was \"" + was + "\")"));
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("change", change)
                .put("marker", marker)
                .put("interaction", interaction)
                .put("source", source)
                .put("before", before)
                .put("after", after);
        if (finding != null) {
            Place place = finding.place();
            object.put("turn", place.turn())
                    .put("speaker", finding.speaker().name())
                    .put("start", place.at().start())
                    .put("end", place.at().end())
                    .put("text", text)
                    .put("was", was)
                    .put("origin", finding.origin());
            TimeSpan time = place.time();
            if (time != null) {
                object.put("startMs", time.startMs()).put("endMs", time.endMs());
            }
        }
        return object.toString();
    }

    /** One row for a spreadsheet, with its line break. */
    public String toCsv() {
        var cells = new ArrayList<>(List.of(change, marker, interaction, source, before, after));
        cells.addAll(finding == null ? Collections.nCopies(PLACE_COLUMNS, "") : place(finding));
        // no answer on a form
        cells.addAll(List.of("", ""));
        return CsvRows.forSpreadsheet(List.of(cells));
    }

    private List<String> place(Finding found) {
        Place place = found.place();
        TimeSpan time = place.time();
        return List.of(
                String.valueOf(place.turn()),
                found.speaker().name(),
                String.valueOf(place.at().start()),
                String.valueOf(place.at().end()),
                text,
                was,
                time == null ? "" : String.valueOf(time.startMs()),
                time == null ? "" : String.valueOf(time.endMs()));
    }
}
