package earmark.bench;

import com.sun.management.ThreadMXBean;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Sentence;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** {@code shipped}, or how many generated phrases: {@code list-30} in one marker, {@code markers-30} in as many. */
    @Param("shipped")
    public String pack = "shipped";

    /** See {@link Conversations}. */
    @Param("1000")
    public String talk = "1000";

    /** What one thread spent, which does not grow when other programs run beside. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        /** Nanoseconds on the processor. */
        public long nanos;

        /** Nanoseconds by the clock. */
        public long wall;

        /** Bytes of memory, all that was made and thrown away. */
        public long bytes;

        /** Words tagged for it. */
        public long words;

        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        void start() {
            add(-1);
        }

        void stop(int tagged) {
            add(1);
            words += tagged;
        }

        private void add(int sign) {
            nanos += sign * threads.getCurrentThreadCpuTime();
            wall += sign * System.nanoTime();
            bytes += sign * threads.getCurrentThreadAllocatedBytes();
        }
    }

    private Tagger tagger = analysis -> List.of();
    private List<Interaction> calls = List.of();
    private List<Analysis> analyses = List.of();
    private int words;

    /** Makes the conversations and reads the pack. */
    @Setup
    public void setUp() throws IOException {
        calls = Conversations.of(talk);
        analyses = calls.stream().map(MarkerPack.analyzer()::analyze).toList();
        words = analyses.stream()
                .flatMap(analysis -> analysis.sentences().stream())
                .flatMap(List::stream)
                .map(Sentence::tokens)
                .mapToInt(List::size)
                .sum();
        tagger = MarkerPack.load(folder()).tagger();
    }

    private Optional<Path> folder() throws IOException {
        if (pack.equals("shipped")) {
            return Optional.empty();
        }
        int phrases = Integer.parseInt(pack.replaceFirst("[a-z]*-", ""));
        Path folder = Files.createTempDirectory("bench");
        return Optional.of(new GeneratedCalls(SEED).pack(folder, phrases, pack.startsWith("list-") ? phrases : 1));
    }

    /** The matcher alone. */
    @Benchmark
    public int tag(Spent spent) {
        int verdicts = 0;
        spent.start();
        for (Analysis analysis : analyses) {
            verdicts += tagger.tag(analysis).size();
        }
        spent.stop(words);
        return verdicts;
    }

    /** Cutting into words and sentences alone. */
    @Benchmark
    public int analyse(Spent spent) {
        int sentences = 0;
        spent.start();
        for (Interaction call : calls) {
            sentences += MarkerPack.analyzer().analyze(call).sentences().size();
        }
        spent.stop(words);
        return sentences;
    }
}
