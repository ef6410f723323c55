package earmark.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each theme is about, in its own words: the phrases that belong to it most by {@link ClassTerms}, chosen so that they
 * do not say the same twice (maximal marginal relevance, Carbonell and Goldstein 1998, λ = {@value #RELEVANCE}), and each has
 * a word that those before it have not. Immutable, thread-safe.
 */
public final class Labels {
    private static final double RELEVANCE = 0.6;
    private static final int CANDIDATES = 40;
    /** So many are looked at where labels would be alike. */
    private static final int RANKED = 12;

    private static final int TERMS = 5;
    /** What is longer is no words but data. */
    private static final int LONGEST_TERM = 60;

    private final List<List<String>> ranked;

    private Labels(List<List<String>> ranked) {
        this.ranked = ranked;
    }

    /**
     * Of grouped texts.
     *
     * @param group the group of each text, from 0 to {@code groups - 1}
     */
    public static Labels of(List<String> texts, int[] group, int groups) {
        var counts = new ArrayList<Map<String, Integer>>();
        for (int g = 0; g < groups; g++) {
            counts.add(new TreeMap<>());
        }
        for (int i = 0; i < texts.size(); i++) {
            // once a text: a sentence that repeats itself is not two complaints
            for (String phrase : new TreeSet<>(ClassTerms.phrases(Words.of(texts.get(i))))) {
                counts.get(group[i]).merge(phrase, 1, Integer::sum);
            }
        }
        var weights = new ClassTerms(counts);
        var ranked = new ArrayList<List<String>>();
        for (int g = 0; g < groups; g++) {
            ranked.add(diverse(candidates(weights, g, counts.get(g))));
        }
        return new Labels(ranked);
    }

    /** A group's terms, strongest first; empty for a group without content words. */
    public List<String> terms(int group) {
        List<String> terms = ranked.get(group);
        return terms.subList(0, Math.min(TERMS, terms.size()));
    }

    /**
     * Names for some groups, each of its own: {@link Names}.
     *
     * @param groups which, in the order in which they may choose
     * @param taken names of what else there is
     * @return in the order of the groups
     */
    public List<String> names(List<Integer> groups, Collection<String> taken) {
        return Names.of(groups.stream().map(ranked::get).toList(), taken);
    }

    private record Weighed(String term, double weight) {}

    private static List<Weighed> candidates(ClassTerms weights, int group, Map<String, Integer> counts) {
        int least = counts.values().stream().anyMatch(count -> count > 1) ? 2 : 1;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new Weighed(entry.getKey(), weights.weight(group, entry.getKey())))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term))
                .limit(CANDIDATES)
                .toList();
    }

    private static List<String> diverse(List<Weighed> candidates) {
        var chosen = new ArrayList<String>();
        var left = new ArrayList<>(candidates);
        double most = candidates.isEmpty() ? 1 : candidates.get(0).weight();
        while (chosen.size() < RANKED && !left.isEmpty()) {
            Weighed best = left.get(0);
            for (Weighed one : left) {
                if (value(one, most, chosen) > value(best, most, chosen)) {
                    best = one;
                }
            }
            chosen.add(best.term());
            Set<String> said =
                    chosen.stream().flatMap(term -> stems(term).stream()).collect(Collectors.toSet());
            left.removeIf(one -> said.containsAll(stems(one.term())));
        }
        return chosen.stream().map(term -> Shortened.of(term, LONGEST_TERM)).toList();
    }

    private static double value(Weighed one, double most, List<String> chosen) {
        double alike = chosen.stream()
                .mapToDouble(other -> shared(one.term(), other))
                .max()
                .orElse(0);
        return RELEVANCE * one.weight() / most - (1 - RELEVANCE) * alike;
    }

    /** Share of the shorter phrase's words that the other has too; plural and singular are alike. */
    private static double shared(String a, String b) {
        Set<String> ours = stems(a);
        Set<String> theirs = stems(b);
        long both = ours.stream().filter(theirs::contains).count();
        return (double) both / Math.min(ours.size(), theirs.size());
    }

    private static Set<String> stems(String phrase) {
        var stems = new TreeSet<String>();
        for (String word : phrase.split(" ")) {
            stems.add(word.replaceFirst("(?:'s|ing|ed|es|s)$", ""));
        }
        return stems;
    }
}
