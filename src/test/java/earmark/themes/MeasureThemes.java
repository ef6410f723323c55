package earmark.themes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import earmark.corpus.Table;
import earmark.pipeline.Embedders;
import earmark.stats.clusters.Overlap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** {@code scripts/measure-themes}: themes held against people's labels, on a sample with as many texts of each label. */
final class MeasureThemes {
    private record Labelled(String text, String label) {}

    private MeasureThemes() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int each = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        double wordErrors = Double.parseDouble(args[3]);
        boolean wordsOnly = args[4].equals("words");
        List<Labelled> sample = sample(file.toString().endsWith(".json") ? json(file) : table(file), each, seed);
        List<String> labels =
                sample.stream().map(Labelled::label).distinct().sorted().toList();
        int[] truth =
                sample.stream().mapToInt(row -> labels.indexOf(row.label())).toArray();
        List<Unit> units =
                sample.stream().map(row -> new Unit("", row.text(), null)).toList();
        if (wordErrors > 0) {
            units = WordNoise.spoil(units, wordErrors, seed);
        }
        System.out.printf(
                "%s: %d texts, %d labels, seed %d, word errors %.2f%n",
                file, truth.length, labels.size(), seed, wordErrors);
        System.out.println("represented by      themes    NMI    AMI    ARI    ACC stability");
        if (!wordsOnly) {
            try (var embedder = Embedders.open(Embedders.FOR_THEMES)) {
                measure(new SentenceVectors(embedder), units, truth, labels.size());
            }
        }
        measure(new WordVectors(), units, truth, labels.size());
    }

    private static void measure(Representation one, List<Unit> units, int[] truth, int labels) {
        for (int count : new int[] {labels, 0}) {
            Themes themes = new ThemeFinder(one).find(units, count, -1);
            int[] found = themes.assignments().stream()
                    .mapToInt(assignment -> assignment.theme() - 1)
                    .toArray();
            Overlap overlap = Overlap.of(truth, found);
            System.out.printf(
                    "%-18.18s %4d %s %.4f %.4f %.4f %.4f %.2f%n",
                    one.id(),
                    themes.themes().size(),
                    count == 0 ? "found" : "given",
                    overlap.normalisedMutualInformation(),
                    overlap.adjustedMutualInformation(),
                    overlap.adjustedRand(),
                    overlap.accuracy(),
                    themes.stability());
        }
    }

    private static List<Labelled> table(Path file) throws IOException {
        var rows = new ArrayList<Labelled>();
        try (Table table = Table.open(Files.newInputStream(file), file.toString(), problem -> {})) {
            String label = table.columns().contains("category") ? "category" : "label";
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                rows.add(new Labelled(row.get("text"), row.get(label)));
            }
        }
        return rows;
    }

    private static List<Labelled> json(Path file) throws IOException {
        var rows = new ArrayList<Labelled>();
        JsonNode parts = new JsonMapper().readTree(file.toFile());
        parts.forEach(part -> part.forEach(
                row -> rows.add(new Labelled(row.get(0).asText(), row.get(1).asText()))));
        rows.removeIf(row -> row.label().equals("oos"));
        return rows;
    }

    private static List<Labelled> sample(List<Labelled> rows, int each, long seed) {
        var byLabel = new TreeMap<String, List<Labelled>>();
        rows.forEach(row ->
                byLabel.computeIfAbsent(row.label(), any -> new ArrayList<>()).add(row));
        var sample = new ArrayList<Labelled>();
        var random = new Random(seed);
        byLabel.values().forEach(some -> {
            Collections.shuffle(some, random);
            sample.addAll(some.subList(0, Math.min(each, some.size())));
        });
        Collections.shuffle(sample, random);
        return sample;
    }
}
