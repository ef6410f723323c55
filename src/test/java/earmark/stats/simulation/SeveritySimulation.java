package earmark.stats.simulation;

import earmark.stats.severity.Connection;
import earmark.stats.severity.MixedModel;
import earmark.stats.severity.Scores;
import earmark.stats.severity.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** E1: twelve evaluators of 25 calls each, some calls scored twice; how well their severity is found again. */
final class SeveritySimulation {
    private static final int EVALUATORS = 12;
    private static final int CALLS_EACH = 25;
    private static final double SEVERITY_SD = 0.5;
    private static final double CALL_SD = 0.8;
    private static final double RESIDUAL_SD = 0.4;

    private final Random random;

    SeveritySimulation(long seed) {
        this.random = new Random(seed);
    }

    List<Figure> run(double doubled, double mostError, double leastRank, int runs) {
        var error = new Moments();
        var raw = new Moments();
        var rank = new Moments();
        int covered = 0;
        int judged = 0;
        int apart = 0;
        int found = 0;
        for (int run = 0; run < runs; run++) {
            double[] truth = gaussians(EVALUATORS, SEVERITY_SD);
            Scores scores = scores(truth, doubled);
            List<List<Integer>> groups = Connection.groups(scores);
            if (groups.size() > 1) {
                continue;
            }
            MixedModel model = MixedModel.of(scores);
            double[] values =
                    model.severities().stream().mapToDouble(Severity::value).toArray();
            error.add(rmse(values, truth));
            raw.add(rmse(rawMeans(scores), truth));
            rank.add(spearman(values, truth));
            double mean = Arrays.stream(truth).average().orElse(0);
            for (int j = 0; j < EVALUATORS; j++) {
                judged++;
                Severity severity = model.severities().get(j);
                covered += severity.low() <= truth[j] - mean && truth[j] - mean <= severity.high() ? 1 : 0;
            }
        }
        for (int run = 0; run < runs; run++) {
            apart++;
            found += Connection.isWhole(disconnected()) ? 0 : 1;
        }
        String name = Math.round(100 * doubled) + " % scored twice";
        return List.of(
                Figure.atMost(
                        "E1 severity RMSE " + name, mostError, error, String.format("raw means %.3f", raw.mean())),
                Figure.atLeast("E1 severity rank correlation " + name, leastRank, rank, ""),
                Figure.share("E1 severity interval coverage " + name, 0.93, covered, judged, ""),
                Figure.share("E1 disconnected designs detected", 1, found, apart, ""));
    }

    private double[] gaussians(int n, double sd) {
        return IntStream.range(0, n)
                .mapToDouble(i -> sd * random.nextGaussian())
                .toArray();
    }

    private Scores scores(double[] truth, double doubled) {
        var scores = new ArrayList<Scores.Score>();
        for (int call = 0; call < EVALUATORS * CALLS_EACH; call++) {
            double worth = CALL_SD * random.nextGaussian();
            int first = call / CALLS_EACH;
            scores.add(score(call, first, worth, truth));
            if (random.nextDouble() < doubled) {
                int second = (first + 1 + random.nextInt(EVALUATORS - 1)) % EVALUATORS;
                scores.add(score(call, second, worth, truth));
            }
        }
        return new Scores(scores);
    }

    private Scores.Score score(int call, int rater, double worth, double[] truth) {
        return new Scores.Score(call, rater, 3 + worth + truth[rater] + RESIDUAL_SD * random.nextGaussian());
    }

    /** Two teams that never score each other's calls. */
    private Scores disconnected() {
        int split = 1 + random.nextInt(EVALUATORS - 1);
        double[] none = new double[EVALUATORS];
        var scores = new ArrayList<Scores.Score>();
        for (int call = 0; call < EVALUATORS * CALLS_EACH; call++) {
            int first = call % EVALUATORS;
            scores.add(score(call, first, 0, none));
            int team = first < split ? split : EVALUATORS - split;
            int second = first < split ? random.nextInt(team) : split + random.nextInt(team);
            if (second != first) {
                scores.add(score(call, second, 0, none));
            }
        }
        return new Scores(scores);
    }

    private static double[] rawMeans(Scores scores) {
        double[] sum = new double[scores.raters()];
        double[] n = new double[scores.raters()];
        for (Scores.Score score : scores.all()) {
            sum[score.rater()] += score.value();
            n[score.rater()]++;
        }
        return IntStream.range(0, sum.length).mapToDouble(j -> sum[j] / n[j]).toArray();
    }

    /** Of severities about their own mean: only differences between evaluators can be seen. */
    private static double rmse(double[] values, double[] truth) {
        double shift = Arrays.stream(values).average().orElse(0)
                - Arrays.stream(truth).average().orElse(0);
        double squares = 0;
        for (int j = 0; j < values.length; j++) {
            double error = values[j] - truth[j] - shift;
            squares += error * error;
        }
        return Math.sqrt(squares / values.length);
    }

    private static double spearman(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double d = IntStream.range(0, a.length)
                .mapToDouble(i -> (x[i] - y[i]) * (x[i] - y[i]))
                .sum();
        double n = a.length;
        return 1 - 6 * d / (n * (n * n - 1));
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }
}
