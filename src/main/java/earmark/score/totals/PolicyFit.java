package earmark.score.totals;

import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.ScorePolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of a stack of claimed totals a policy explains (feature 2.14).
 *
 * @param name of the policy; {@code form} for the form's own
 * @param policy the policy
 * @param matching how many claimed totals it gives, as far as they were written out
 * @param of how many claimed totals there are
 */
public record PolicyFit(String name, ScorePolicy policy, int matching, int of) {
    /** The form's own policy. */
    public static final String OWN = "form";

    /**
     * Every known policy held against the claimed totals, the best first, the form's own before others as good.
     *
     * @param form by which all of them were scored
     * @param evaluations those without a claimed total say nothing
     */
    public static List<PolicyFit> of(Form form, List<Evaluation> evaluations) {
        Map<String, ScorePolicy> candidates = new LinkedHashMap<>();
        candidates.put(OWN, form.policy());
        candidates.putAll(ScorePolicy.byName());
        var fits = new ArrayList<PolicyFit>();
        candidates.forEach((name, policy) -> fits.add(fit(name, policy, form, evaluations)));
        // stable: as good ones keep their order
        fits.sort(Comparator.comparingInt(PolicyFit::matching).reversed());
        return fits;
    }

    /** Whether the policy gives the total an evaluation claims; true when it claims none. */
    public static boolean matches(Form form, Evaluation evaluation, ScorePolicy policy) {
        ClaimedTotal claimed = evaluation.claimed();
        if (claimed == null) {
            return true;
        }
        Double total = Totals.of(form, evaluation.answers(), policy).total();
        return total != null && claimed.matches(total);
    }

    private static PolicyFit fit(String name, ScorePolicy policy, Form form, List<Evaluation> evaluations) {
        List<Evaluation> claiming = evaluations.stream()
                .filter(evaluation -> evaluation.claimed() != null)
                .toList();
        int matching = (int) claiming.stream()
                .filter(evaluation -> matches(form, evaluation, policy))
                .count();
        return new PolicyFit(name, policy, matching, claiming.size());
    }
}
