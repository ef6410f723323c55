package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.sampling.Cell;
import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import earmark.sampling.Plan;
import earmark.sampling.PlanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sampling plans and draws as rows, and back. A plan is kept as its text. */
final class SamplingRows {
    private SamplingRows() {}

    static KeptAs keep(Handle handle, Plan plan) {
        Optional<Plan> before = plan(handle, plan.name());
        if (before.isPresent()) {
            if (before.get().equals(plan)) {
                return KeptAs.SAME;
            }
            throw new EarmarkException(
                    plan.name(),
                    "there is a plan of this name, and it is another one",
                    "plans never change: another name");
        }
        String text = PlanText.of(plan);
        handle.execute(
                "INSERT INTO sampling_plan (name, plan, digest) VALUES (?, ?, ?)",
                plan.name(),
                text,
                RowDigest.ofValues(plan.name(), text));
        return KeptAs.NEW;
    }

    static Optional<Plan> plan(Handle handle, String name) {
        return handle.createQuery("SELECT plan FROM sampling_plan WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(text -> PlanText.read(name, text));
    }

    static List<Plan> plans(Handle handle) {
        return handle.createQuery("SELECT name, plan FROM sampling_plan ORDER BY name")
                .map((row, context) -> PlanText.read(row.getString(1), row.getString(2)))
                .list();
    }

    static Draw keep(Handle handle, Draw draw) {
        Optional<Draw> before = draws(handle, draw.plan()).stream()
                .filter(each -> each.period().equals(draw.period()))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        handle.execute(
                "INSERT INTO draw (plan, period, drawn_at, seed, digest) VALUES (?, ?, ?, ?, ?)",
                draw.plan(),
                draw.period(),
                Moments.text(draw.drawnAt()),
                draw.seed(),
                digest(draw));
        for (Cell cell : draw.cells()) {
            handle.execute(
                    "INSERT INTO draw_cell (plan, period, name, population, size) VALUES (?, ?, ?, ?, ?)",
                    draw.plan(),
                    draw.period(),
                    cell.name(),
                    cell.population(),
                    cell.size());
        }
        int position = 0;
        for (Drawn each : draw.drawn()) {
            handle.execute(
                    "INSERT INTO drawn (plan, period, position, interaction, cell, chance, assessor, second)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    draw.plan(),
                    draw.period(),
                    position++,
                    each.interaction().value(),
                    each.cell(),
                    each.chance(),
                    each.assessor(),
                    each.second());
        }
        return draw;
    }

    /** Over everything a draw says. */
    static String digest(Draw draw) {
        var values =
                new ArrayList<Object>(List.of(draw.plan(), draw.period(), Moments.text(draw.drawnAt()), draw.seed()));
        draw.cells().forEach(cell -> values.addAll(List.of(cell.name(), cell.population(), cell.size())));
        draw.drawn()
                .forEach(each -> values.addAll(List.of(
                        each.interaction().value(), each.cell(), each.chance(), each.assessor(), each.second())));
        return RowDigest.ofValues(values.toArray());
    }

    static List<Draw> draws(Handle handle, String plan) {
        return handle.createQuery("SELECT period, drawn_at, seed FROM draw WHERE plan = :plan ORDER BY period")
                .bind("plan", plan)
                .map((row, context) -> new Draw(
                        plan,
                        row.getString(1),
                        Moments.moment(row.getString(2)),
                        row.getLong(3),
                        cells(handle, plan, row.getString(1)),
                        drawn(handle, plan, row.getString(1))))
                .list();
    }

    private static List<Cell> cells(Handle handle, String plan, String period) {
        return handle.createQuery("SELECT name, population, size FROM draw_cell WHERE plan = :plan AND period = :period"
                        + " ORDER BY name")
                .bind("plan", plan)
                .bind("period", period)
                .map((row, context) -> new Cell(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private static List<Drawn> drawn(Handle handle, String plan, String period) {
        return handle.createQuery("SELECT interaction, cell, chance, assessor, second FROM drawn WHERE plan = :plan"
                        + " AND period = :period ORDER BY position")
                .bind("plan", plan)
                .bind("period", period)
                .map((row, context) -> new Drawn(
                        new InteractionId(row.getString(1)),
                        row.getString(2),
                        row.getDouble(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    static Map<InteractionId, Double> chances(Handle handle) {
        var chances = new LinkedHashMap<InteractionId, Double>();
        handle.createQuery("SELECT interaction, max(chance) FROM drawn GROUP BY interaction ORDER BY interaction")
                .map((row, context) -> Map.entry(new InteractionId(row.getString(1)), row.getDouble(2)))
                .forEach(entry -> chances.put(entry.getKey(), entry.getValue()));
        return chances;
    }
}
