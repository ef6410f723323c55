package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.flag.Flag;
import earmark.flag.FlagReason;
import earmark.flag.Flagged;
import earmark.flag.risk.Risk;
import earmark.flag.risk.RiskTerm;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A flagged interaction beside its words.
 *
 * @param flagged what was flagged, and why
 * @param interaction its turns
 */
public record FlagRow(Flagged flagged, Interaction interaction) {
    private static final int MOST_PLACES = 3;
    private static final int LONGEST_QUOTE = 70;
    private static final List<String> HEADER = List.of(
            "interaction",
            "priority",
            "queue",
            "medium",
            "startedAt",
            "agent",
            "kind",
            "flag",
            "weight",
            "because",
            "turn",
            "start",
            "end",
            "startMs",
            "endMs",
            "text");

    /** Several lines for reading: what, then each reason with where to listen. */
    public String toText(int rank) {
        var text = new StringBuilder(Printable.line(String.format(
                        Locale.ROOT,
                        "%3d.  %s  priority %.0f%%%s%s",
                        rank,
                        name(),
                        flagged.priority() * 100,
                        fact("agent", "  agent "),
                        interaction.startedAt() == null ? "" : "  " + interaction.startedAt()))
                + "\n");
        for (Flag flag : flagged.flags()) {
            text.append(Printable.line("      " + flag.rule().title() + "  ["
                            + flag.rule().ref() + ", " + Math.round(flag.rule().weight() * 100) + "%]"))
                    .append('\n');
            flag.reasons().forEach(reason -> reason(text, reason.because(), reason.places()));
        }
        Risk risk = flagged.risk();
        if (risk != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "      Learned from past scores: %.0f%% would be scored badly%n",
                    risk.probability() * 100));
            for (RiskTerm term : risk.terms()) {
                String way = term.logOdds() > 0 ? "for" : "against";
                reason(
                        text,
                        String.format(Locale.ROOT, "%s it: %s (%+.2f)", way, term.name(), term.logOdds()),
                        term.places());
            }
        }
        return text.toString();
    }

    private void reason(StringBuilder text, String because, List<Place> places) {
        text.append(Printable.line("        - " + because)).append('\n');
        for (Place place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
            text.append(Printable.line("            " + where(place))).append('\n');
        }
        if (places.size() > MOST_PLACES) {
            text.append("            and ").append(places.size() - MOST_PLACES).append(" more\n");
        }
    }

    private String where(Place place) {
        String quote = quote(place);
        String shown = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote;
        return ClockTime.of(place) + "  "
                + interaction.turns().get(place.turn()).speaker() + "  \"" + shown + "\"";
    }

    private String quote(Place place) {
        return place.at().of(interaction.turns().get(place.turn()).text());
    }

    private String name() {
        String id = interaction.facts().get("id");
        return id == null
                ? interaction.id().value()
                : id + " (" + interaction.id().value() + ")";
    }

    private String fact(String name, String before) {
        String value = interaction.facts().get(name);
        return value == null ? "" : before + value;
    }

    /** One JSON object. */
    public String toJson() {
        ObjectNode object = Json.object()
                .put("interaction", interaction.id().value())
                .put("queue", flagged.queue().name().toLowerCase(Locale.ROOT))
                .put("priority", flagged.priority())
                .put("medium", interaction.medium().name())
                .put(
                        "startedAt",
                        interaction.startedAt() == null
                                ? null
                                : interaction.startedAt().toString());
        object.set("facts", Json.object(interaction.facts()));
        ArrayNode flags = object.putArray("flags");
        for (Flag flag : flagged.flags()) {
            ObjectNode one = flags.addObject()
                    .put("flag", flag.rule().id())
                    .put("version", flag.rule().version())
                    .put("title", flag.rule().title())
                    .put("weight", flag.rule().weight());
            ArrayNode reasons = one.putArray("reasons");
            for (FlagReason reason : flag.reasons()) {
                ObjectNode because = reasons.addObject().put("because", reason.because());
                places(because, reason.places());
            }
        }
        Risk risk = flagged.risk();
        if (risk != null) {
            ObjectNode learned = object.putObject("risk").put("probability", risk.probability());
            ArrayNode terms = learned.putArray("terms");
            for (RiskTerm term : risk.terms()) {
                ObjectNode one = terms.addObject().put("term", term.name()).put("logOdds", term.logOdds());
                places(one, term.places());
            }
        }
        return object.toString();
    }

    private void places(ObjectNode into, List<Place> places) {
        ArrayNode array = into.putArray("places");
        for (Place place : places) {
            ObjectNode one = array.addObject()
                    .put("turn", place.turn())
                    .put("start", place.at().start())
                    .put("end", place.at().end())
                    .put("text", quote(place));
            TimeSpan time = place.time();
            if (time != null) {
                one.put("startMs", time.startMs()).put("endMs", time.endMs());
            }
        }
    }

    /** A header, and a row for each place of each reason; a reason without a place has one row all the same. */
    public static String csv(List<FlagRow> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(HEADER);
        for (FlagRow row : rows) {
            for (Flag flag : row.flagged.flags()) {
                for (FlagReason reason : flag.reasons()) {
                    row.cells(
                            cells,
                            List.of(
                                    "rule",
                                    flag.rule().ref(),
                                    String.valueOf(flag.rule().weight()),
                                    reason.because()),
                            reason.places());
                }
            }
            Risk risk = row.flagged.risk();
            if (risk != null) {
                for (RiskTerm term : risk.terms()) {
                    row.cells(
                            cells,
                            List.of(
                                    "learned",
                                    String.format(Locale.ROOT, "%.3f", risk.probability()),
                                    String.format(Locale.ROOT, "%+.3f", term.logOdds()),
                                    term.name()),
                            term.places());
                }
            }
        }
        return CsvRows.forSpreadsheet(cells);
    }

    private void cells(List<List<String>> into, List<String> why, List<Place> places) {
        List<List<String>> wheres = places.isEmpty()
                ? List.of(List.of("", "", "", "", "", ""))
                : places.stream().map(this::cells).toList();
        for (List<String> where : wheres) {
            var row = new ArrayList<>(List.of(
                    interaction.id().value(),
                    String.format(Locale.ROOT, "%.3f", flagged.priority()),
                    flagged.queue().name().toLowerCase(Locale.ROOT),
                    interaction.medium().name(),
                    interaction.startedAt() == null
                            ? ""
                            : interaction.startedAt().toString(),
                    fact("agent", "")));
            row.addAll(why);
            row.addAll(where);
            into.add(row);
        }
    }

    private List<String> cells(Place place) {
        TimeSpan time = place.time();
        return List.of(
                String.valueOf(place.turn()),
                String.valueOf(place.at().start()),
                String.valueOf(place.at().end()),
                time == null ? "" : String.valueOf(time.startMs()),
                time == null ? "" : String.valueOf(time.endMs()),
                quote(place));
    }
}
