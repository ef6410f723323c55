package earmark.pipeline.authoring;

import earmark.markers.Marker;
import java.util.List;

/**
 * What a draft is worth.
 *
 * @param faults what cannot be read; then there is no marker and no examples are run
 * @param id the first marker's name; empty where that cannot be read
 * @param version its version; 0 where that cannot be read
 * @param examples of all markers of the text, in order
 * @param markers the markers that could be read; empty when there are faults
 */
public record CheckedDraft(
        List<Fault> faults, String id, int version, List<ExampleResult> examples, List<Marker> markers) {
    /** Copies the lists. */
    public CheckedDraft {
        faults = List.copyOf(faults);
        examples = List.copyOf(examples);
        markers = List.copyOf(markers);
    }

    /** Whether it may be saved. */
    public boolean isGood() {
        return faults.isEmpty() && examples.stream().allMatch(ExampleResult::holds);
    }
}
