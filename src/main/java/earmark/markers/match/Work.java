package earmark.markers.match;

/** How much work one pattern may still do in one turn. Use from one thread. */
final class Work {
    private static final long ALLOWANCE = 100_000;
    private static final long ALLOWANCE_PER_TOKEN = 400;
    private static final long MOST = 20_000_000;

    /** What a found span costs, for it is kept; bounds memory as well as time. */
    static final int SPAN = 16;

    final Reading reading;
    private long left;

    private Work(Reading reading, long left) {
        this.reading = reading;
        this.left = left;
    }

    /** For a turn of that many tokens; every pattern a person would write stays far below. */
    static Work in(Reading reading, int tokens) {
        return new Work(reading, Math.min(MOST, ALLOWANCE + ALLOWANCE_PER_TOKEN * tokens));
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exceeded();
        }
    }

    /** The work that may still be done. */
    long left() {
        return left;
    }

    /** The pattern asks for too much in this turn: the answer is "cannot tell". */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("too much work", null, false, false);
        }
    }
}
