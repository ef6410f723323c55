package earmark.classify;

import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Turn;
import earmark.vectors.Cosine;
import earmark.vectors.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how near in meaning sentences are to a text: the cosine of their vectors. Looked at are sentences; a short turn of
 * several as a whole too where it is nearer than each of them, for in speech a pause is no full stop; of a long sentence
 * overlapping stretches, for a long text means a little of everything; and the very words of a text of three words or more, wherever
 * they stand. Thread-safe.
 *
 * @param text what is looked for
 * @param model whose vectors, for example {@code minilm}
 * @param vectors makes them
 */
public record AlikeTerm(String text, String model, VectorSource vectors) implements Estimator {
    @Override
    public List<Estimate> estimates(Analysis analysis, Set<Integer> turns) {
        var estimates = new ArrayList<Estimate>();
        var stretches = new ArrayList<Stretches.Stretch>();
        List<String> words = Estimated.verbatim(text);
        for (int index : turns) {
            Turn turn = analysis.interaction().turns().get(index);
            List<Sentence> sentences = analysis.sentences().get(index);
            Optional<Stretches.Stretch> verbatim = Stretches.verbatim(turn, sentences, words);
            verbatim.ifPresent(
                    said -> estimates.add(new Estimate(index, said.at(), 1, Confidence.of(turn, said.at()), null)));
            Stretches.of(turn, sentences).stream()
                    .filter(one -> verbatim.isEmpty() || !verbatim.get().at().equals(one.at()))
                    .forEach(stretches::add);
        }
        Embedder embedder = vectors.embedder(model);
        float[] wanted = embedder.embed(text);
        List<float[]> found =
                embedder.embed(stretches.stream().map(Stretches.Stretch::text).toList());
        Map<Integer, Double> best = new HashMap<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretches.Stretch stretch = stretches.get(i);
            int turn = stretch.turn().index();
            double likeness = Cosine.of(wanted, found.get(i));
            // the whole comes after its parts, and says more than they do only when it is nearer
            if (!stretch.whole() || likeness > best.getOrDefault(turn, -1.0)) {
                double confidence = Confidence.of(stretch.turn(), stretch.at());
                estimates.add(new Estimate(turn, stretch.at(), likeness, confidence, null));
            }
            best.merge(turn, likeness, Math::max);
        }
        return estimates;
    }

    /** What it looks for and by which model: another text means that it may find something else. */
    @Override
    public String toString() {
        return "like 2 " + model + " " + text;
    }
}
