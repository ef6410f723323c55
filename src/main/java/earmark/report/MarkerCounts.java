package earmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In how many interactions each marker was found. */
public final class MarkerCounts {
    private MarkerCounts() {}

    /**
     * A line a marker under a heading, the most frequent first, equals in name order.
     *
     * @param lines the interactions
     * @return lines, ending in a line break
     */
    public static String text(List<InteractionLine> lines) {
        var interactions = new TreeMap<String, Integer>();
        lines.forEach(line -> line.findings().keySet().forEach(marker -> interactions.merge(marker, 1, Integer::sum)));
        String heading = "Found in how many of " + lines.size() + " interactions:\n";
        return interactions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> String.format(Locale.ROOT, "  %-20s %3d\n", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", heading, ""));
    }
}
