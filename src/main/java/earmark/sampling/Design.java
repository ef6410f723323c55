package earmark.sampling;

import java.util.List;

/** What is drawn. */
public sealed interface Design {
    /**
     * So many of each, spread evenly over the period.
     *
     * @param fact name of the fact, mostly {@code agent}
     * @param each how many of each value, 1 or more
     */
    record Quota(String fact, int each) implements Design {
        /** Checks the number. */
        public Quota {
            positive(each);
        }
    }

    /**
     * So many in all, of each stratum its share.
     *
     * @param facts whose values together make the strata; empty for one stratum
     * @param size how many in all, 1 or more
     */
    record Strata(List<String> facts, int size) implements Design {
        /** Copies and checks. */
        public Strata {
            facts = List.copyOf(facts);
            positive(size);
        }
    }

    /**
     * As many as it takes to know a share to a margin.
     *
     * @param facts whose values together make the strata
     * @param margin half of the width of the 95 % interval, in (0, 0.5)
     * @param guess about how large the share is, in (0, 1); 0.5 is the safe guess
     */
    record Margin(List<String> facts, double margin, double guess) implements Design {
        /** Copies and checks. */
        public Margin {
            facts = List.copyOf(facts);
            if (!(margin > 0 && margin < 0.5 && guess > 0 && guess < 1)) {
                throw new IllegalArgumentException("margin " + margin + " of a share of " + guess);
            }
        }
    }

    /**
     * Of what a marker found and of what it did not, so that its misses can be counted too.
     *
     * @param marker its id
     * @param size how many in all, 2 or more
     * @param unflagged which share is spent on what it did not find, in (0, 1); half of that on near misses
     */
    record Audit(String marker, int size, double unflagged) implements Design {
        /** Checks. */
        public Audit {
            if (size < 2 || !(unflagged > 0 && unflagged < 1)) {
                throw new IllegalArgumentException("an audit of " + size + ", " + unflagged + " of it unflagged");
            }
        }
    }

    private static void positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("draw how many? " + number);
        }
    }
}
