package earmark.bench;

import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link TaggingBenchmark} and prints words a second and how time grows: {@code scripts/bench-tagging}. */
final class BenchMain {
    private static final String[] LENGTHS = {"1000", "2000", "4000", "8000"};
    private static final String[] TURNS = {"3125", "6250", "12500", "25000", "50000", "100000"};
    private static final String[] PHRASES = {"30", "300", "3000", "10000"};
    private static final String[] MARKERS = {"1", "10", "100", "1000", "10000"};

    private final int seconds;
    private final StringBuilder report = new StringBuilder();

    private BenchMain(int seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) throws RunnerException {
        var bench = new BenchMain(args.length > 0 ? Integer.parseInt(args[0]) : 2);
        if (args.length > 1 && args[1].equals("turns")) {
            bench.runTurns();
        } else {
            bench.runAll();
        }
        System.out.println();
        System.out.print(bench.report);
    }

    private void runAll() throws RunnerException {
        line("one thread, shipped markers; words a second on the processor, and by the clock beside other programs");
        speed("calls like those of the demo", "tag", Conversations.DEMO);
        speed("two of them, 2 words of 3 in doubt", "tag", Conversations.DOUBTFUL);
        if (Conversations.hasOasis()) {
            speed("BT OASIS, 508 calls as writing", "tag", Conversations.OASIS);
        }
        speed("cutting them into words alone", "analyse", Conversations.DEMO);
        line("a call of so many words: time a word, of that in the first");
        grow("tag", "shipped", "", LENGTHS, true);
        runTurns();
        line("so many phrases in one marker, a call of 1,000 words: time, of that with the first");
        grow("tag", "", "list-", PHRASES, false);
        line("so many markers, a call of 1,000 words: time, of that with the first");
        grow("tag", "", "markers-", MARKERS, false);
    }

    private void runTurns() throws RunnerException {
        line("one turn of so many words, in a call: time a word, of that in the first");
        grow("tag", "shipped", Conversations.TURN, TURNS, true);
        line("and in writing");
        grow("tag", "shipped", Conversations.TEXT, TURNS, true);
    }

    private void speed(String what, String method, String talk) throws RunnerException {
        RunResult result = run(method, "shipped", talk);
        double words = spent(result, "words");
        line(String.format(
                Locale.ROOT,
                "  %-34s %,10.0f words/s   by the clock %,10.0f   %,6.0f bytes a word",
                what,
                words / spent(result, "nanos") * 1e9,
                words / spent(result, "wall") * 1e9,
                spent(result, "bytes") / words));
    }

    private void grow(String method, String pack, String prefix, String[] sizes, boolean lengths)
            throws RunnerException {
        double first = 0;
        for (String size : sizes) {
            RunResult result = lengths ? run(method, pack, prefix + size) : run(method, prefix + size, "1000");
            double time = spent(result, "nanos") / spent(result, "words");
            first = first == 0 ? time : first;
            line(String.format(Locale.ROOT, "  %,7d  %.2f", Integer.parseInt(size), time / first));
        }
    }

    private RunResult run(String method, String pack, String talk) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("TaggingBenchmark\\." + method + "$")
                        .param("pack", pack)
                        .param("talk", talk)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(seconds))
                        .build())
                .runSingle();
    }

    private static double spent(RunResult result, String what) {
        return result.getSecondaryResults().get(what).getScore();
    }

    private void line(String text) {
        report.append(text).append('\n');
    }
}
