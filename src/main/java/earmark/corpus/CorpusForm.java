package earmark.corpus;

import earmark.model.Medium;
import earmark.model.Speaker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's labelled conversations are written down, as a {@code *.corpus} file says it: which column is what, and
 * which of their labels stand for which markers. What is not said is told by the header of the table.
 *
 * @param name lower-case words joined by {@code -}
 * @param header columns (in JSON: fields) by which such a file is known; empty: only by its name
 * @param columns what the columns are called, for files without a header; else empty
 * @param separator what parts the columns of a file without a header
 * @param rows in JSON: the field that holds the turns of an interaction; empty: every object is a turn
 * @param roles the columns of {@code interaction turn speaker text label startms endms previous}, by role; a value {@code =x}
 *     is a constant
 * @param parts what parts several labels in one cell; empty: {@code ;}, {@code |} and {@code ,}
 * @param speakers whose words a speaker's name in the file means, beside the usual words
 * @param medium how the two sides met; null: a call when there are times, else a chat
 * @param wholeInteraction whether a label speaks of the whole interaction and not of its segment
 * @param numbers labels made of figures
 * @param maps which labels stand for which markers; empty: labels are markers' names
 */
public record CorpusForm(
        String name,
        List<String> header,
        List<String> columns,
        String separator,
        String rows,
        Map<String, List<String>> roles,
        List<String> parts,
        Map<String, Speaker> speakers,
        @Nullable Medium medium,
        boolean wholeInteraction,
        List<NumberLabel> numbers,
        List<LabelMap> maps) {
    /** A file of which nothing is known beforehand. */
    public static final CorpusForm PLAIN = new CorpusForm(
            "table", List.of(), List.of(), "", "", Map.of(), List.of(), Map.of(), null, false, List.of(), List.of());

    /** Copies what can change. */
    public CorpusForm {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
        parts = List.copyOf(parts);
        speakers = Map.copyOf(speakers);
        numbers = List.copyOf(numbers);
        maps = List.copyOf(maps);
    }

    /**
     * A label that a row has when a figure is large enough.
     *
     * @param label its name
     * @param column where the figure stands
     * @param least the least figure
     */
    public record NumberLabel(String label, String column, double least) {}
}
