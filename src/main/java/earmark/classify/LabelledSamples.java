package earmark.classify;

import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledInteraction;
import earmark.markers.Side;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.stats.regression.FeatureRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a classifier learns from. Immutable, thread-safe. */
final class LabelledSamples {
    private final List<Sample> samples;
    private final boolean[] yes;
    private final int[] conversation;
    private final int conversations;

    private LabelledSamples(List<Sample> samples, boolean[] yes, int[] conversation, int conversations) {
        this.samples = List.copyOf(samples);
        this.yes = yes;
        this.conversation = conversation;
        this.conversations = conversations;
    }

    /** In file order. */
    List<Sample> samples() {
        return samples;
    }

    int size() {
        return yes.length;
    }

    /** Whether people gave a sample the label. */
    boolean isYes(int sample) {
        return yes[sample];
    }

    /** All answers, in order. */
    boolean[] answers() {
        return yes.clone();
    }

    /** The number of a sample's conversation, from 0. */
    int conversationOf(int sample) {
        return conversation[sample];
    }

    int conversations() {
        return conversations;
    }

    /** The samples of a corpus: the turns of a side that people were asked about. */
    static LabelledSamples of(
            LabelledCorpus corpus, Set<String> labels, Side by, Function<Interaction, Analysis> analyze, Tagger rules) {
        var samples = new ArrayList<Sample>();
        var answers = new ArrayList<Boolean>();
        var conversations = new ArrayList<Integer>();
        var known = new TreeSet<String>();
        int number = 0;
        for (LabelledInteraction labelled : corpus.interactions()) {
            Analysis analysis = analyze.apply(labelled.interaction());
            List<Set<String>> fired =
                    fired(rules.tag(analysis), labelled.turns().size());
            List<Unit> units = Unit.of(analysis, false);
            for (Sample sample : Sample.of(units, i -> fired.get(units.get(i).turn()))) {
                var turn = labelled.turns().get(sample.unit().turn());
                if (turn.asked() && by.fit(sample.unit().speaker()) == Side.Fit.YES) {
                    samples.add(sample);
                    answers.add(turn.labels().stream().anyMatch(labels::contains));
                    conversations.add(number);
                    known.addAll(turn.labels());
                }
            }
            number++;
        }
        boolean[] yes = new boolean[samples.size()];
        int[] conversation = new int[samples.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answers.get(i);
            conversation[i] = conversations.get(i);
        }
        var all = new LabelledSamples(samples, yes, conversation, number);
        all.mustHaveBoth(labels, known);
        return all;
    }

    private void mustHaveBoth(Set<String> labels, Set<String> known) {
        int least = 10;
        if (positives() < least || samples.size() - positives() < least) {
            throw new EarmarkException(
                    "training",
                    positives() + " of " + samples.size() + " turns have the label " + String.join(" or ", labels),
                    "at least " + least + " with it and as many without are needed; labels in the file: "
                            + String.join(", ", known.stream().limit(30).toList()));
        }
    }

    int positives() {
        int count = 0;
        for (boolean one : yes) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** For each turn the markers that stand in it. */
    static List<Set<String>> fired(List<Verdict> verdicts, int turns) {
        var fired = new ArrayList<Set<String>>();
        for (int i = 0; i < turns; i++) {
            fired.add(new HashSet<>());
        }
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    fired.get(finding.place().turn()).add(verdict.marker().id());
                }
            }
        }
        return fired;
    }

    /** Rows in a space; every text's vector is made once. */
    List<FeatureRow> rows(FeatureSpace space, TrainingPlan plan) {
        Map<String, float[]> vectors = new HashMap<>();
        if (plan.embedder() != null) {
            var texts = new TreeSet<String>();
            samples.forEach(sample -> texts.addAll(space.texts(sample)));
            List<String> list = List.copyOf(texts);
            List<float[]> made = plan.embedder().embed(list);
            for (int i = 0; i < list.size(); i++) {
                vectors.put(list.get(i), made.get(i));
            }
        }
        return samples.stream()
                .map(sample -> space.row(sample, text -> java.util.Objects.requireNonNull(vectors.get(text))))
                .toList();
    }
}
