package earmark.classify;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.Scaling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A classifier: a folder with {@code model.card} and {@code weights.tsv}, both text. Thread-safe.
 */
public final class TrainedModel {
    private static final String CARD = "model.card";
    private static final String WEIGHTS = "weights.tsv";
    private static final String BIAS = "bias";

    private final ModelCard card;
    private final FeatureSpace space;
    private final LinearModel line;
    private final Scaling scaling;

    TrainedModel(ModelCard card, FeatureSpace space, LinearModel line, Scaling scaling) {
        this.card = card;
        this.space = space;
        this.line = line;
        this.scaling = scaling;
    }

    /** Where it comes from. */
    public ModelCard card() {
        return card;
    }

    /** What makes its vectors; empty when it looks at words. */
    public String vectors() {
        return card.get("vectors");
    }

    /** The rule markers whose findings it looks at. */
    public List<String> rules() {
        return space.rules();
    }

    /** From which probability on it says yes, unless a marker sets another. */
    public double threshold() {
        return Double.parseDouble(card.get("threshold"));
    }

    FeatureSpace space() {
        return space;
    }

    double probability(Sample sample, Function<String, float[]> vectors) {
        return scaling.probability(line.score(space.row(sample, vectors)));
    }

    static String weights(FeatureSpace space, LinearModel line) {
        var text = new StringBuilder();
        text.append(BIAS).append('\t').append(line.bias()).append('\n');
        List<String> names = space.names();
        double[] weights = line.weights();
        for (int i = 0; i < weights.length; i++) {
            String[] name = names.get(i).split("\t", 2);
            text.append(name[0]).append('\t').append(weights[i]);
            text.append(name.length > 1 ? "\t" + name[1] : "").append('\n');
        }
        return text.toString();
    }

    /**
     * Writes the folder.
     *
     * @param folder made when it is not there; files in it are replaced
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(WEIGHTS), weights(space, line));
        Files.writeString(folder.resolve(CARD), card.toText());
    }

    /**
     * Reads the folder.
     *
     * @throws EarmarkException when it is no model, or its weights are not those of its card
     */
    public static TrainedModel read(Path folder) throws IOException {
        String where = String.valueOf(folder.getFileName());
        if (!Files.isRegularFile(folder.resolve(CARD)) || !Files.isRegularFile(folder.resolve(WEIGHTS))) {
            throw new EarmarkException(
                    where,
                    "no model in this folder",
                    "it needs model.card and weights.tsv; make one with earmark train");
        }
        ModelCard card = ModelCard.read(where + "/" + CARD, Files.readString(folder.resolve(CARD)));
        byte[] weights = Files.readAllBytes(folder.resolve(WEIGHTS));
        if (!Sha256.of(weights).equals(card.get("weights-sha256"))) {
            throw new EarmarkException(
                    where + "/" + WEIGHTS, "not the weights that the card speaks of", "train the model again");
        }
        try {
            return parse(card, new String(weights, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new EarmarkException(where + "/" + WEIGHTS, "cannot be read: " + e.getMessage(), "train it again");
        }
    }

    private static TrainedModel parse(ModelCard card, String weights) {
        Kind kind = Kind.of(card.get("kind")).orElseThrow(() -> new IllegalArgumentException(card.get("kind")));
        boolean context = card.get("context").equals("yes");
        var rules = new ArrayList<String>();
        Map<String, Double> words = new LinkedHashMap<>();
        var values = new ArrayList<Double>();
        double bias = 0;
        int dense = 0;
        for (String row : weights.lines().toList()) {
            String[] cells = row.split("\t", -1);
            double weight = Double.parseDouble(cells[1]);
            if (cells[0].equals(BIAS)) {
                bias = weight;
                continue;
            }
            values.add(weight);
            if (cells[0].startsWith("rule ")) {
                rules.add(cells[0].substring(5));
            } else if (cells[0].startsWith("word ")) {
                words.put(cells[0].substring(5), Double.parseDouble(cells[2]));
            } else if (cells[0].startsWith("text ")) {
                dense++;
            }
        }
        var space = new FeatureSpace(kind, context, rules, dense, words);
        if (space.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " weights instead of " + space.size());
        }
        String[] scaling = card.get("scaling").split(" ");
        return new TrainedModel(
                card,
                space,
                new LinearModel(values.stream().mapToDouble(Double::doubleValue).toArray(), bias),
                new Scaling(Double.parseDouble(scaling[0]), Double.parseDouble(scaling[1])));
    }
}
