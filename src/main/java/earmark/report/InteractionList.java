package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Interactions on a line each. */
public final class InteractionList {
    private static final List<String> SHOWN_FACTS = List.of("id", "agent", "team", "queue");
    private static final int WIDEST_MARKERS = 60;

    private InteractionList() {}

    /** A table for a terminal. */
    public static String text(List<InteractionLine> lines) {
        return text(lines, Set.of(), "");
    }

    /**
     * A table for a terminal, with a mark beside some.
     *
     * @param marked ids of those with the mark; without any there is no column for it
     * @param mark what it says
     */
    public static String text(List<InteractionLine> lines, Set<String> marked, String mark) {
        if (lines.isEmpty()) {
            return "nothing kept yet that fits\n";
        }
        var columns = new ArrayList<>(List.of(
                new Column().header("id").dataAlign(HorizontalAlign.LEFT).with((InteractionLine line) -> line.id()),
                new Column()
                        .header("medium")
                        .dataAlign(HorizontalAlign.LEFT)
                        .with((InteractionLine line) -> line.medium()),
                new Column()
                        .header("start")
                        .dataAlign(HorizontalAlign.LEFT)
                        .with((InteractionLine line) -> line.start()),
                new Column()
                        .header("length")
                        .dataAlign(HorizontalAlign.RIGHT)
                        .with((InteractionLine line) ->
                                line.durationMs() == null ? "" : ClockTime.of(line.durationMs()))));
        for (String fact : SHOWN_FACTS) {
            if (lines.stream().anyMatch(line -> line.facts().containsKey(fact))) {
                columns.add(new Column()
                        .header(fact)
                        .dataAlign(HorizontalAlign.LEFT)
                        .with((InteractionLine line) ->
                                Printable.line(line.facts().getOrDefault(fact, ""))));
            }
        }
        if (lines.stream().anyMatch(line -> marked.contains(line.id()))) {
            columns.add(new Column()
                    .header("tagged")
                    .dataAlign(HorizontalAlign.LEFT)
                    .with((InteractionLine line) -> marked.contains(line.id()) ? mark : ""));
        }
        columns.add(new Column()
                .header("found")
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(WIDEST_MARKERS)
                .with((InteractionLine line) -> markers(line)));
        return AsciiTable.builder()
                        .border(AsciiTable.NO_BORDERS)
                        .data(lines, columns)
                        .asString()
                + "\n";
    }

    /** One JSON object a line. */
    public static String jsonLine(InteractionLine line) {
        return jsonLine(line, false);
    }

    /**
     * One JSON object a line.
     *
     * @param stale whether it was tagged by another pack than today's; said only where it was
     */
    public static String jsonLine(InteractionLine line, boolean stale) {
        ObjectNode object = Json.object()
                .put("id", line.id())
                .put("medium", line.medium())
                .put("startedAt", line.start().isEmpty() ? null : line.start())
                .put("durationMs", line.durationMs())
                .put("turns", line.turns())
                .put("source", line.source());
        ObjectNode facts = object.putObject("facts");
        line.facts().forEach(facts::put);
        ObjectNode findings = object.putObject("findings");
        line.findings().forEach(findings::put);
        if (stale) {
            object.put("stale", true);
        }
        return object.toString();
    }

    /** A row each, with a column for every fact and every marker that occurs. */
    public static String csv(List<InteractionLine> lines) {
        var facts = new TreeSet<String>();
        var markers = new TreeSet<String>();
        lines.forEach(line -> {
            facts.addAll(line.facts().keySet());
            markers.addAll(line.findings().keySet());
        });
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("interaction", "medium", "startedAt", "durationMs", "turns", "source"));
        facts.forEach(fact -> header.add("fact." + fact));
        markers.forEach(marker -> header.add("found." + marker));
        rows.add(header);
        for (InteractionLine line : lines) {
            var row = new ArrayList<>(List.of(
                    line.id(),
                    line.medium(),
                    line.start(),
                    line.durationMs() == null ? "" : line.durationMs().toString(),
                    String.valueOf(line.turns()),
                    line.source()));
            facts.forEach(fact -> row.add(line.facts().getOrDefault(fact, "")));
            markers.forEach(marker -> row.add(String.valueOf(line.findings().getOrDefault(marker, 0))));
            rows.add(row);
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static String markers(InteractionLine line) {
        return line.findings().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(found -> found.getKey() + (found.getValue() == 1 ? "" : "×" + found.getValue()))
                .collect(Collectors.joining(" "));
    }
}
