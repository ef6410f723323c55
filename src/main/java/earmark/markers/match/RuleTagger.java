package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.Tagger;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Confusions;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.SoundsLike;
import earmark.markers.hearing.Wordings;
import earmark.markers.judge.Heard;
import earmark.markers.judge.Sighted;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges interactions by markers. Thread-safe.
 *
 * <p>What a marker with another rule than {@link earmark.markers.Rule.Plain} comes to is told in {@code markers.judge}. Of
 * a plain one the outcome is the first row that holds. "Where it looks" is what the marker's side and windows leave of the
 * interaction.
 *
 * <table>
 * <caption>How an outcome is found</caption>
 * <tr><th>what is so</th><th>outcome</th></tr>
 * <tr><td>speech was measured, but no word recognised at all</td><td>undetermined</td></tr>
 * <tr><td>there are no words at all</td><td>no opportunity</td></tr>
 * <tr><td>no turn of its side, although speech of that side was measured, or its sound was lost or drowned</td><td>undetermined</td></tr>
 * <tr><td>nothing lies where it looks, and every speaker is known</td><td>no opportunity</td></tr>
 * <tr><td>at least one match without doubt</td><td>present, with those matches</td></tr>
 * <tr><td>the work allowed was used up in a turn</td><td>undetermined</td></tr>
 * <tr><td>only doubtful matches: below {@code min_conf}, by an unknown speaker, in seconds that writing does not have,
 *     next to a turn of an unknown speaker</td><td>undetermined</td></tr>
 * <tr><td>no match, and by the confidence of the words where it looks less is found of what is said there than {@link
 *     earmark.markers.judge.Understood#LEAST_RETENTION}</td>
 *     <td>undetermined</td></tr>
 * <tr><td>no match, and sound of its side was lost or drowned where it looks</td><td>undetermined</td></tr>
 * <tr><td>no match in words that were understood</td><td>absent, with the places searched</td></tr>
 * </table>
 *
 * <p>A marker for {@code either} side is present in turns of unknown speakers too, and the finding says that the
 * speaker is unknown. An absence may speak of turns of unknown speakers: what nobody said, no agent said.
 */
public final class RuleTagger implements Tagger {
    /** See {@link Heard#SPEECH_WITHOUT_WORDS_MS}. */
    public static final long SPEECH_WITHOUT_WORDS_MS = Heard.SPEECH_WITHOUT_WORDS_MS;

    private final List<Marker> markers;
    private final Operands operands;
    private final Hearing hearing;

    /** For these markers; verdicts come in their order. Calls are judged with what comes with earmark for them. */
    public RuleTagger(List<Marker> markers) {
        this(markers, hearing(markers));
    }

    /**
     * What is heard where these markers are looked for. Known wordings of one speak against another at the same place: so
     * whoever asks for a few of many, and wants what they come to among all, gives the hearing of all.
     */
    public static Hearing hearing(List<Marker> markers) {
        return Hearing.of(Operands.plain(markers));
    }

    /**
     * For these markers, with all that their patterns stand for looked for by its sound, not only known wordings. Not the
     * usual way: it is dear, and makes more outcomes undetermined; to look for a cause.
     */
    public static RuleTagger soundingAlike(List<Marker> markers) {
        var wordings = new Wordings(markers);
        return new RuleTagger(
                markers,
                new Hearing(Confusions.shipped(), wordings, new SoundsLike(wordings, true), Calibration.shipped()));
    }

    /**
     * For these markers; verdicts come in their order.
     *
     * @param hearing what may have been said in calls instead of what was recognised
     */
    public RuleTagger(List<Marker> markers, Hearing hearing) {
        this.markers = List.copyOf(markers);
        this.operands = new Operands(markers);
        this.hearing = hearing;
    }

    /** Where these markers, or what their rules look at, may stand and it cannot be told. */
    public List<Finding> doubtful(Analysis analysis) {
        return new ReadScene(operands, hearing, analysis)
                .doubtful().stream().map(Sighted.Doubtful::finding).toList();
    }

    @Override
    public List<Verdict> tag(Analysis analysis) {
        var scene = new ReadScene(operands, hearing, analysis);
        var verdicts = new ArrayList<Verdict>(markers.size());
        for (Marker marker : markers) {
            verdicts.add(new Verdict(marker.ref(), analysis.interaction().id(), scene.outcome(marker)));
        }
        return List.copyOf(verdicts);
    }
}
