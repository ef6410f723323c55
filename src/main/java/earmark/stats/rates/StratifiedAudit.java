package earmark.stats.rates;

import java.util.List;

/**
 * A rate from samples of known strata, for example what the machine said yes and no to (Cochran 1977).
 *
 * @param strata each sampled at random by itself
 */
public record StratifiedAudit(List<Stratum> strata) {
    /**
     * One stratum.
     *
     * @param size how many calls it has
     * @param audited how many were audited, 2 or more
     * @param positive of them, how many people said yes to
     */
    public record Stratum(int size, int audited, int positive) {
        /** Checks the counts. */
        public Stratum {
            if (audited < 2 || audited > size || positive < 0 || positive > audited) {
                throw new IllegalArgumentException(
                        "stratum of " + size + ", audited " + audited + ", positive " + positive);
            }
        }

        double rate() {
            return positive / (double) audited;
        }
    }

    /** Copies. */
    public StratifiedAudit {
        strata = List.copyOf(strata);
    }

    /** The rate over all strata. */
    public Rate rate() {
        double total = strata.stream().mapToInt(Stratum::size).sum();
        double value = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            double weight = stratum.size() / total;
            double p = stratum.rate();
            value += weight * p;
            variance += weight
                    * weight
                    * (1 - stratum.audited() / (double) stratum.size())
                    * p
                    * (1 - p)
                    / (stratum.audited() - 1);
        }
        return new Rate(value, Math.sqrt(variance));
    }

    /** Of all positives, the share that lies in the first stratum: recall when that is what the machine said yes to. */
    public double shareInFirst() {
        double all = strata.stream().mapToDouble(s -> s.size() * s.rate()).sum();
        return strata.get(0).size() * strata.get(0).rate() / all;
    }

    /** How to share out an audit among strata so that the rate is narrowest (Neyman 1934). */
    public static double[] neyman(double[] sizes, double[] guessedRates, double audits) {
        double[] shares = new double[sizes.length];
        double total = 0;
        for (int i = 0; i < sizes.length; i++) {
            shares[i] = sizes[i] * Math.sqrt(guessedRates[i] * (1 - guessedRates[i]));
            total += shares[i];
        }
        for (int i = 0; i < sizes.length; i++) {
            shares[i] *= audits / total;
        }
        return shares;
    }

    /** Hájek's mean of values drawn with known, unequal chances. */
    public static double hajek(double[] values, double[] chances) {
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < values.length; i++) {
            top += values[i] / chances[i];
            bottom += 1 / chances[i];
        }
        return top / bottom;
    }

    /** Horvitz and Thompson's mean of values drawn with known, unequal chances from a known number. */
    public static double horvitzThompson(double[] values, double[] chances, double population) {
        double top = 0;
        for (int i = 0; i < values.length; i++) {
            top += values[i] / chances[i];
        }
        return top / population;
    }
}
