package earmark.markers.hearing;

import earmark.markers.Marker;
import java.util.ArrayList;
import java.util.List;

/** All that may have been said instead of what was recognised in a turn, and how far to trust it. Thread-safe. */
public final class Hearing {
    /** More words than this make a confusion no surer. */
    private static final int MOST_ANCHORS = 4;

    private final Confusions confusions;
    private final Wordings wordings;
    private final SoundsLike soundsLike;
    private final Calibration calibration;

    /** With these proposers. */
    public Hearing(Confusions confusions, Wordings wordings, SoundsLike soundsLike, Calibration calibration) {
        this.confusions = confusions;
        this.wordings = wordings;
        this.soundsLike = soundsLike;
        this.calibration = calibration;
    }

    /** All that comes with earmark, for these markers. */
    public static Hearing of(List<Marker> markers) {
        var wordings = new Wordings(markers);
        return new Hearing(Confusions.shipped(), wordings, new SoundsLike(wordings), Calibration.shipped());
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

    /** How likely a marker's words were said where others were heard best. */
    public double probability(Evidence evidence, Marker marker) {
        return calibration.otherwise(evidence, marker.ref().id());
    }

    /**
     * How likely a marker's words were said where the table of confusions says so: its share, raised the more other
     * words the match rests on. A word of a long phrase that fits otherwise is likelier misheard than one that is all
     * there is.
     *
     * @param share the product of the shares
     * @param anchors how many words of the match were heard as they stand
     */
    public double ofConfusion(double share, int anchors) {
        return Math.pow(share, 1.0 / (1 + Math.min(MOST_ANCHORS, anchors)));
    }

    /** How many phones the longest known wording has that stands in some words and shares those from one to another. */
    public int wording(List<String> forms, int from, int to) {
        return wordings.phones(forms, from, to);
    }

    /** How many phones some words have. */
    public int phones(List<String> words) {
        Phones phones = Phones.english();
        return words.stream().mapToInt(word -> phones.of(word).length).sum();
    }
}
