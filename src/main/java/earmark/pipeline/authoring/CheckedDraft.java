package earmark.pipeline.authoring;

import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import java.util.List;

/**
 * What a draft is worth.
 *
 * @param faults what is wrong
 * @param wanted what is not there yet and must be before it can be saved: a title, a source, two hits, two misses
 * @param id the first marker's name; empty where that cannot be read
 * @param version its version; 0 where that cannot be read
 * @param examples of all markers of the text, in order; those of a marker that cannot be read are not tried
 * @param markers the markers that could be read, with examples or still without
 * @param names what {@code @name} means beside the draft, its own markers too
 */
public record CheckedDraft(
        List<Fault> faults,
        List<Fault> wanted,
        String id,
        int version,
        List<ExampleResult> examples,
        List<Marker> markers,
        MarkerCatalog names) {
    /** Copies the lists. */
    public CheckedDraft {
        faults = List.copyOf(faults);
        wanted = List.copyOf(wanted);
        examples = List.copyOf(examples);
        markers = List.copyOf(markers);
    }

    /** Whether it may be saved. */
    public boolean isGood() {
        return faults.isEmpty()
                && wanted.isEmpty()
                && examples.stream().allMatch(example -> example.tried() && example.holds());
    }
}
