package earmark.bench;

import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How fast markers are found, on one thread. */
@State(Scope.Benchmark)
public class TaggingBenchmark {
    private static final long SEED = 20260301;

    /** {@code shipped}, or how many generated phrases. */
    @Param({"shipped", "30", "1000", "10000"})
    public String pack = "shipped";

    /** About how many words the call has: a short, a usual, a long and a very long one. */
    @Param({"250", "1000", "4000", "16000"})
    public int words = 1000;

    /** Time on the processor, which does not grow when other programs run beside. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        /** Nanoseconds of this thread. */
        public long nanos;

        /** Calls tagged in them. */
        public long calls;
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Tagger tagger = analysis -> List.of();
    private Interaction call = new GeneratedCalls(SEED).call(1);
    private Analysis analysis = MarkerPack.analyzer().analyze(call);

    /** Makes the call and reads the pack. */
    @Setup
    public void setUp() throws IOException {
        var generated = new GeneratedCalls(SEED);
        call = generated.call(words);
        analysis = MarkerPack.analyzer().analyze(call);
        tagger = MarkerPack.load(
                        pack.equals("shipped")
                                ? Optional.empty()
                                : Optional.of(
                                        generated.pack(Files.createTempDirectory("bench"), Integer.parseInt(pack))))
                .tagger();
    }

    /** The matcher alone. */
    @Benchmark
    public List<Verdict> tag(Processor processor) {
        long start = THREADS.getCurrentThreadCpuTime();
        List<Verdict> verdicts = tagger.tag(analysis);
        processor.nanos += THREADS.getCurrentThreadCpuTime() - start;
        processor.calls++;
        return verdicts;
    }

    /** With cutting into words and sentences. */
    @Benchmark
    public List<Verdict> analyseAndTag(Processor processor) {
        long start = THREADS.getCurrentThreadCpuTime();
        List<Verdict> verdicts = tagger.tag(MarkerPack.analyzer().analyze(call));
        processor.nanos += THREADS.getCurrentThreadCpuTime() - start;
        processor.calls++;
        return verdicts;
    }
}
