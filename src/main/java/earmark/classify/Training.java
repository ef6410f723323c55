package earmark.classify;

import earmark.corpus.LabelledCorpus;
import earmark.files.Sha256;
import earmark.markers.Side;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.stats.Hits;
import earmark.stats.Interval;
import earmark.stats.regression.FeatureRow;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.LogisticRegression;
import earmark.stats.regression.Scaling;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Trains classifiers on people's labels. Thread-safe. */
public final class Training {
    private final Function<Interaction, Analysis> analyze;
    private final Tagger rules;
    private final Clock clock;

    /**
     * What does not change from one training to the next.
     *
     * @param analyze cuts text
     * @param rules what is found by rules, as a feature and to compare with
     * @param clock tells the day for the card
     */
    public Training(Function<Interaction, Analysis> analyze, Tagger rules, Clock clock) {
        this.analyze = analyze;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What to learn.
     *
     * @param name of the model
     * @param labels the labels that mean yes
     * @param by whose turns are looked at
     * @param compareWith the rule marker to compare with; empty: none
     * @param labelsSha256 digest of the labels' file
     * @param licence under which the model stands
     * @param intendedUse what it is for
     */
    public record Task(
            String name,
            Set<String> labels,
            Side by,
            String compareWith,
            String labelsSha256,
            String licence,
            String intendedUse) {
        /** Copies the labels. */
        public Task {
            labels = Set.copyOf(labels);
        }
    }

    /**
     * What came of it.
     *
     * @param model trained on all samples
     * @param hits of the cross-validation
     * @param f1Interval its interval
     * @param macroF1 mean F1 of yes and no
     * @param macroInterval its interval
     * @param calibrationError of the cross-validation
     * @param folds how many
     * @param rules what the rule marker has right on the same turns; {@link Hits#NONE} without one
     * @param rulesInterval its interval
     * @param doubts about the labels, in words: contradictions, and too few of them
     */
    public record Result(
            TrainedModel model,
            Hits hits,
            Interval f1Interval,
            double macroF1,
            Interval macroInterval,
            double calibrationError,
            int folds,
            Hits rules,
            Interval rulesInterval,
            List<String> doubts) {
        /** Copies the doubts. */
        public Result {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Trains and cross-validates.
     *
     * @throws earmark.model.EarmarkException when there are too few labels, or none that can be held back to measure with
     */
    public Result train(LabelledCorpus corpus, Task task, TrainingPlan plan) {
        LabelledSamples samples = LabelledSamples.of(corpus, task.labels(), task.by(), analyze, rules);
        LabelDoubts.mustBeMeasurable(samples);
        Map<String, Double> words =
                plan.kind().hasWords() ? FeatureSpace.vocabulary(samples.samples(), plan.context()) : Map.of();
        int dimensions = plan.embedder() == null ? 0 : plan.embedder().dimensions();
        var space = new FeatureSpace(plan.kind(), plan.context(), plan.rules(), dimensions, words);
        List<FeatureRow> rows = samples.rows(space, plan);
        var regression = new LogisticRegression(plan.penalty(), plan.balanced());
        int folds = Math.min(plan.folds(), samples.conversations());
        CrossValidation validation = CrossValidation.run(samples, rows, space.size(), regression, folds, plan.seed());
        LinearModel line = regression.fit(rows, samples.answers(), space.size());
        ModelCard card = card(task, plan, samples, validation, TrainedModel.weights(space, line));
        CrossValidation byRules = byRules(samples, task.compareWith(), plan.seed());
        return new Result(
                new TrainedModel(card, space, line, validation.scaling()),
                validation.hits(),
                validation.f1Interval(),
                validation.macroF1(),
                validation.macroInterval(),
                validation.calibrationError(),
                folds,
                task.compareWith().isEmpty() ? Hits.NONE : byRules.hits(),
                byRules.f1Interval(),
                LabelDoubts.of(samples, plan.balanced()));
    }

    private static CrossValidation byRules(LabelledSamples samples, String marker, long seed) {
        boolean[] found = new boolean[samples.samples().size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = samples.samples().get(i).fired().contains(marker);
        }
        return CrossValidation.of(samples, found, Double.NaN, 0, seed, new Scaling(1, 0), 0.5);
    }

    private ModelCard card(
            Task task, TrainingPlan plan, LabelledSamples samples, CrossValidation validation, String weights) {
        Hits hits = validation.hits();
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", task.name());
        fields.put(
                "task",
                "does a turn of " + task.by().keyword() + " have the label "
                        + String.join(" or ", task.labels().stream().sorted().toList()));
        fields.put("kind", plan.kind().keyword());
        fields.put("features", plan.features());
        if (plan.embedder() != null) {
            fields.put("vectors", plan.embedder().id());
        }
        fields.put("context", plan.context() ? "yes" : "no");
        fields.put("labels", String.join(" ", task.labels().stream().sorted().toList()));
        fields.put("labels-sha256", task.labelsSha256());
        fields.put("trained-at", LocalDate.now(clock).toString());
        fields.put(
                "samples",
                samples.samples().size() + " turns of " + samples.conversations() + " conversations, "
                        + samples.positives() + " with the label");
        fields.put("figures", validation.folds() + "-fold cross-validation by conversation; 95 % intervals");
        fields.put("precision", figure(hits.precision(), hits.precisionInterval()));
        fields.put("recall", figure(hits.recall(), hits.recallInterval()));
        fields.put("f1", figure(hits.f1(), validation.f1Interval()));
        fields.put("macro-f1", figure(validation.macroF1(), validation.macroInterval()));
        fields.put("calibration-error", ModelCard.number(validation.calibrationError()));
        fields.put("threshold", ModelCard.number(validation.threshold()));
        fields.put(
                "scaling",
                validation.scaling().slope() + " " + validation.scaling().shift());
        fields.put("penalty", plan.penalty() + (plan.balanced() ? ", balanced" : ""));
        fields.put("seed", Long.toString(plan.seed()));
        fields.put("weights-sha256", Sha256.of(weights.getBytes(StandardCharsets.UTF_8)));
        fields.put("licence", task.licence());
        fields.put("intended-use", task.intendedUse());
        fields.put(
                "limits",
                "as good as its labels; measured on conversations like those it was trained on and on no others;"
                        + " never alone in a rule that fails somebody");
        return new ModelCard(fields);
    }

    private static String figure(double value, Interval interval) {
        return ModelCard.number(value) + " (" + interval + ")";
    }
}
