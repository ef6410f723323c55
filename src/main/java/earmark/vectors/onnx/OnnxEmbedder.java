package earmark.vectors.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sentence vectors by a {@link ShippedModel}. Thread-safe.
 *
 * <p>Each text runs through the model alone: in a batch the quantised arithmetic takes its scale from all texts together,
 * so a text's vector would depend on its neighbours. Throughput comes from several texts at once instead, each on one
 * thread: ONNX Runtime's own threads halve it.
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
        Map<String, Future<float[]>> running = new LinkedHashMap<>();
        for (String text : new LinkedHashSet<>(texts)) {
            running.put(text, workers.submit(() -> vector(text)));
        }
        var vectors = new HashMap<String, float[]>();
        running.forEach((text, future) -> vectors.put(text, result(future)));
        var inOrder = new ArrayList<float[]>(texts.size());
        texts.forEach(
                text -> inOrder.add(Objects.requireNonNull(vectors.get(text)).clone()));
        return inOrder;
    }

    private static float[] result(Future<float[]> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making vectors", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sentence-vector model failed", e.getCause());
        }
    }

    private float[] vector(String text) throws OrtException {
        List<Integer> ids = wordPiece.ids(text);
        float[] sum = new float[DIMENSIONS];
        int from = 0;
        do {
            List<Integer> part = ids.subList(from, Math.min(ids.size(), from + model.mostPieces()));
            float[] vector = run(part);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += vector[i] * Math.max(1, part.size());
            }
            from += model.mostPieces();
        } while (from < ids.size());
        return normalised(sum);
    }

    private float[] run(List<Integer> pieces) throws OrtException {
        int length = pieces.size() + 2;
        long[] ids = new long[length];
        long[] ones = new long[length];
        ids[0] = wordPiece.id("[CLS]");
        ids[length - 1] = wordPiece.id("[SEP]");
        for (int i = 0; i < length; i++) {
            ones[i] = 1;
            if (i > 0 && i < length - 1) {
                ids[i] = pieces.get(i - 1);
            }
        }
        long[] shape = {1, length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape)) {
            var inputs = new HashMap<String, OnnxTensor>();
            inputs.put("input_ids", input);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxValue output = result.get(0);
                float[][] states = ((float[][][]) output.getValue())[0];
                return normalised(model.isMeanOfPieces() ? mean(states) : states[0].clone());
            }
        }
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[DIMENSIONS];
        for (float[] state : states) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += state[i] / states.length;
            }
        }
        return mean;
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
