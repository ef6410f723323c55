package earmark.markers.catalog;

import earmark.markers.Family;
import earmark.markers.Marker;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which family a marker belongs to: what its file says, else what the list of the shipped ones does. Thread-safe. */
public final class Families {
    private static final Map<String, Family> SHIPPED = shipped();

    private Families() {}

    /** The family of a marker; {@link Family#OTHER} where nothing is said of it. A part belongs to that of its model. */
    public static Family of(Marker marker) {
        String id = marker.ref().id();
        int dot = id.indexOf('.');
        Family listed =
                SHIPPED.getOrDefault(id, SHIPPED.getOrDefault(dot < 0 ? id : id.substring(0, dot), Family.OTHER));
        return Family.of(marker.notes().getOrDefault("family", "")).orElse(listed);
    }

    private static Map<String, Family> shipped() {
        var families = new HashMap<String, Family>();
        for (String line : MarkerFiles.families().lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.strip().split("\\s+");
                Family family = Family.of(words[0])
                        .orElseThrow(() -> new IllegalStateException("no family in FAMILIES: " + words[0]));
                Arrays.stream(words).skip(1).forEach(name -> families.put(name, family));
            }
        }
        return Map.copyOf(families);
    }
}
