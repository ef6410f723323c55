package earmark.classify;

import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Verdict;
import earmark.vectors.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds rule markers and learned ones: rules first, for their findings can be what a classifier looks at. Nobody after
 * it can tell them apart. Thread-safe.
 */
public final class ModelTagger implements Tagger {
    private final Tagger rules;
    private final List<LearnedMarker> learned;
    private final VectorSource vectors;

    /**
     * Verdicts come rules first, then in the order of the learned markers.
     *
     * @param rules finds the rule markers
     * @param learned the others
     * @param vectors makes sentence vectors
     */
    public ModelTagger(Tagger rules, List<LearnedMarker> learned, VectorSource vectors) {
        this.rules = rules;
        this.learned = List.copyOf(learned);
        this.vectors = vectors;
    }

    @Override
    public List<Verdict> tag(Analysis analysis) {
        var verdicts = new ArrayList<>(rules.tag(analysis));
        List<Verdict> byRules = List.copyOf(verdicts);
        Map<String, Map<String, float[]>> known = new HashMap<>();
        for (LearnedMarker marker : learned) {
            var judgement = new LearnedJudgement(marker, analysis, byRules);
            String model = marker.model().vectors();
            Map<String, float[]> made = known.computeIfAbsent(model, id -> new HashMap<>());
            if (!model.isEmpty()) {
                makeMissing(judgement.texts(), vectors.embedder(model), made);
            }
            verdicts.add(new Verdict(
                    marker.ref(), analysis.interaction().id(), judgement.outcome(text -> vector(made, text))));
        }
        return verdicts;
    }

    private static void makeMissing(Set<String> texts, Embedder embedder, Map<String, float[]> made) {
        List<String> missing =
                texts.stream().filter(text -> !made.containsKey(text)).toList();
        List<float[]> fresh = embedder.embed(missing);
        for (int i = 0; i < missing.size(); i++) {
            made.put(missing.get(i), fresh.get(i));
        }
    }

    private static float[] vector(Map<String, float[]> made, String text) {
        float[] vector = made.get(text);
        if (vector == null) {
            throw new IllegalStateException("a text without a vector");
        }
        return vector;
    }
}
