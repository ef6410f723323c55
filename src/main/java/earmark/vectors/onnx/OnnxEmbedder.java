package earmark.vectors.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sentence vectors by a {@link ShippedModel}. Thread-safe.
 *
 * <p>Texts of about the same length run through the model together, as many as the model bears, each batch on one thread:
 * ONNX Runtime's own threads halve the throughput.
 */
public final class OnnxEmbedder implements Embedder {
    private static final int DIMENSIONS = 384;

    private final ShippedModel model;
    private final WordPiece wordPiece;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ExecutorService workers;

    private OnnxEmbedder(
            ShippedModel model, WordPiece wordPiece, OrtEnvironment environment, OrtSession session, int threads) {
        this.model = model;
        this.wordPiece = wordPiece;
        this.environment = environment;
        this.session = session;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "embedder");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Loads a model.
     *
     * @param model which
     * @param natives folder for the unpacked libraries
     * @param threads how many texts at once, 1 or more
     * @throws IOException when the libraries cannot be unpacked or do not run on this machine
     */
    public static OnnxEmbedder open(ShippedModel model, Path natives, int threads) throws IOException {
        OnnxNatives.load(natives);
        try (InputStream tokenizer = resource(model.tokenizer());
                InputStream weights = resource(model.weights());
                var options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxEmbedder(
                    model,
                    WordPiece.read(tokenizer),
                    environment,
                    environment.createSession(weights.readAllBytes(), options),
                    threads);
        } catch (OrtException | UnsatisfiedLinkError e) {
            throw new IOException("the sentence-vector model does not load: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }

    @Override
    public String id() {
        return model.id() + " onnxruntime " + OnnxNatives.version();
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(texts));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < distinct.size(); i++) {
            Part.cut(i, wordPiece.ids(distinct.get(i)), model.mostPieces(), parts);
        }
        float[][] sums = new float[distinct.size()][DIMENSIONS];
        var running = new LinkedHashMap<List<Part>, Future<float[][]>>();
        for (List<Part> batch : Part.batches(parts, model.batch())) {
            running.put(batch, workers.submit(() -> run(batch)));
        }
        running.forEach((batch, future) -> add(batch, result(future), sums));
        var vectors = new HashMap<String, float[]>();
        for (int i = 0; i < sums.length; i++) {
            vectors.put(distinct.get(i), normalised(sums[i]));
        }
        var inOrder = new ArrayList<float[]>(texts.size());
        texts.forEach(
                text -> inOrder.add(Objects.requireNonNull(vectors.get(text)).clone()));
        return inOrder;
    }

    private static void add(List<Part> batch, float[][] vectors, float[][] sums) {
        for (int i = 0; i < batch.size(); i++) {
            float[] sum = sums[batch.get(i).text()];
            for (int j = 0; j < DIMENSIONS; j++) {
                sum[j] += vectors[i][j] * Math.max(1, batch.get(i).pieces().size());
            }
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making vectors", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sentence-vector model failed", e.getCause());
        }
    }

    /** One vector of length 1 a part. */
    private float[][] run(List<Part> batch) throws OrtException {
        int width = batch.get(batch.size() - 1).length();
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).write(i * width, ids, mask, wordPiece.id("[CLS]"), wordPiece.id("[SEP]"));
        }
        long[] shape = {batch.size(), width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor seen = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape)) {
            var inputs = new HashMap<String, OnnxTensor>();
            inputs.put("input_ids", input);
            inputs.put("attention_mask", seen);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                float[] states = new float[batch.size() * width * DIMENSIONS];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
                float[][] vectors = new float[batch.size()][];
                for (int i = 0; i < vectors.length; i++) {
                    int pooled = model.isMeanOfPieces() ? batch.get(i).length() : 1;
                    vectors[i] = normalised(sum(states, i * width, pooled));
                }
                return vectors;
            }
        }
    }

    private static float[] sum(float[] states, int from, int count) {
        float[] sum = new float[DIMENSIONS];
        for (int piece = from; piece < from + count; piece++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += states[piece * DIMENSIONS + i];
            }
        }
        return sum;
    }

    private static float[] normalised(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence-vector model does not close", e);
        }
    }
}
