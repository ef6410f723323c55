package earmark.web.markers;

import earmark.classify.LearnedMarker;
import earmark.markers.Marker;
import java.util.Locale;
import java.util.Map;

/**
 * A marker in the list.
 *
 * @param kept own, shipped or learned
 * @param file in which an own one stands; empty otherwise
 * @param used whether it is looked for
 * @param draft whether it is one
 * @param interactions in how many kept interactions it was found
 */
record MarkerLine(
        String id,
        int version,
        String title,
        String source,
        String by,
        String kept,
        String file,
        boolean used,
        boolean draft,
        int examples,
        long interactions) {
    static MarkerLine of(Marker marker, Map<String, String> own, Map<String, Long> found) {
        String id = marker.ref().id();
        String file = own.getOrDefault(id, "");
        return new MarkerLine(
                id,
                marker.ref().version(),
                marker.title(),
                marker.source(),
                marker.by().name().toLowerCase(Locale.ROOT),
                file.isEmpty() ? "shipped" : "own",
                file,
                marker.used(),
                marker.notes().containsKey("status"),
                marker.examples().size(),
                found.getOrDefault(id, 0L));
    }

    static MarkerLine of(LearnedMarker marker, Map<String, Long> found) {
        return new MarkerLine(
                marker.ref().id(),
                marker.ref().version(),
                marker.title(),
                marker.source(),
                marker.by().name().toLowerCase(Locale.ROOT),
                "learned",
                "",
                true,
                false,
                marker.examples().size(),
                found.getOrDefault(marker.ref().id(), 0L));
    }
}
