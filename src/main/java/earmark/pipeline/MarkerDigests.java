package earmark.pipeline;

import earmark.files.Sha256;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What markers mean, as digests. Of the shipped ones they are made once: their patterns with all that they use, written
 * down, are as long as a shelf of books, and every pack has them.
 */
public final class MarkerDigests {
    private MarkerDigests() {}

    /** By identity: to compare two markers takes as long as to write them down. Not changed once it is made. */
    private static final class Shipped {
        static final Map<Marker, String> KNOWN = made();

        private static Map<Marker, String> made() {
            var made = new IdentityHashMap<Marker, String>();
            MarkerCatalog.shipped().markers().forEach(marker -> made.put(marker, written(marker)));
            return made;
        }
    }

    /**
     * What a marker means, whatever its version, and the known wordings by which it is listened for in calls: two with equal
     * digests find the same.
     */
    public static String of(Marker marker) {
        String known = Shipped.KNOWN.get(marker);
        return known == null ? written(marker) : known;
    }

    private static String written(Marker marker) {
        // a version alone finds nothing else
        var all = new StringBuilder(
                marker.definition().substring(marker.ref().toString().length()));
        addWordings(marker, all);
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void addWordings(Marker marker, StringBuilder all) {
        marker.examples()
                .forEach(example ->
                        example.wordings().forEach(wording -> all.append('\n').append(String.join(" ", wording))));
        marker.conditions().forEach(part -> addWordings(part, all));
        marker.rule().operands().forEach(part -> addWordings(part, all));
    }
}
