package earmark.classify;

import earmark.stats.Hits;
import java.util.ArrayList;
import java.util.Comparator;

/** From which probability on to say yes. */
final class Threshold {
    private Threshold() {}

    /** The one with the best F1 on these samples; halfway between the two probabilities it parts. */
    static double best(double[] probabilities, boolean[] yes) {
        var order = new ArrayList<Integer>();
        int all = 0;
        for (int i = 0; i < yes.length; i++) {
            order.add(i);
            all += yes[i] ? 1 : 0;
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -probabilities[i]).thenComparingInt(i -> i));
        double best = 0.5;
        double bestF1 = -1;
        int right = 0;
        for (int k = 0; k < order.size(); k++) {
            right += yes[order.get(k)] ? 1 : 0;
            double here = probabilities[order.get(k)];
            double next = k + 1 < order.size() ? probabilities[order.get(k + 1)] : 0;
            double f1 = Hits.f1(right, k + 1.0 - right, (double) all - right);
            if (next < here && f1 > bestF1) {
                bestF1 = f1;
                best = (here + next) / 2;
            }
        }
        return best;
    }
}
