package earmark.markers.explain;

import earmark.model.MarkerRef;
import earmark.model.Outcome;
import java.util.List;

/**
 * Why a marker came to what it came to in one interaction.
 *
 * @param marker which marker
 * @param outcome what it came to
 * @param searched where it looked, and how well that was recognised
 * @param hits what it found; empty unless the outcome is present
 * @param readings what it found only in another reading of what was recognised; where it cannot be told, what may stand
 *     there so
 * @param misses words that its lines name but that some constraint stopped, the nearest first
 * @param parts parts of its phrases that were said; only where there is neither hit nor miss
 * @param steps the same for each part of a marker that is made of others, for example the steps of a model; else empty
 */
public record Explained(
        MarkerRef marker,
        Outcome outcome,
        Searched searched,
        List<Candidate> hits,
        List<OtherReading> readings,
        List<Candidate> misses,
        List<Part> parts,
        List<Step> steps) {
    /** Copies the lists. */
    public Explained {
        hits = List.copyOf(hits);
        readings = List.copyOf(readings);
        misses = List.copyOf(misses);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /**
     * A part of a marker that is made of others.
     *
     * @param name what the part is called
     * @param says what became of it, in words
     * @param origin {@code file:line}
     */
    public record Step(String name, String says, String origin) {}
}
