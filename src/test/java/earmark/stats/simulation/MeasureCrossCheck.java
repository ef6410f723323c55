package earmark.stats.simulation;

import java.util.ArrayList;
import java.util.List;

/** What {@code scripts/measure-cross-check} runs: severity, drift and true rates against their targets. */
final class MeasureCrossCheck {
    private MeasureCrossCheck() {}

    public static void main(String[] args) {
        System.out.println(Figure.HEADER);
        figures(Integer.parseInt(args[0]), 7).forEach(System.out::println);
    }

    static List<Figure> figures(int runs, long seed) {
        var figures = new ArrayList<Figure>();
        figures.addAll(new SeveritySimulation(seed).run(0.15, 0.135, 0.90, runs));
        figures.addAll(new SeveritySimulation(seed + 1).run(0.30, 0.110, 0.93, runs));
        figures.addAll(new DriftSimulation(seed + 2).run(runs));
        figures.addAll(new RateSimulation(seed + 3).run(runs));
        return figures;
    }
}
