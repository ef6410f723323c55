package earmark.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.agree.Comparison;
import earmark.agree.EvaluationResult;
import earmark.agree.Level;
import earmark.agree.MacroFigures;
import earmark.agree.MarkerFigures;
import earmark.agree.Mistake;
import earmark.stats.Hits;
import earmark.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as data: a row a marker and level, and in JSON also the mistakes. Thread-safe. */
public final class EvaluationRows {
    private static final List<String> FIGURES = List.of(
            "n",
            "tp",
            "fp",
            "fn",
            "unsure",
            "unsure_labelled",
            "precision",
            "precision_low",
            "precision_high",
            "recall",
            "recall_low",
            "recall_high",
            "f1",
            "f1_low",
            "f1_high");

    private EvaluationRows() {}

    /** CSV with a header. The second rater's figures have {@code against_} in front. */
    public static String csv(EvaluationResult result) {
        var header = new ArrayList<>(List.of("marker", "level", "corpus_sha256"));
        header.addAll(FIGURES);
        boolean compared = !result.against().isEmpty();
        if (compared) {
            FIGURES.forEach(name -> header.add("against_" + name));
            header.addAll(List.of("difference", "difference_low", "difference_high", "mcnemar_p"));
        }
        var rows = new ArrayList<List<String>>(List.of(header));
        for (MarkerFigures row : result.figures()) {
            var cells = new ArrayList<>(List.of(row.marker(), level(row.level()), result.sha256()));
            cells.addAll(cells(row.hits(), row.f1Interval()));
            Comparison against = row.against();
            if (against != null) {
                cells.addAll(cells(against.hits(), against.f1Interval()));
                cells.add(number(against.difference()));
                cells.add(number(against.differenceInterval().low()));
                cells.add(number(against.differenceInterval().high()));
                cells.add(number(against.p()));
            } else if (compared) {
                FIGURES.forEach(name -> cells.add(""));
                cells.addAll(List.of("", "", "", ""));
            }
            rows.add(cells);
        }
        return CsvRows.of(rows);
    }

    /** A JSON object a line: {@code kind} is {@code figures}, {@code macro} or {@code mistake}. */
    public static List<String> jsonLines(EvaluationResult result, int show) {
        var lines = new ArrayList<String>();
        result.figures().forEach(row -> lines.add(json(result, row).toString()));
        result.macros().forEach(macro -> lines.add(json(macro).toString()));
        for (MarkerFigures row : result.figures()) {
            for (Mistake.Kind kind : Mistake.Kind.values()) {
                if (row.level() == Level.SEGMENT) {
                    result.mistakes().stream()
                            .filter(it -> it.marker().equals(row.marker()) && it.kind() == kind)
                            .limit(show)
                            .forEach(it -> lines.add(json(it).toString()));
                }
            }
        }
        return lines;
    }

    private static ObjectNode json(EvaluationResult result, MarkerFigures row) {
        ObjectNode json = Json.object();
        json.put("kind", "figures");
        json.put("marker", row.marker());
        json.put("level", level(row.level()));
        json.put("corpus_sha256", result.sha256());
        put(json, "", row.hits(), row.f1Interval());
        Comparison against = row.against();
        if (against != null) {
            put(json, "against_", against.hits(), against.f1Interval());
            put(json, "difference", against.difference());
            put(json, "difference_low", against.differenceInterval().low());
            put(json, "difference_high", against.differenceInterval().high());
            put(json, "mcnemar_p", against.p());
        }
        return json;
    }

    private static ObjectNode json(MacroFigures macro) {
        ObjectNode json = Json.object();
        json.put("kind", "macro");
        json.put("level", level(macro.level()));
        json.put("markers", macro.markers());
        put(json, "f1", macro.f1());
        put(json, "f1_low", macro.interval().low());
        put(json, "f1_high", macro.interval().high());
        put(json, "shared_f1", macro.sharedF1());
        put(json, "against_f1", macro.againstF1());
        return json;
    }

    private static ObjectNode json(Mistake mistake) {
        ObjectNode json = Json.object();
        json.put("kind", "mistake");
        json.put("marker", mistake.marker());
        json.put("mistake", mistake.kind().name().toLowerCase(Locale.ROOT));
        json.put("times", mistake.times());
        json.put("interaction", mistake.interaction());
        json.put("turn", mistake.turn());
        json.put("line", mistake.line());
        json.put("speaker", mistake.speaker().name().toLowerCase(Locale.ROOT));
        json.put("text", mistake.text());
        var instead = json.putArray("instead");
        mistake.instead().forEach(instead::add);
        return json;
    }

    private static void put(ObjectNode json, String prefix, Hits hits, Interval f1) {
        List<String> cells = cells(hits, f1);
        for (int i = 0; i < FIGURES.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                json.put(prefix + FIGURES.get(i), Double.parseDouble(cell));
            }
        }
    }

    private static void put(ObjectNode json, String name, double value) {
        if (!Double.isNaN(value)) {
            json.put(name, value);
        }
    }

    private static List<String> cells(Hits hits, Interval f1) {
        Interval precision = hits.precisionInterval();
        Interval recall = hits.recallInterval();
        return List.of(
                Integer.toString(hits.n()),
                Integer.toString(hits.both()),
                Integer.toString(hits.foundOnly()),
                Integer.toString(hits.missed()),
                Integer.toString(hits.unsure()),
                Integer.toString(hits.unsureOfTrue()),
                number(hits.precision()),
                number(precision.low()),
                number(precision.high()),
                number(hits.recall()),
                number(recall.low()),
                number(recall.high()),
                number(hits.f1()),
                number(f1.low()),
                number(f1.high()));
    }

    private static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
