package earmark.markers.phrases;

import java.util.Arrays;

/** A turn that was read: what was found, and from which words on other words in it would change that. Immutable. */
public final class ReadTurn {
    private final Hits hits;
    /** The steps taken from all words before each; one more entry than words. */
    private final long[] steps;
    /** For each word the first from which a phrase was followed so far that this word was looked at. */
    private final int[] lookedAtFrom;

    /**
     * What was found, and how.
     *
     * @param steps taken from the words before each; one more entry than words
     * @param reach one past the last word that was looked at from each
     */
    ReadTurn(Hits hits, long[] steps, int[] reach) {
        this.hits = hits;
        this.steps = steps;
        lookedAtFrom = new int[reach.length];
        Arrays.fill(lookedAtFrom, reach.length);
        int looked = 0;
        for (int from = 0; from < reach.length; from++) {
            for (looked = Math.max(looked, from); looked < reach[from]; looked++) {
                lookedAtFrom[looked] = from;
            }
        }
    }

    /** What was found. */
    public Hits hits() {
        return hits;
    }

    int words() {
        return lookedAtFrom.length;
    }

    int lookedAtFrom(int word) {
        return lookedAtFrom[word];
    }

    long steps(int from, int to) {
        return steps[to] - steps[from];
    }
}
