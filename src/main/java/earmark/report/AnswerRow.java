package earmark.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An answer on a scorecard that another pack makes different.
 *
 * @param form its form, with the version
 * @param question its question
 * @param marker the marker that answers it
 * @param interaction the interaction's id
 * @param source the name it was read under
 * @param before the answer before
 * @param after the answer after
 */
public record AnswerRow(
        String form, String question, String marker, String interaction, String source, String before, String after) {
    private static final String CHANGE = "answer";

    /** One line of JSON without the line break. */
    public String toJson() {
        return Json.object()
                .put("change", CHANGE)
                .put("marker", marker)
                .put("interaction", interaction)
                .put("source", source)
                .put("before", before)
                .put("after", after)
                .put("form", form)
                .put("question", question)
                .toString();
    }

    /** One row for a spreadsheet under the columns of {@link ChangeRow#csvHeader}, with its line break. */
    public String toCsv() {
        var cells = new ArrayList<>(List.of(CHANGE, marker, interaction, source, before, after));
        cells.addAll(Collections.nCopies(ChangeRow.PLACE_COLUMNS, ""));
        cells.addAll(List.of(form, question));
        return CsvRows.forSpreadsheet(List.of(cells));
    }
}
