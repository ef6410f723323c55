package earmark.kpi;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ratings of customers that are kept as facts but are no ratings: they are in no figure, and that is said. Thread-safe. */
public final class UnusableScores {
    private static final int LONGEST = 40;

    private UnusableScores() {}

    /** One for each such fact, in the order of the cases: which contact, what stands there, and how to mend it. */
    public static List<Problem> of(List<Case> cases) {
        return cases.stream()
                .flatMap(one -> in(one.name(), one.facts()).stream())
                .toList();
    }

    /**
     * The same of one contact.
     *
     * @param name what people call it
     * @param facts what is known beside its words
     */
    public static List<Problem> in(String name, Map<String, String> facts) {
        var problems = new ArrayList<Problem>();
        for (Kpi kpi : List.of(Kpi.CSAT, Kpi.NPS)) {
            String text = facts.getOrDefault(kpi.key(), "").strip();
            if (!text.isEmpty() && kpi.rating(facts) == null) {
                problems.add(new Problem(
                        name + ": " + kpi.key() + " " + shortened(text),
                        (kpi == Kpi.NPS ? "no number from 0 to 10" : "no number") + ", so it is in no figure",
                        "correct it where it comes from, or in manifest.csv, and earmark ingest --facts"));
            }
        }
        return List.copyOf(problems);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
