package earmark.pipeline.past;

import earmark.model.Interaction;
import earmark.model.Verdict;
import java.util.List;

/**
 * One interaction by two packs.
 *
 * @param interaction which
 * @param before what the one pack's markers came to in it
 * @param after what the other's come to, of the same markers
 * @param changes the markers of which something is different
 */
public record Compared(
        Interaction interaction, List<Verdict> before, List<Verdict> after, List<VerdictChange> changes) {
    /** Copies the lists. */
    public Compared {
        before = List.copyOf(before);
        after = List.copyOf(after);
        changes = List.copyOf(changes);
    }
}
