package earmark.report;

import java.util.Locale;
import java.util.Map;

/** How many interactions with hits have each value. Thread-safe. */
public final class FacetText {
    private FacetText() {}

    /**
     * As lines; none without facets.
     *
     * @param facets counts by value by facet, in the order to be shown
     * @param interactions with hits, of whatever value
     */
    public static String of(Map<String, Map<String, Long>> facets, long interactions) {
        var out = new StringBuilder();
        facets.forEach((name, values) -> {
            out.append('\n')
                    .append("interactions by ")
                    .append(Printable.line(name))
                    .append('\n');
            values.entrySet()
                    .forEach(value -> out.append(String.format(
                            Locale.ROOT,
                            "%7d  %3.0f %%  %s%n",
                            value.getValue(),
                            100.0 * value.getValue() / Math.max(1, interactions),
                            value.getKey().isEmpty() ? "(not known)" : Printable.line(value.getKey()))));
        });
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
