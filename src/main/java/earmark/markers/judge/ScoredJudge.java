package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Scored;
import earmark.markers.TreeNode;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree by its three scores. Leaf: how many matches its leaves have. Hit: 1 when all, or one, of its children hit.
 * Coverage: the weighted mean of its children's coverage; a leaf has 1 when it is present and 0 when it is absent. What
 * cannot be told makes the score a range; what had no opportunity is left out.
 */
final class ScoredJudge {
    private final MarkerRef marker;
    private final Scene scene;
    private final List<Finding> evidence = new ArrayList<>();
    private final List<Place> searched = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final List<String> none = new ArrayList<>();
    private final Map<String, String> fields = new TreeMap<>();

    ScoredJudge(MarkerRef marker, Scene scene) {
        this.marker = marker;
        this.scene = scene;
    }

    /**
     * Scores, each as its least and its most.
     *
     * @param applies whether there was an opportunity for any of it
     */
    private record Score(
            boolean applies, int leastLeaf, int mostLeaf, int leastHit, int mostHit, double least, double most) {}

    Outcome outcome(Scored rule) {
        Score score = score(rule.node());
        if (!score.applies()) {
            return new NoOpportunity(String.join("; ", none.stream().distinct().toList()));
        }
        tell("", score);
        boolean present = rule.scores() ? !evidence.isEmpty() : score.leastHit() == 1;
        if (present && !evidence.isEmpty()) {
            return new Present(Evidence.ordered(evidence).stream()
                    .map(finding -> Evidence.under(marker, finding, fields))
                    .toList());
        }
        boolean absent = rule.scores() ? unclear.isEmpty() : score.mostHit() == 0;
        return absent
                ? new Absent(searched.stream().distinct().toList())
                : new Undetermined(String.format(
                        java.util.Locale.ROOT,
                        "coverage lies between %.2f and %.2f: %s",
                        score.least(),
                        score.most(),
                        String.join("; ", unclear)));
    }

    private Score score(TreeNode node) {
        Score score = node.leaf().isPresent() ? leaf(node.leaf().get()) : branch(node);
        if (!node.name().isEmpty() && score.applies()) {
            tell(node.name() + ".", score);
        }
        return score;
    }

    private void tell(String prefix, Score score) {
        fields.put(prefix + "leaf", range(String.valueOf(score.leastLeaf()), mostLeaf(score)));
        fields.put(prefix + "hit", range(String.valueOf(score.leastHit()), String.valueOf(score.mostHit())));
        fields.put(prefix + "coverage", range(Evidence.decimal(score.least(), 3), Evidence.decimal(score.most(), 3)));
    }

    private static String mostLeaf(Score score) {
        return score.mostLeaf() == Integer.MAX_VALUE ? "?" : String.valueOf(score.mostLeaf());
    }

    private static String range(String least, String most) {
        return least.equals(most) ? least : least + ".." + most;
    }

    private Score leaf(Marker leaf) {
        Sighted sighted = scene.sighted(leaf);
        Outcome outcome = sighted.outcome();
        String id = leaf.ref().equals(marker) ? leaf.origin() : leaf.ref().id();
        if (outcome instanceof NoOpportunity no) {
            none.add(id + ": " + no.because());
            return new Score(false, 0, 0, 0, 0, 0, 0);
        }
        int certain = sighted.certain().size();
        int most = sighted.unclear() == null ? certain + sighted.doubtful().size() : Integer.MAX_VALUE;
        sighted.certain().forEach(finding -> evidence.add(Evidence.under(marker, finding, Map.of())));
        if (outcome instanceof Present) {
            return new Score(true, certain, most, 1, 1, 1, 1);
        }
        if (outcome instanceof Undetermined undetermined) {
            unclear.add(id + ": " + undetermined.because());
            return new Score(true, certain, Math.max(1, most), 0, 1, 0, 1);
        }
        searched.addAll(((Absent) outcome).searched());
        return new Score(true, 0, 0, 0, 0, 0, 0);
    }

    private Score branch(TreeNode node) {
        int leastLeaf = 0;
        long mostLeaf = 0;
        int leastHits = 0;
        int mostHits = 0;
        int applying = 0;
        double least = 0;
        double most = 0;
        double weights = 0;
        for (TreeNode child : node.children()) {
            Score score = score(child);
            if (score.applies()) {
                applying++;
                leastLeaf += score.leastLeaf();
                mostLeaf += score.mostLeaf();
                leastHits += score.leastHit();
                mostHits += score.mostHit();
                least += child.weight() * score.least();
                most += child.weight() * score.most();
                weights += child.weight();
            }
        }
        if (applying == 0) {
            return new Score(false, 0, 0, 0, 0, 0, 0);
        }
        int needed = node.all() ? applying : 1;
        return new Score(
                true,
                leastLeaf,
                (int) Math.min(Integer.MAX_VALUE, mostLeaf),
                leastHits >= needed ? 1 : 0,
                mostHits >= needed ? 1 : 0,
                least / weights,
                most / weights);
    }
}
