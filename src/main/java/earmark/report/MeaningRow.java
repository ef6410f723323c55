package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.Locale;

/**
 * A place that lies near in meaning to what was looked for.
 *
 * @param place where
 * @param speaker whose words
 * @param before some words before
 * @param words the words that are near
 * @param after some words after
 * @param similarity cosine of the sentence vectors, in [-1, 1]
 */
public record MeaningRow(Place place, Speaker speaker, String before, String words, String after, double similarity) {
    /** The columns of {@link #csv}. */
    private static final List<String> HEADER =
            List.of("interaction", "turn", "speaker", "start", "end", "text", "similarity", "startMs", "endMs");

    private static final double DIGITS = 1e4;

    /** One line for reading: how near, when, who, and the words between angle quotes. */
    public String toText() {
        TimeSpan time = place.time();
        String when = time == null ? "#" + place.turn() : ClockTime.of(time.startMs());
        return Printable.line(String.format(
                Locale.ROOT, "  ~%.2f %9s  %-8s  %s«%s»%s", similarity, when, speaker, before, words, after));
    }

    /** One line of JSON without the line break; {@code kind} tells it from a match. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("kind", "meaning")
                .put("interaction", place.interaction().value())
                .put("turn", place.turn())
                .put("speaker", speaker.name())
                .put("start", place.at().start())
                .put("end", place.at().end())
                .put("text", words)
                .put("snippet", before + words + after)
                .put("similarity", rounded());
        TimeSpan time = place.time();
        if (time != null) {
            object.put("startMs", time.startMs()).put("endMs", time.endMs());
        }
        return object.toString();
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
        TimeSpan time = place.time();
        return List.of(
                place.interaction().value(),
                String.valueOf(place.turn()),
                speaker.name(),
                String.valueOf(place.at().start()),
                String.valueOf(place.at().end()),
                words,
                String.valueOf(rounded()),
                time == null ? "" : String.valueOf(time.startMs()),
                time == null ? "" : String.valueOf(time.endMs()));
    }
}
