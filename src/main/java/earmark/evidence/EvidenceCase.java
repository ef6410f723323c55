package earmark.evidence;

import earmark.clips.Clip;
import earmark.model.Correction;
import earmark.model.Interaction;
import earmark.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction as far as it was asked for.
 *
 * @param name what people call it
 * @param interaction null when it is not kept, or may not be told
 * @param whole whether all that was said was asked for, and not only what a score rests on
 * @param originals SHA-256 digests of the bytes it was made of, in order
 * @param tagger what gave it its verdicts; empty when nothing did
 * @param markerPack SHA-256 digest of the marker files that were used; empty when nothing is known
 * @param verdicts what the markers came to; those the forms ask for, or all when the whole was asked for
 * @param corrections what people corrected in the turns that are shown, the first first
 * @param scored its evaluations
 * @param clips what is cut for listening, or shown for reading
 */
public record EvidenceCase(
        String name,
        @Nullable Interaction interaction,
        boolean whole,
        List<String> originals,
        String tagger,
        String markerPack,
        List<Verdict> verdicts,
        List<Correction> corrections,
        List<ScoredHistory> scored,
        List<Clip> clips) {
    /** Copies the lists. */
    public EvidenceCase {
        originals = List.copyOf(originals);
        verdicts = List.copyOf(verdicts);
        corrections = List.copyOf(corrections);
        scored = List.copyOf(scored);
        clips = List.copyOf(clips);
    }
}
