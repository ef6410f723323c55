package earmark.stats.agreement;

/**
 * A machine against the majority of three people or more, value by value; ties are left out and counted. Use from one
 * thread.
 */
final class Consensus {
    private static final int LEAST_PEOPLE = 3;

    private final int[] right;
    private final int[] said;
    private final int[] held;
    private int ties;

    private Consensus(int categories) {
        right = new int[categories];
        said = new int[categories];
        held = new int[categories];
    }

    static Consensus of(Ratings ratings, String machine) {
        int own = ratings.raters().indexOf(machine);
        var consensus = new Consensus(ratings.categories().size());
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int answer = ratings.given(unit, own);
            if (answer >= 0) {
                consensus.take(ratings, unit, own, answer);
            }
        }
        return consensus;
    }

    private void take(Ratings ratings, int unit, int own, int answer) {
        int[] votes = new int[right.length];
        int people = 0;
        for (int i = 0; i < ratings.count(unit); i++) {
            if (ratings.rater(unit, i) != own) {
                votes[ratings.category(unit, i)]++;
                people++;
            }
        }
        if (people < LEAST_PEOPLE) {
            return;
        }
        for (int k = 0; k < votes.length; k++) {
            if (2 * votes[k] > people) {
                said[answer]++;
                held[k]++;
                right[k] += answer == k ? 1 : 0;
                return;
            }
        }
        ties++;
    }

    /** Units on which machine and majority said it. */
    int right(int category) {
        return right[category];
    }

    /** Units on which the machine said it. */
    int said(int category) {
        return said[category];
    }

    /** Units on which the majority said it. */
    int held(int category) {
        return held[category];
    }

    /** Units without a majority. */
    int ties() {
        return ties;
    }
}
