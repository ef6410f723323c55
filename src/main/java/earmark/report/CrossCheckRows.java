package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.agree.causes.Cause;
import earmark.agree.causes.Disagreement;
import earmark.agree.ratings.Advice;
import earmark.agree.scores.LabelFigures;
import earmark.agree.scores.QuestionCheck;
import earmark.stats.Interval;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cross-check for programs and spreadsheets. Thread-safe. */
public final class CrossCheckRows {
    /** The columns of {@link #csv}. */
    public static final String CSV_HEADER = "question,between,statistic,value,low,high,units,raters,undefined,note\r\n";

    /** The columns of {@link #disagreementsCsv}. */
    public static final String DISAGREEMENTS_HEADER = "question,marker,interaction,reference,people,people_say,"
            + "machine_says,side_with_machine,cause,reason,change,words,turn,start_ms,comment\r\n";

    private CrossCheckRows() {}

    /** One row a statistic. */
    public static String csv(QuestionCheck check) {
        var rows = new ArrayList<List<String>>();
        check.people().ifPresent(agreement -> add(rows, check, "people", agreement));
        check.machine().ifPresent(agreement -> add(rows, check, "machine and people", agreement));
        check.applies().ifPresent(agreement -> add(rows, check, "whether it applies", agreement));
        check.oneMore().forEach(estimate -> rows.add(row(check, "machine as one more rater", estimate, "", "")));
        for (LabelFigures label : check.labels()) {
            rows.add(share(
                    check, "precision:" + label.label(), label.precision(), label.precisionInterval(), label.said()));
            rows.add(share(check, "recall:" + label.label(), label.recall(), label.recallInterval(), label.held()));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    private static void add(List<List<String>> rows, QuestionCheck check, String between, Agreement agreement) {
        String units = String.valueOf(agreement.ratings().units().size());
        String raters = String.valueOf(agreement.ratings().raters().size());
        agreement.estimates().forEach(estimate -> rows.add(row(check, between, estimate, units, raters)));
    }

    private static List<String> row(
            QuestionCheck check, String between, Estimate estimate, String units, String raters) {
        return List.of(
                check.criterion().toString(),
                between,
                estimate.name(),
                cell(estimate.value()),
                cell(estimate.low()),
                cell(estimate.high()),
                units,
                raters,
                estimate.undefined(),
                estimate.note());
    }

    private static List<String> share(QuestionCheck check, String name, double value, Interval interval, int n) {
        return List.of(
                check.criterion().toString(),
                "machine against people's majority",
                name,
                cell(value),
                cell(interval.low()),
                cell(interval.high()),
                String.valueOf(n),
                "",
                Double.isNaN(value) ? "never given" : "",
                "");
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    /** One row a disagreement. */
    public static String disagreementsCsv(List<Disagreement> disagreements) {
        return CsvRows.forSpreadsheet(disagreements.stream()
                .map(each -> List.of(
                        each.criterion().toString(),
                        each.marker(),
                        each.interaction().value(),
                        each.reference(),
                        String.join("; ", each.people()),
                        each.peopleSay(),
                        each.machineSays(),
                        String.join("; ", each.sideWithMachine()),
                        each.cause().kind().word(),
                        each.cause().reason(),
                        each.cause().change(),
                        each.cause().words(),
                        turn(each.cause()),
                        startMs(each.cause()),
                        each.comment()))
                .toList());
    }

    private static String turn(Cause cause) {
        var place = cause.place();
        return place == null ? "" : String.valueOf(place.turn());
    }

    private static String startMs(Cause cause) {
        var place = cause.place();
        var time = place == null ? null : place.time();
        return time == null ? "" : String.valueOf(time.startMs());
    }

    /** One line of JSON without the line break. */
    public static String json(QuestionCheck check, List<Disagreement> disagreements) {
        ObjectNode object = Json.object()
                .put("form", check.criterion().form())
                .put("question", check.criterion().question())
                .put("text", check.criterion().text());
        var automation = check.criterion().automation();
        object.put("marker", automation == null ? null : automation.toString())
                .put("assessors", check.assessors())
                .put("interactions", check.interactions())
                .put("ties", check.ties())
                .put("cannotTell", check.cannotTell())
                .put("assisted", check.assisted());
        put(object, "people", check.people());
        put(object, "machine", check.machine());
        put(object, "applies", check.applies());
        AgreementReport.put(object.putArray("oneMoreRater"), check.oneMore());
        ArrayNode labels = object.putArray("labels");
        for (LabelFigures label : check.labels()) {
            ObjectNode node = labels.addObject().put("label", label.label()).put("weighted", label.weighted());
            share(node.putObject("precision"), label.precision(), label.precisionInterval(), label.said());
            share(node.putObject("recall"), label.recall(), label.recallInterval(), label.held());
        }
        ObjectNode fill =
                object.putObject("autoFill").put("allowed", check.autoFill().allowed());
        ArrayNode against = fill.putArray("against");
        check.autoFill().against().forEach(against::add);
        ArrayNode all = object.putArray("disagreements");
        disagreements.forEach(each -> put(all.addObject(), each));
        return object.toString();
    }

    private static void put(ObjectNode object, String name, Optional<Agreement> agreement) {
        if (agreement.isEmpty()) {
            object.putNull(name);
            return;
        }
        Advice advice = Advice.of(agreement.get());
        ObjectNode node = object.putObject(name)
                .put("units", agreement.get().ratings().units().size())
                .put("raters", agreement.get().ratings().raters().size())
                .put("unitsRatedTwice", agreement.get().ratings().paired())
                .put("why", advice.sentence());
        ArrayNode believe = node.putArray("believe");
        advice.statistics().forEach(believe::add);
        AgreementReport.put(node.putArray("statistics"), agreement.get().estimates());
    }

    private static void share(ObjectNode node, double value, Interval interval, int n) {
        AgreementReport.number(node, "value", value);
        AgreementReport.number(node, "low", interval.low());
        AgreementReport.number(node, "high", interval.high());
        node.put("n", n);
    }

    private static void put(ObjectNode node, Disagreement each) {
        node.put("interaction", each.interaction().value())
                .put("reference", each.reference())
                .put("peopleSay", each.peopleSay())
                .put("machineSays", each.machineSays())
                .put("cause", each.cause().kind().word())
                .put("reason", each.cause().reason())
                .put("change", each.cause().change())
                .put("words", each.cause().words())
                .put("turn", turn(each.cause()))
                .put("startMs", startMs(each.cause()))
                .put("comment", each.comment());
        ArrayNode people = node.putArray("people");
        each.people().forEach(people::add);
        ArrayNode side = node.putArray("sideWithMachine");
        each.sideWithMachine().forEach(side::add);
    }
}
