package earmark.classify;

import earmark.corpus.CorpusForms;
import earmark.corpus.LabelMap;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledReader;
import earmark.files.Sha256;
import earmark.markers.Side;
import earmark.pipeline.Embedders;
import earmark.pipeline.MarkerPack;
import earmark.stats.Hits;
import earmark.stats.Interval;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Prints how well rules and classifiers do on labelled corpora: {@code scripts/measure-classifiers}. */
final class MeasureClassifiers {
    private final PrintStream out;

    private MeasureClassifiers(PrintStream out) {
        this.out = out;
    }

    /** Makes each vector once in the whole run. */
    private record Remembering(Embedder inner, Map<String, float[]> known) implements Embedder {
        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public int dimensions() {
            return inner.dimensions();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            List<String> missing = texts.stream()
                    .filter(text -> !known.containsKey(text))
                    .distinct()
                    .toList();
            List<float[]> made = inner.embed(missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), made.get(i));
            }
            return texts.stream()
                    .map(text -> Objects.requireNonNull(known.get(text)))
                    .toList();
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        var measure = new MeasureClassifiers(System.out);
        measure.speed();
        try (Embedder minilm = new Remembering(Embedders.open("minilm"), new HashMap<>());
                Embedder bge = new Remembering(Embedders.open("bge"), new HashMap<>())) {
            measure.corpus(
                    data.resolve("goemotions-single-label/dev.tsv"),
                    "goemotions",
                    Map.of(
                            "thanks", Set.of("gratitude"),
                            "apology", Set.of("remorse"),
                            "empathy", Set.of("caring"),
                            "frustration", Set.of("annoyance", "anger")),
                    false,
                    minilm,
                    bge);
            measure.corpus(
                    data.resolve("bt-oasis/segments.share.tsv"),
                    "bt-oasis",
                    Map.of(
                            "apology", Set.of("expressRegret"),
                            "repair_request", Set.of("pardon"),
                            "offer_help", Set.of("offer"),
                            "praise", Set.of("appreciate")),
                    true,
                    minilm,
                    bge);
        }
    }

    /** How many texts of some twelve words a second, on one thread and on all. */
    private void speed() throws IOException {
        List<String> texts = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> "my bill number " + i + " went up again and nobody told me why")
                .toList();
        for (String name : List.of("minilm", "bge")) {
            for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
                try (Embedder embedder = Embedders.open(name, threads)) {
                    embedder.embed(texts.subList(0, 50));
                    long start = System.nanoTime();
                    embedder.embed(texts);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    out.printf(
                            Locale.ROOT,
                            "%s, %d threads: %.0f texts/s%n",
                            embedder.id(),
                            threads,
                            texts.size() / seconds);
                }
            }
        }
    }

    private void corpus(
            Path file, String form, Map<String, Set<String>> labels, boolean context, Embedder minilm, Embedder bge)
            throws IOException {
        LabelledCorpus corpus = new LabelledReader(problem -> out.println(problem))
                .read(file, columns -> Optional.of(CorpusForms.shipped().named(form)));
        out.printf(Locale.ROOT, "%n%s, %d-fold by conversation, F1 with 95 %% interval%n", form, 10);
        MarkerPack pack = MarkerPack.load(Optional.empty());
        var training = new Training(MarkerPack.analyzer()::analyze, pack.rules(), Clock.systemUTC());
        for (String marker : labels.keySet().stream().sorted().toList()) {
            LabelMap map = new LabelMap(marker, Objects.requireNonNull(labels.get(marker)), null);
            var task =
                    new Training.Task(marker, map.labels(), Side.ANY, marker, Sha256.of(file), "not kept", "measuring");
            List<String> rules = pack.ruleNames();
            boolean first = true;
            for (TrainingPlan plan : List.of(
                    plan(Kind.WORDS, null, context, List.of(), 0.3),
                    plan(Kind.WORDS, null, context, rules, 0.3),
                    plan(Kind.EMBEDDING, minilm, context, List.of(), 0.1),
                    plan(Kind.EMBEDDING, bge, context, List.of(), 0.1),
                    plan(Kind.EMBEDDING, bge, context, rules, 0.1),
                    plan(Kind.BOTH, bge, context, List.of(), 0.3),
                    plan(Kind.BOTH, bge, context, rules, 0.3))) {
                Training.Result result = training.train(corpus, task, plan);
                if (first) {
                    line(marker, "rules alone", result.rules(), result.rulesInterval(), Double.NaN);
                    first = false;
                }
                line(marker, plan.features(), result.hits(), result.f1Interval(), result.calibrationError());
            }
        }
    }

    private static TrainingPlan plan(
            Kind kind,
            @org.jspecify.annotations.Nullable Embedder embedder,
            boolean context,
            List<String> rules,
            double penalty) {
        return new TrainingPlan(kind, embedder, context, rules, penalty, false, 10, 1);
    }

    private void line(String marker, String what, Hits hits, Interval f1, double error) {
        out.printf(
                Locale.ROOT,
                "%-15s %-88s n %4d  P %.3f R %.3f F1 %.3f %s  %s%n",
                marker,
                what,
                hits.n(),
                hits.precision(),
                hits.recall(),
                hits.f1(),
                f1,
                Double.isNaN(error) ? "" : String.format(Locale.ROOT, "ECE %.3f", error));
    }
}
