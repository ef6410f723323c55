package earmark.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link TaggingBenchmark} and prints words a second and how time grows: {@code scripts/bench-tagging}. */
final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws RunnerException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        Collection<RunResult> byLength = run(seconds, "tag", "shipped", "250", "1000", "4000", "16000");
        Collection<RunResult> whole = run(seconds, "analyseAndTag", "shipped", "1000");
        var byPack = new TreeMap<Integer, Double>();
        for (String phrases : new String[] {"30", "1000", "10000"}) {
            byPack.put(
                    Integer.parseInt(phrases),
                    secondsACall(run(seconds, "tag", phrases, "1000").iterator().next()));
        }
        System.out.println();
        System.out.println("one thread, seconds on the processor; calls of generated speech; shipped markers");
        double first = 0;
        for (RunResult result : byLength) {
            int words = words(result);
            double time = secondsACall(result);
            first = first == 0 ? time / words : first;
            print(
                    "matcher, call of %5d words: %,10.0f words/s; time a word %.2f of the shortest call's",
                    words, words / time, time / words / first);
        }
        for (RunResult result : whole) {
            print(
                    "with cutting into words, %5d words: %,10.0f words/s",
                    words(result), words(result) / secondsACall(result));
        }
        double fewest = byPack.firstEntry().getValue();
        for (Map.Entry<Integer, Double> entry : byPack.entrySet()) {
            print("%6d phrases: time %.2f of that with 30", entry.getKey(), entry.getValue() / fewest);
        }
    }

    private static Collection<RunResult> run(int seconds, String method, String pack, String... words)
            throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("TaggingBenchmark\\." + method + "$")
                        .param("pack", pack)
                        .param("words", words)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(seconds))
                        .build())
                .run();
    }

    private static double secondsACall(RunResult result) {
        // time on the processor, for the machine may do other things
        return result.getSecondaryResults().get("nanos").getScore()
                / result.getSecondaryResults().get("calls").getScore()
                / 1e9;
    }

    private static int words(RunResult result) {
        int wanted = Integer.parseInt(result.getParams().getParam("words"));
        return new GeneratedCalls(20260301)
                .call(wanted).turns().stream()
                        .mapToInt(turn -> turn.words().size())
                        .sum();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
