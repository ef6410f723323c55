package earmark.agree.tuning;

import earmark.markers.Side;
import earmark.model.Analysis;
import earmark.model.TextSpan;
import earmark.model.Token;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs of two to four words, and how much more often they stand in some calls than in others. Thread-safe. */
final class Phrases {
    private static final int LONGEST = 4;
    private static final int SHORTEST = 2;
    private static final int LEAST_CALLS = 2;
    private static final double LEAST_Z = 1.0;

    private Phrases() {}

    /**
     * A run of words.
     *
     * @param words lower case, a blank between
     * @param some calls of those meant that have it
     * @param others calls of the rest that have it
     * @param z its log-odds over their standard error
     */
    record Phrase(String words, int some, int others, double z) {}

    /** The most telling ones, none part of a better one. */
    static List<Phrase> telling(List<Set<String>> some, List<Set<String>> others, int most) {
        Map<String, int[]> counts = new HashMap<>();
        some.forEach(call -> call.forEach(words -> counts.computeIfAbsent(words, key -> new int[2])[0]++));
        others.forEach(call -> call.forEach(words -> {
            int[] count = counts.get(words);
            if (count != null) {
                count[1]++;
            }
        }));
        var all = new ArrayList<Phrase>();
        counts.forEach((words, count) -> {
            double z = z(count[0], some.size(), count[1], others.size());
            if (count[0] >= LEAST_CALLS && z >= LEAST_Z) {
                all.add(new Phrase(words, count[0], count[1], z));
            }
        });
        all.sort(java.util.Comparator.comparingDouble(Phrase::z)
                .reversed()
                .thenComparing(phrase -> -phrase.words().length())
                .thenComparing(Phrase::words));
        var best = new ArrayList<Phrase>();
        for (Phrase phrase : all) {
            boolean part = best.stream()
                    .anyMatch(other -> other.words().contains(phrase.words())
                            || phrase.words().contains(other.words()));
            if (!part && best.size() < most) {
                best.add(phrase);
            }
        }
        return best;
    }

    /** Log-odds with half a call added everywhere (Haldane 1956; Monroe and others 2008). */
    private static double z(int a, int n, int b, int m) {
        double odds = Math.log((a + 0.5) / (n - a + 0.5)) - Math.log((b + 0.5) / (m - b + 0.5));
        return odds / Math.sqrt(1 / (a + 0.5) + 1 / (n - a + 0.5) + 1 / (b + 0.5) + 1 / (m - b + 0.5));
    }

    /** All runs of words of one side. */
    static Set<String> in(Analysis analysis, Side side) {
        var runs = new LinkedHashSet<String>();
        for (Turn turn : analysis.interaction().turns()) {
            if (side.fit(turn.speaker()) != Side.Fit.NO) {
                runs.addAll(around(
                        analysis, turn.index(), new TextSpan(0, turn.text().length())));
            }
        }
        return runs;
    }

    /** The runs of words of a turn that share a character with a place. */
    static Set<String> around(Analysis analysis, int turn, TextSpan at) {
        String text = analysis.interaction().turns().get(turn).text();
        List<Token> tokens = analysis.sentences().get(turn).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        var runs = new LinkedHashSet<String>();
        for (int from = 0; from < tokens.size(); from++) {
            var words = new ArrayList<String>();
            boolean touches = false;
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
                words.add(tokens.get(to).at().of(text).toLowerCase(Locale.ROOT));
                touches |= tokens.get(to).at().overlaps(at);
                if (touches && words.size() >= SHORTEST) {
                    runs.add(String.join(" ", words));
                }
            }
        }
        return runs;
    }
}
