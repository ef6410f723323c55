package earmark.classify;

import earmark.markers.Example;
import earmark.markers.Side;
import earmark.model.MarkerRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A marker whose judgement was learned, as a marker file defines it.
 *
 * @param ref its name and version
 * @param title what it is, for people
 * @param source where the definition comes from
 * @param by whose words count
 * @param model what judges
 * @param threshold from which probability on it is found, in (0, 1]
 * @param minConfidence a place whose words were recognised with less on average is "cannot tell"; 0: no limit
 * @param bySentence whether sentences are judged, and not whole turns
 * @param notes optional texts: clause, owner, reason
 * @param examples in file order
 * @param origin {@code file:line} of its first line
 */
public record LearnedMarker(
        MarkerRef ref,
        String title,
        String source,
        Side by,
        TrainedModel model,
        double threshold,
        double minConfidence,
        boolean bySentence,
        Map<String, String> notes,
        List<Example> examples,
        String origin) {
    /** Copies what can change. */
    public LearnedMarker {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        examples = List.copyOf(examples);
    }

    /** Its name, its version and {@link #meaning}: another text means that tagging again could find something else. */
    public String state() {
        return ref + " " + meaning();
    }

    /** What its verdicts depend on, besides the rules it looks at. */
    public String meaning() {
        return by.keyword() + " " + model.card().get("weights-sha256") + " "
                + model.card().get("scaling") + " " + model.vectors() + " " + threshold + " " + minConfidence + " "
                + bySentence;
    }
}
