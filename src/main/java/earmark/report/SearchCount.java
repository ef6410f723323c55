package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.stats.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much a search found.
 *
 * @param hits how many that certainly match
 * @param interactions in how many interactions
 * @param doubtful how many besides that cannot be told
 * @param doubtfulInteractions in how many interactions those are
 * @param complete whether these are all
 * @param facets interactions with certain hits by value by facet, in the order to be shown; {@code ""} is not known
 */
public record SearchCount(
        long hits,
        long interactions,
        long doubtful,
        long doubtfulInteractions,
        boolean complete,
        Map<String, Map<String, Long>> facets) {
    private static final List<String> HEADER =
            List.of("by", "value", "interactions", "hits", "doubtful", "doubtfulInteractions", "complete");

    /** One sentence without its full stop. */
    public String toText() {
        String certain = hits == 0 && doubtful > 0
                ? "0 hits"
                : (complete ? "" : "at least ") + Counted.of(hits, "hit") + " in "
                        + Counted.of(interactions, "interaction");
        return doubtful == 0
                ? certain
                : certain + ", and " + doubtful + " in "
                        + (hits == 0 ? Counted.of(doubtfulInteractions, "interaction") : doubtfulInteractions)
                        + " that cannot be told";
    }

    /** The facets as lines of reading; none without facets. */
    public String facetsText() {
        return FacetText.of(facets, interactions);
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("hits", hits)
                .put("interactions", interactions)
                .put("doubtful", doubtful)
                .put("doubtfulInteractions", doubtfulInteractions)
                .put("complete", complete);
        if (!facets.isEmpty()) {
            ObjectNode by = object.putObject("facets");
            facets.forEach((name, values) -> {
                ObjectNode counts = by.putObject(name);
                values.forEach(counts::put);
            });
        }
        return object.toString();
    }

    /** A header, a row of all, and a row each value of each facet, for a spreadsheet. */
    public String csv() {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        rows.add(List.of(
                "",
                "",
                String.valueOf(interactions),
                String.valueOf(hits),
                String.valueOf(doubtful),
                String.valueOf(doubtfulInteractions),
                String.valueOf(complete)));
        facets.forEach((name, values) -> values.forEach(
                (value, count) -> rows.add(List.of(name, value, String.valueOf(count), "", "", "", ""))));
        return CsvRows.forSpreadsheet(rows);
    }
}
