package earmark.themes;

import earmark.stats.Interval;
import earmark.stats.change.LogOdds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A phrase that some texts hold more often than others: what can be said of texts that are too few for themes. By the
 * difference of log-odds with a prior of the phrases of both (Monroe, Colaresi and Quinn 2008).
 *
 * @param phrase one to three words
 * @param count in how many of the texts
 * @param of how many texts there are
 * @param others in how many of the others
 * @param ofOthers how many others there are
 * @param odds how much more often
 */
public record Keyword(String phrase, int count, int of, int others, int ofOthers, LogOdds odds) {
    private static final double Z = 1.959963984540054;
    /** The prior weighs as much as a tenth of all that was counted. */
    private static final double PRIOR = 0.1;

    private static final int LEAST = 2;

    /** The ratio of the odds, 95 % interval. */
    public Interval ratio() {
        return new Interval(Math.exp(odds.delta() - Z * odds.error()), Math.exp(odds.delta() + Z * odds.error()));
    }

    /**
     * Those that are surely more frequent, the surest first. Of two that stand in the same texts the longer is kept.
     *
     * @param texts whose words
     * @param others held against these
     * @param most at most so many
     */
    public static List<Keyword> of(List<String> texts, List<String> others, int most) {
        Map<String, Integer> ours = counted(texts);
        Map<String, Integer> theirs = counted(others);
        long all = sum(ours);
        long allOthers = sum(theirs);
        double prior = PRIOR * (all + allOthers);
        var found = new ArrayList<Keyword>();
        ours.forEach((phrase, count) -> {
            int other = theirs.getOrDefault(phrase, 0);
            double share = (double) (count + other) / (all + allOthers);
            if (count >= LEAST && share < 1) {
                LogOdds odds = LogOdds.of(count, all, other, allOthers, prior * share, prior);
                if (odds.z() > Z) {
                    found.add(new Keyword(phrase, count, texts.size(), other, others.size(), odds));
                }
            }
        });
        found.sort(
                Comparator.<Keyword>comparingDouble(keyword -> -keyword.odds().z())
                        .thenComparing(keyword -> -keyword.phrase().length())
                        .thenComparing(Keyword::phrase));
        var kept = new ArrayList<Keyword>();
        for (Keyword one : found) {
            if (kept.size() < most && kept.stream().noneMatch(other -> other.saysMoreThan(one))) {
                kept.add(one);
            }
        }
        return List.copyOf(kept);
    }

    private boolean saysMoreThan(Keyword other) {
        return count == other.count && (" " + phrase + " ").contains(" " + other.phrase + " ");
    }

    /** In how many texts each phrase stands. */
    private static Map<String, Integer> counted(List<String> texts) {
        var counts = new TreeMap<String, Integer>();
        for (String text : texts) {
            new TreeSet<>(ClassTerms.phrases(Words.of(text))).forEach(phrase -> counts.merge(phrase, 1, Integer::sum));
        }
        return counts;
    }

    private static long sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }
}
