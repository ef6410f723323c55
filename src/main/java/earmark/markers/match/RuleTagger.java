package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Confusions;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.SoundsLike;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/**
 * Judges interactions by markers. Thread-safe.
 *
 * <p>The outcome is the first row that holds. "Where it looks" is what the marker's side and windows leave of the
 * interaction.
 *
 * <table>
 * <caption>How an outcome is found</caption>
 * <tr><th>what is so</th><th>outcome</th></tr>
 * <tr><td>speech was measured, but no word recognised at all</td><td>undetermined</td></tr>
 * <tr><td>there are no words at all</td><td>no opportunity</td></tr>
 * <tr><td>no turn of its side, although speech of that side was measured</td><td>undetermined</td></tr>
 * <tr><td>nothing lies where it looks, and every speaker is known</td><td>no opportunity</td></tr>
 * <tr><td>at least one match without doubt</td><td>present, with those matches</td></tr>
 * <tr><td>the work allowed was used up in a turn</td><td>undetermined</td></tr>
 * <tr><td>only doubtful matches: below {@code min_conf}, by an unknown speaker, in seconds that writing does not have,
 *     next to a turn of an unknown speaker</td><td>undetermined</td></tr>
 * <tr><td>no match, and the mean confidence of the words where it looks is below {@link #LEAST_MEAN_CONFIDENCE}</td>
 *     <td>undetermined</td></tr>
 * <tr><td>no match in words that were understood</td><td>absent, with the places searched</td></tr>
 * </table>
 *
 * <p>A marker for {@code either} side is present in turns of unknown speakers too, and the finding says that the
 * speaker is unknown. An absence may speak of turns of unknown speakers: what nobody said, no agent said.
 */
public final class RuleTagger implements Tagger {
    /**
     * Words recognised with less confidence than this on average do not prove that something was not said.
     *
     * <p>Measured by {@code scripts/measure-retention}: where the mean is at this level or above, more than nine in ten
     * marker hits survive recognition (the lower limit of the 95 % interval too); between .80 and .90 it is three in
     * four, below .80 one in two. A figure of the small English model with alternatives; {@code recognition.md} has the
     * table.
     */
    public static final double LEAST_MEAN_CONFIDENCE = 0.90;

    /** So much measured speech without one recognised word is a failure and not silence, in milliseconds. */
    public static final long SPEECH_WITHOUT_WORDS_MS = 2_000;

    private final List<MarkerFinder> finders;
    private final Presearch presearch;
    private final Hearing hearing;

    /** For these markers; verdicts come in their order. Calls are judged with what comes with earmark for them. */
    public RuleTagger(List<Marker> markers) {
        this(markers, new Hearing(Confusions.shipped(), phrases(markers), Calibration.shipped()));
    }

    /**
     * For these markers; verdicts come in their order.
     *
     * @param hearing what may have been said in calls instead of what was recognised
     */
    public RuleTagger(List<Marker> markers, Hearing hearing) {
        this.hearing = hearing;
        PatternCompiler compiler = Matcher.compiler();
        this.finders = markers.stream()
                .map(marker -> new MarkerFinder(marker, compiler))
                .toList();
        this.presearch = new Presearch(markers.stream().map(Marker::pattern).toList());
    }

    private static SoundsLike phrases(List<Marker> markers) {
        return new SoundsLike(markers.stream()
                .map(marker -> marker.says().stream().map(Marker.Stage::pattern).toList())
                .toList());
    }

    @Override
    public List<Verdict> tag(Analysis analysis) {
        Reading reading = Reading.of(analysis, hearing.calibration());
        var candidates = new ArrayList<BitSet>();
        var seen = new HashMap<String, BitSet>();
        var variants = new ArrayList<Variants>();
        for (TurnView turn : reading.turns) {
            candidates.add(presearch.candidates(turn, seen));
            variants.add(Variants.of(turn, hearing, presearch, seen));
        }
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < finders.size(); i++) {
            int marker = i;
            var judgement = new Judgement(
                    finders.get(i),
                    reading,
                    turn -> candidates.get(turn).get(marker),
                    turn -> variants.get(turn).worthLooking(marker),
                    hearing);
            verdicts.add(new Verdict(
                    finders.get(i).marker.ref(), analysis.interaction().id(), judgement.outcome()));
        }
        return verdicts;
    }
}
