package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A place that lies near in meaning to what was looked for.
 *
 * @param place where
 * @param speaker whose words
 * @param before some words before
 * @param words the words that are near
 * @param after some words after
 * @param similarity cosine of the sentence vectors, in [-1, 1]
 * @param contact the interaction it lies in
 */
public record MeaningRow(
        Place place, Speaker speaker, String before, String words, String after, double similarity, Contact contact) {
    /** The columns of {@link #csv}. */
    private static final List<String> HEADER = Stream.concat(
                    Stream.of(
                            "interaction", "turn", "speaker", "start", "end", "text", "similarity", "startMs", "endMs"),
                    Contact.HEADER.stream())
            .toList();

    private static final double DIGITS = 1e4;

    /** One line for reading: how near, when, who, and the words between angle quotes. */
    public String toText() {
        String when = FoundPlace.when(place);
        return Printable.line(String.format(
                Locale.ROOT, "  ~%.2f %9s  %-8s  %s«%s»%s", similarity, when, speaker, before, words, after));
    }

    /** One line of JSON without the line break; {@code kind} tells it from a match. */
    public String toJson() {
        ObjectNode object = FoundPlace.put(Json.object().put("kind", "meaning"), place, speaker, words)
                .put("snippet", before + words + after)
                .put("similarity", rounded());
        return contact.put(FoundPlace.putTimes(object, place)).toString();
    }

    private double rounded() {
        return Math.round(similarity * DIGITS) / DIGITS;
    }

    /** A header and a row each, for a spreadsheet. */
    public static String csv(List<MeaningRow> rows) {
        return CsvRows.forSpreadsheet(List.of(HEADER))
                + CsvRows.forSpreadsheet(rows.stream().map(MeaningRow::cells).toList());
    }

    private List<String> cells() {
        List<String> cells = FoundPlace.cells(place, speaker, words, rounded());
        cells.addAll(contact.cells());
        return cells;
    }
}
