package earmark.classify;

import earmark.markers.Estimator;
import earmark.markers.Side.Fit;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.vectors.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A learned marker as a term of a pattern: the probability of each of its turns or sentences. Thread-safe.
 *
 * @param marker which
 * @param rules finds the rule markers that the model looks at
 * @param vectors makes sentence vectors
 */
public record LearnedTerm(LearnedMarker marker, Tagger rules, VectorSource vectors) implements Estimator {
    @Override
    public List<Estimate> estimates(Analysis analysis, Set<Integer> turns) {
        List<Verdict> byRules = marker.model().space().rules().isEmpty() ? List.of() : rules.tag(analysis);
        List<Sample> samples = LearnedJudgement.samples(marker, analysis, byRules).stream()
                .filter(sample -> turns.contains(sample.unit().turn()))
                .toList();
        Map<String, float[]> made = vectors(samples);
        var estimates = new ArrayList<Estimate>();
        for (Sample sample : samples) {
            Unit unit = sample.unit();
            Fit fit = marker.by().fit(unit.speaker());
            if (fit != Fit.NO) {
                Turn turn = analysis.interaction().turns().get(unit.turn());
                double sure = Confidence.of(turn, unit.at());
                double probability = marker.model().probability(sample, text -> vector(made, text));
                estimates.add(new Estimate(unit.turn(), unit.at(), Math.min(1, probability), sure, doubt(fit, sure)));
            }
        }
        return estimates;
    }

    private @Nullable String doubt(Fit fit, double sure) {
        if (fit == Fit.MAYBE) {
            return LearnedJudgement.NOBODY_KNOWS_WHOSE;
        }
        return sure < marker.minConfidence() ? LearnedJudgement.hardlyHeard(marker.minConfidence()) : null;
    }

    private Map<String, float[]> vectors(List<Sample> samples) {
        Map<String, float[]> made = new HashMap<>();
        if (!marker.model().vectors().isEmpty()) {
            List<String> texts = samples.stream()
                    .flatMap(sample -> marker.model().space().texts(sample).stream())
                    .distinct()
                    .toList();
            Embedder embedder = vectors.embedder(marker.model().vectors());
            List<float[]> fresh = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                made.put(texts.get(i), fresh.get(i));
            }
        }
        return made;
    }

    private static float[] vector(Map<String, float[]> made, String text) {
        float[] vector = made.get(text);
        if (vector == null) {
            throw new IllegalStateException("a text without a vector");
        }
        return vector;
    }

    /** The state of its marker: another text means that it may find something else. */
    @Override
    public String toString() {
        return "learned " + marker.state();
    }
}
