package earmark.transcribe;

import java.util.ArrayList;
import java.util.List;

/** Where another hypothesis differs from the best one, by the alignment with the fewest changed words. Immutable. */
final class Difference {
    private final List<TimedWord> best;
    private final List<TimedWord> other;
    /** For each word of the best one the word of the other that it is, -1 for none. */
    private final int[] same;

    Difference(List<TimedWord> best, List<TimedWord> other) {
        this.best = best;
        this.other = other;
        same = align(best, other);
    }

    /** Whether the other has this word of the best one too. */
    boolean shares(int word) {
        return same[word] >= 0;
    }

    /** Each stretch in which they differ; its probability is still to come. */
    List<Alternative> alternatives() {
        List<Alternative> found = new ArrayList<>();
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i <= best.size(); i++) {
            if (i < best.size() && same[i] < 0) {
                continue;
            }
            int otherTo = i < best.size() ? same[i] : other.size();
            if ((i > from || otherTo > otherFrom) && !best.isEmpty()) {
                found.add(stretch(from, i, otherFrom, otherTo));
            }
            from = i + 1;
            otherFrom = otherTo + 1;
        }
        return found;
    }

    /** A stretch replaces at least one word: what was left out or put in takes the word before it along. */
    private Alternative stretch(int from, int to, int otherFrom, int otherTo) {
        boolean both = to > from && otherTo > otherFrom;
        int before = !both && from > 0 ? 1 : 0;
        int after = !both && before == 0 && to < best.size() ? 1 : 0;
        List<String> words = other.subList(otherFrom - before, otherTo + after).stream()
                .map(TimedWord::word)
                .toList();
        return new Alternative(from - before, to + after, words, 1);
    }

    private static int[] align(List<TimedWord> best, List<TimedWord> other) {
        int rows = best.size();
        int columns = other.size();
        int[][] cost = new int[rows + 1][columns + 1];
        for (int i = rows; i >= 0; i--) {
            for (int j = columns; j >= 0; j--) {
                if (i == rows || j == columns) {
                    cost[i][j] = rows - i + columns - j;
                } else {
                    int step = same(best.get(i), other.get(j)) ? 0 : 1;
                    cost[i][j] = Math.min(cost[i + 1][j + 1] + step, 1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        int[] same = new int[rows];
        java.util.Arrays.fill(same, -1);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(best.get(i), other.get(j)) && cost[i][j] == cost[i + 1][j + 1]) {
                same[i++] = j++;
            } else if (cost[i][j] == cost[i + 1][j + 1] + 1) {
                i++;
                j++;
            } else if (cost[i][j] == cost[i + 1][j] + 1) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }

    private static boolean same(TimedWord one, TimedWord other) {
        return one.word().equals(other.word());
    }
}
