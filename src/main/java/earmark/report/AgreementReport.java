package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import earmark.agree.ratings.Advice;
import earmark.agree.ratings.PlainWords;
import earmark.agree.ratings.Question;
import earmark.stats.Counted;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import earmark.stats.agreement.Ratings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far raters agree on one question, printed.
 *
 * @param question what was asked
 * @param agreement all figures
 * @param machine figures of the machine as one more rater; empty when no rater is one
 */
public record AgreementReport(Question question, Agreement agreement, List<Estimate> machine) {
    /** The columns of {@link #toCsv}. */
    public static final String CSV_HEADER = "question,scale,units,raters,statistic,value,low,high,undefined,note\r\n";

    /** Copies. */
    public AgreementReport {
        machine = List.copyOf(machine);
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        Ratings ratings = question.ratings();
        Advice advice = Advice.of(agreement);
        ObjectNode object = Json.object()
                .put("question", question.name())
                .put("scale", question.scale())
                .put("units", ratings.units().size())
                .put("raters", ratings.raters().size())
                .put("ratings", ratings.total())
                .put("unitsRatedTwice", ratings.paired());
        ArrayNode believe = object.putArray("believe");
        advice.statistics().forEach(believe::add);
        object.put("plain", plain(advice));
        object.put("why", advice.sentence());
        put(object.putArray("statistics"), agreement.estimates());
        if (!machine.isEmpty()) {
            put(object.putArray("machine"), machine);
        }
        return object.toString();
    }

    static void put(ArrayNode array, List<Estimate> estimates) {
        for (Estimate estimate : estimates) {
            ObjectNode object = array.addObject().put("name", estimate.name());
            number(object, "value", estimate.value());
            number(object, "low", estimate.low());
            number(object, "high", estimate.high());
            object.put("undefined", estimate.isDefined() ? null : estimate.undefined());
            if (!estimate.note().isEmpty()) {
                object.put("note", estimate.note());
            }
        }
    }

    static void number(ObjectNode object, String name, double value) {
        if (Double.isNaN(value)) {
            object.putNull(name);
        } else {
            object.put(name, value);
        }
    }

    /** One row a statistic, with line breaks. */
    public String toCsv() {
        var rows = new ArrayList<List<String>>();
        var all = new ArrayList<Estimate>(agreement.estimates());
        all.addAll(machine);
        for (Estimate estimate : all) {
            rows.add(List.of(
                    question.name(),
                    question.scale(),
                    String.valueOf(question.ratings().units().size()),
                    String.valueOf(question.ratings().raters().size()),
                    estimate.name(),
                    cell(estimate.value()),
                    cell(estimate.low()),
                    cell(estimate.high()),
                    estimate.undefined(),
                    estimate.note()));
        }
        return CsvRows.of(rows);
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    private String plain(Advice advice) {
        Ratings ratings = question.ratings();
        return PlainWords.of(
                agreement,
                advice,
                Counted.of(ratings.raters().size(), "rater"),
                Counted.of(ratings.paired(), "unit") + " rated twice");
    }

    /** Some lines for reading, with their line breaks. */
    public String toText() {
        Ratings ratings = question.ratings();
        Advice advice = Advice.of(agreement);
        var all = new ArrayList<Estimate>(agreement.estimates());
        all.addAll(machine);
        var text = new StringBuilder(Printable.line(question.name()))
                .append(String.format(
                        Locale.ROOT,
                        ": %s, %s (%d rated twice), %s, %.1f %% of ratings missing%n",
                        question.scale(),
                        Counted.of(ratings.units().size(), "unit"),
                        ratings.paired(),
                        Counted.of(ratings.raters().size(), "rater"),
                        100 * (1 - ratings.filled())));
        text.append(Printable.line(plain(advice))).append('\n');
        text.append(Printable.line(advice.sentence())).append("\n\n");
        List<Estimate> defined = all.stream().filter(Estimate::isDefined).toList();
        text.append(AsciiTable.builder()
                        .border(AsciiTable.NO_BORDERS)
                        .data(
                                defined,
                                List.of(
                                        new Column()
                                                .with(e -> advice.statistics().contains(e.name()) ? ">" : ""),
                                        new Column()
                                                .header("statistic")
                                                .dataAlign(HorizontalAlign.LEFT)
                                                .with(e -> Printable.line(e.name())),
                                        new Column().header("value").with(e -> shown(e.value())),
                                        new Column()
                                                .header("95 % interval")
                                                .with(e -> e.hasInterval()
                                                        ? shown(e.low()) + " to " + shown(e.high())
                                                        : "-"),
                                        new Column()
                                                .header("note")
                                                .dataAlign(HorizontalAlign.LEFT)
                                                .maxWidth(80)
                                                .with(e -> Printable.line(e.note()))))
                        .asString())
                .append("\n");
        all.stream()
                .filter(estimate -> !estimate.isDefined())
                .collect(Collectors.groupingBy(
                        Estimate::undefined,
                        LinkedHashMap::new,
                        Collectors.mapping(Estimate::name, Collectors.joining(", "))))
                .forEach((reason, names) -> text.append("not defined: ")
                        .append(Printable.line(names + ": " + reason))
                        .append("\n"));
        return text.append("\n").toString();
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
