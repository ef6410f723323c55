package earmark.report;

import earmark.model.MarkerRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a list says about a marker.
 *
 * @param marker its id and version
 * @param by whose words it looks at
 * @param title what it finds, for a person
 * @param source the standard or text it comes from
 * @param examples how many examples it must keep
 * @param origin file and line
 */
public record MarkerLine(MarkerRef marker, String by, String title, String source, int examples, String origin) {
    private static final List<String> HEADER =
            List.of("marker", "version", "by", "title", "source", "examples", "origin");

    /** One line for reading, with its line break. */
    public String toText() {
        return String.format(Locale.ROOT, "%-24s %-9s %s\n", marker, by, Printable.line(title));
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        return Json.object()
                .put("marker", marker.id())
                .put("version", marker.version())
                .put("by", by)
                .put("title", title)
                .put("source", source)
                .put("examples", examples)
                .put("origin", origin)
                .toString();
    }

    /** A header and a row each, for a spreadsheet. */
    public static String csv(List<MarkerLine> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (MarkerLine line : lines) {
            rows.add(List.of(
                    line.marker.id(),
                    String.valueOf(line.marker.version()),
                    line.by,
                    line.title,
                    line.source,
                    String.valueOf(line.examples),
                    line.origin));
        }
        return CsvRows.forSpreadsheet(rows);
    }
}
