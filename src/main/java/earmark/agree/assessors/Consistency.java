package earmark.agree.assessors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether an assessor scores the same interaction by the same form the same again. Thread-safe. */
final class Consistency {
    private Consistency() {}

    /** How many interactions were scored again by the same form, and the share of answers that were the same; NaN without any. */
    static double[] of(List<Scored> own) {
        Map<String, Scored> first = new HashMap<>();
        int again = 0;
        int same = 0;
        int compared = 0;
        for (Scored scored : own) {
            Scored before = first.putIfAbsent(scored.unit(), scored);
            if (before != null) {
                again++;
                for (Map.Entry<String, String> answer : scored.answers().entrySet()) {
                    String earlier = before.answers().get(answer.getKey());
                    compared += earlier == null ? 0 : 1;
                    same += answer.getValue().equals(earlier) ? 1 : 0;
                }
            }
        }
        return new double[] {again, same / (double) compared};
    }
}
