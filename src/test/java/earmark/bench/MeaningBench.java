package earmark.bench;

import earmark.index.meaning.MeaningSearcher;
import earmark.index.meaning.MeaningStamp;
import earmark.index.meaning.MeaningWriter;
import earmark.index.meaning.Stretch;
import earmark.model.InteractionId;
import earmark.model.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** {@code scripts/bench-search --meanings}: how fast generated vectors are kept and looked through. */
final class MeaningBench {
    private static final int DIMENSIONS = 384;
    private static final int A_CALL = 50;
    private static final int QUERIES = 30;

    private MeaningBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        long start = System.nanoTime();
        try (MeaningWriter writer = MeaningWriter.open(folder).orElseThrow()) {
            writer.clear();
            var random = new SplittableRandom(1);
            for (int call = 0; call * A_CALL < count; call++) {
                var id = new InteractionId(String.format(Locale.ROOT, "%016x", call));
                var stretches = new ArrayList<Stretch>();
                var vectors = new ArrayList<float[]>();
                for (int turn = 0; turn < Math.min(A_CALL, count - call * A_CALL); turn++) {
                    stretches.add(new Stretch(id, turn, new TextSpan(0, 10)));
                    vectors.add(vector(random));
                }
                writer.put(id, stretches, vectors);
            }
            writer.commit(new MeaningStamp("bench", "generated", "none", 1));
        }
        System.out.printf(
                Locale.ROOT, "%d vectors kept in %.1f s, %d MB%n", count, seconds(start), bytes(folder) >> 20);
        var random = new SplittableRandom(2);
        double[] ms = new double[QUERIES];
        for (int q = -5; q < QUERIES; q++) {
            long from = System.nanoTime();
            List<?> found;
            try (MeaningSearcher searcher = MeaningSearcher.open(folder).orElseThrow()) {
                found = searcher.all(vector(random), similarity -> similarity >= 0.5);
            }
            if (q >= 0) {
                ms[q] = 1000 * seconds(from) + 0.0 * found.size();
            }
        }
        Arrays.sort(ms);
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        System.out.printf(
                Locale.ROOT,
                "all looked at: p50 %.0f ms, p95 %.0f ms of %d; heap in use %d MB%n",
                ms[QUERIES / 2],
                ms[(int) (0.95 * QUERIES)],
                QUERIES,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static float[] vector(SplittableRandom random) {
        float[] vector = new float[DIMENSIONS];
        double square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (random.nextDouble() + random.nextDouble() - 1);
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
