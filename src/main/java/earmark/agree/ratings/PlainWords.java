package earmark.agree.ratings;

import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * What figures of agreement come to, for people who do not read coefficients: how often two say the same, how sure that is,
 * and what to do.
 */
public final class PlainWords {
    /** From here on conclusions are safe, from the next one tentative ones; Krippendorff, Content Analysis, 2004, 241. */
    private static final double SAFE = 0.8;

    private static final double TENTATIVE = 0.667;

    private static final String SHARE = "percent_agreement";
    private static final int SAME = 100;

    private PlainWords() {}

    /**
     * How often, how sure, and what to do.
     *
     * @param advice on which figure the last rests
     * @param who how many answered, in words: {@code 3 people}
     * @param what about how many things two answered, in words: {@code 12 interactions}
     */
    public static String of(Agreement agreement, Advice advice, String who, String what) {
        Estimate same = agreement.get(SHARE);
        if (!same.isDefined()) {
            return "Nothing can be said: " + same.undefined() + ". Have the same answered by two.";
        }
        String share = String.format(
                Locale.ROOT, "Two answers to the same are alike in %.0f of 100 cases", SAME * same.value());
        return share + sure(same, agreement.ratings().paired()) + "; " + who + ", " + what + ". "
                + meaning(agreement, advice);
    }

    /**
     * The least share that is alike, with 95 % certainty, where none of n differed: {@code 0.05^(1/n)} (Hanley and
     * Lippman-Hand, JAMA 249, 1983, who round the rest to 3/n).
     *
     * @param n how many were compared, at least 1
     */
    public static double leastWhereNoneDiffered(int n) {
        return Math.pow(.05, 1.0 / n);
    }

    private static String sure(Estimate same, int n) {
        if (same.hasInterval()) {
            return String.format(
                    Locale.ROOT, " (%.0f to %.0f, with 95 %% certainty)", SAME * same.low(), SAME * same.high());
        }
        return same.value() == 1
                ? String.format(Locale.ROOT, " (at least %.0f, with 95 %% certainty)", SAME * leastWhereNoneDiffered(n))
                : " (how sure that is cannot be told)";
    }

    private static String meaning(Agreement agreement, Advice advice) {
        if (agreement.ratings().paired() < Advice.LEAST_UNITS) {
            return "These are too few to conclude from: talk through those on which they differ, and have more answered by two.";
        }
        Optional<Estimate> believed = advice.statistics().stream().findFirst().map(agreement::get);
        if (believed.isEmpty() || believed.get().name().equals(SHARE)) {
            return "All answers are one and the same, so that this says little: answer some on which the answer differs.";
        }
        if (!believed.get().hasInterval()) {
            return agreement.get(SHARE).value() == 1
                    ? "They never differed: nothing is to be done."
                    : "Too few differ to say how sure that is: talk through those, and have more answered by two.";
        }
        double low = believed.get().low();
        double high = believed.get().high();
        if (low >= SAFE) {
            return "They surely see it alike: nothing is to be done.";
        }
        if (low >= TENTATIVE) {
            return "They see it much alike, beyond chance: what they score can be compared with care; talk through what still"
                    + " differs.";
        }
        if (high < TENTATIVE) {
            return "They surely see it differently: do not compare what they score; agree on what each answer means, with"
                    + " examples, and score again.";
        }
        return "Whether they see it alike cannot be told yet: have more answered by two, and talk through those on"
                + " which they differ.";
    }
}
