package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that may have been said instead of what was recognised in a turn, and how far to trust it. Thread-safe. */
public final class Hearing {
    /** More words than this make a match no surer. */
    private static final int MOST_ANCHORS = 4;

    private final Confusions confusions;
    private final SoundsLike soundsLike;
    private final Calibration calibration;

    /** With these proposers. */
    public Hearing(Confusions confusions, SoundsLike soundsLike, Calibration calibration) {
        this.confusions = confusions;
        this.soundsLike = soundsLike;
        this.calibration = calibration;
    }

    /**
     * What may have been said.
     *
     * @param turn what was recognised
     * @param alternatives what the recogniser itself weighed
     */
    public List<Rewording> rewordings(HeardTurn turn, List<Rewording> alternatives) {
        List<Rewording> all = new ArrayList<>(alternatives);
        all.addAll(confusions.in(turn));
        all.addAll(soundsLike.in(turn));
        return all;
    }

    /**
     * That a match in a reworded turn is right: calibrated of the product of the rewordings' scores, raised the more
     * other words the match rests on. A word of a long phrase that fits otherwise is likelier misheard than a word
     * that is all there is.
     *
     * @param rewordings one, or two of one phrase
     * @param anchors how many words of the match were heard as they stand
     */
    public double probability(List<Rewording> rewordings, int anchors) {
        Rewording.Kind kind = rewordings.stream()
                .map(Rewording::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        double product = rewordings.stream().mapToDouble(Rewording::score).reduce(1, (one, other) -> one * other);
        double score = Math.pow(product, 1.0 / (1 + Math.min(MOST_ANCHORS, anchors)));
        return calibration.probability(kind.word(), score);
    }

    /** How far to trust what was heard. */
    public Calibration calibration() {
        return calibration;
    }
}
