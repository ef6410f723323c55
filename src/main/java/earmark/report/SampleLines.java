package earmark.report;

import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import earmark.sampling.Plan;
import earmark.sampling.PlanText;
import earmark.sampling.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sampling plans, draws and schedules, printed. Thread-safe. */
public final class SampleLines {
    private static final List<String> HEADER =
            List.of("plan", "period", "interaction", "reference", "stratum", "chance", "assessor", "second");

    private SampleLines() {}

    /** A plan in one line. */
    public static String plan(Plan plan) {
        return Printable.line(plan.name() + "  " + PlanText.of(plan).strip().replace("\n", "; ")) + "\n";
    }

    /**
     * A draw for reading.
     *
     * @param names what people call the interactions, by id
     */
    public static String text(Draw draw, Map<String, String> names) {
        var text = new StringBuilder(Printable.line(String.format(
                        Locale.ROOT,
                        "%s %s: %d drawn at %s, seed %d",
                        draw.plan(),
                        draw.period(),
                        draw.drawn().size(),
                        draw.drawnAt(),
                        draw.seed())))
                .append('\n');
        draw.cells()
                .forEach(cell -> text.append(Printable.line(String.format(
                                Locale.ROOT,
                                "  %-32s %4d of %5d%s",
                                cell.name(),
                                cell.size(),
                                cell.population(),
                                cell.size() == 0 ? "" : String.format(Locale.ROOT, "  chance %.3f", cell.chance()))))
                        .append('\n'));
        for (Drawn each : draw.drawn()) {
            String who = each.assessor() + (each.second().isEmpty() ? "" : " and " + each.second());
            text.append(Printable.line("  " + each.interaction().value() + "  "
                            + names.getOrDefault(each.interaction().value(), "") + "  " + each.cell() + "  " + who))
                    .append('\n');
        }
        return text.toString();
    }

    /** A draw for a spreadsheet, with its header: what is handed to the assessors. */
    public static String csv(Draw draw, Map<String, String> names) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (Drawn each : draw.drawn()) {
            rows.add(List.of(
                    draw.plan(),
                    draw.period(),
                    each.interaction().value(),
                    names.getOrDefault(each.interaction().value(), ""),
                    each.cell(),
                    String.valueOf(each.chance()),
                    each.assessor(),
                    each.second()));
        }
        return CsvRows.forSpreadsheet(rows);
    }

    /** A draw as one line of JSON for each interaction. */
    public static List<String> json(Draw draw, Map<String, String> names) {
        return draw.drawn().stream()
                .map(each -> Json.object()
                        .put("plan", draw.plan())
                        .put("period", draw.period())
                        .put("seed", draw.seed())
                        .put("interaction", each.interaction().value())
                        .put("reference", names.getOrDefault(each.interaction().value(), ""))
                        .put("stratum", each.cell())
                        .put("chance", each.chance())
                        .put("assessor", each.assessor())
                        .put("second", each.second())
                        .toString())
                .toList();
    }

    /** Whether a plan was kept, a line a period. */
    public static String status(Plan plan, List<Schedule> schedules) {
        var text = new StringBuilder(
                        Printable.line(plan.name() + ", every " + plan.every().word()))
                .append('\n');
        for (Schedule each : schedules) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-10s %-9s %s%n",
                    each.period().label(),
                    each.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    each.drawnAt() == null
                            ? ""
                            : each.drawn() + " drawn, " + each.scored() + " of " + each.due() + " scores in"));
        }
        return text.toString();
    }
}
