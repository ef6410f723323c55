package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place a search found.
 *
 * @param place where
 * @param speaker whose words
 * @param before some words before the match
 * @param matched the words that matched
 * @param after some words after it
 * @param confidence how sure the recogniser was of them, in [0, 1]
 * @param doubt why it cannot be told whether it really matches; null when it does
 * @param contact the interaction it lies in
 */
public record HitRow(
        Place place,
        Speaker speaker,
        String before,
        String matched,
        String after,
        double confidence,
        @Nullable String doubt,
        Contact contact) {
    /** The columns of {@link #csv}. */
    private static final List<String> HEADER = Stream.concat(
                    Stream.of(
                            "interaction",
                            "turn",
                            "speaker",
                            "start",
                            "end",
                            "text",
                            "confidence",
                            "startMs",
                            "endMs",
                            "doubt"),
                    Contact.HEADER.stream())
            .toList();

    /** One line for reading: when, who, and the words with the match between angle quotes. */
    public String toText() {
        String when = ClockTime.of(place);
        String marked = before + "«" + matched + "»" + after;
        String line = String.format(Locale.ROOT, "%9s  %-8s  %s", when, speaker, marked);
        return Printable.line(doubt == null ? line : line + "  [cannot tell: " + doubt + "]");
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object = FoundPlace.put(Json.object(), place, speaker, matched)
                .put("snippet", before + matched + after)
                .put("confidence", confidence);
        FoundPlace.putTimes(object, place);
        return contact.put(doubt == null ? object : object.put("doubt", doubt)).toString();
    }

    /** A header and a row each, for a spreadsheet. */
    public static String csv(List<HitRow> hits) {
        return CsvRows.forSpreadsheet(List.of(HEADER))
                + CsvRows.forSpreadsheet(hits.stream().map(HitRow::cells).toList());
    }

    private List<String> cells() {
        List<String> cells = FoundPlace.cells(place, speaker, matched, confidence, doubt == null ? "" : doubt);
        cells.addAll(contact.cells());
        return cells;
    }
}
