package earmark.vectors.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import earmark.audio.CacheFolder;
import earmark.corpus.TextList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * {@code scripts/bench-embedding}: sentences a second by our embedder, beside ONNX Runtime driven directly with the same
 * batches, cut into pieces beforehand. Both take turns, since the machine may be busy; medians are compared.
 */
final class MeasureEmbedding {
    private static final int ROUNDS = 7;

    private MeasureEmbedding() {}

    public static void main(String[] args) throws Exception {
        ShippedModel model = ShippedModel.of(args[1]).orElseThrow();
        int threads = Runtime.getRuntime().availableProcessors();
        List<String> texts;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            texts = TextList.read(in, args[0], problem -> {}).stream()
                    .map(TextList.Row::text)
                    .limit(1000)
                    .toList();
        }
        List<String> distinct = List.copyOf(new LinkedHashSet<>(texts));
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        try (OnnxEmbedder embedder =
                        OnnxEmbedder.open(model, CacheFolder.standard().natives(), threads);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (InputStream weights = MeasureEmbedding.class.getResourceAsStream(model.weights());
                    OrtSession session = environment.createSession(weights.readAllBytes(), options)) {
                List<List<Part>> batches = batches(model, distinct);
                run(environment, session, batches, threads);
                embedder.embed(distinct.subList(0, Math.min(100, distinct.size())));
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    embedder.embed(distinct);
                    long middle = System.nanoTime();
                    run(environment, session, batches, threads);
                    long end = System.nanoTime();
                    ours[round] = distinct.size() * 1e9 / (middle - start);
                    plain[round] = distinct.size() * 1e9 / (end - middle);
                }
            }
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> ours[round] / plain[round]);
        System.out.printf(
                "%s, %d sentences, %d threads, %d rounds in turns%n"
                        + "earmark %.0f a second, ONNX Runtime alone %.0f, ratio %.3f (medians; ratios %.3f to %.3f)%n",
                model.id(),
                distinct.size(),
                threads,
                ROUNDS,
                median(ours),
                median(plain),
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static List<List<Part>> batches(ShippedModel model, List<String> texts) throws IOException {
        try (InputStream tokenizer = MeasureEmbedding.class.getResourceAsStream(model.tokenizer())) {
            WordPiece pieces = WordPiece.read(tokenizer);
            var parts = new ArrayList<Part>();
            for (int i = 0; i < texts.size(); i++) {
                Part.cut(i, pieces.ids(texts.get(i)), model.mostPieces(), parts);
            }
            return Part.batches(parts, model.batch());
        }
    }

    private static void run(OrtEnvironment environment, OrtSession session, List<List<Part>> batches, int threads)
            throws Exception {
        var workers = Executors.newFixedThreadPool(threads);
        var work = new ArrayList<Callable<Float>>();
        batches.forEach(batch -> work.add(() -> run(environment, session, batch)));
        for (var done : workers.invokeAll(work)) {
            done.get();
        }
        workers.shutdown();
    }

    private static float run(OrtEnvironment environment, OrtSession session, List<Part> batch) throws OrtException {
        int width = batch.get(batch.size() - 1).length();
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).write(i * width, ids, mask, 101, 102);
        }
        long[] shape = {batch.size(), width};
        LongBuffer zeros = LongBuffer.allocate(batch.size() * width);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor seen = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, zeros, shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", seen, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
        }
    }
}
