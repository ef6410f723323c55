package earmark.kpi;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Ratings of customers that are kept as facts but are no ratings: they are in no figure, and that is said. Thread-safe. */
public final class UnusableScores {
    private static final int LONGEST = 40;

    private UnusableScores() {}

    /** One for each such fact, in the order of the cases: which contact, what stands there, and how to mend it. */
    public static List<Problem> of(List<Case> cases) {
        var problems = new ArrayList<Problem>();
        for (Case one : cases) {
            for (Kpi kpi : List.of(Kpi.CSAT, Kpi.NPS)) {
                String text = one.facts().getOrDefault(kpi.key(), "").strip();
                if (!text.isEmpty() && kpi.of(one) == null) {
                    problems.add(new Problem(
                            one.name() + ": " + kpi.key() + " " + shortened(text),
                            (kpi == Kpi.NPS ? "no number from 0 to 10" : "no number") + ", so it is in no figure",
                            "correct it where it comes from, or in manifest.csv, and earmark ingest --again"));
                }
            }
        }
        return List.copyOf(problems);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
