package earmark.markers.judge;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Place;
import earmark.model.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Findings as the evidence of a rule. */
final class Evidence {
    /** By turn, then by text: how findings are always listed. */
    static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::turn)
            .thenComparingInt(place -> place.at().start())
            .thenComparingInt(place -> place.at().end())
            .thenComparingLong(place -> place.time() == null ? 0 : place.time().startMs());

    private Evidence() {}

    /** The same finding under another marker's name, with more fields. */
    static Finding under(MarkerRef marker, Finding finding, Map<String, String> fields) {
        var all = new TreeMap<>(finding.fields());
        all.putAll(fields);
        return new Finding(marker, finding.speaker(), finding.place(), finding.confidence(), finding.origin(), all);
    }

    /** In order, each place once. */
    static List<Finding> ordered(List<Finding> findings) {
        var sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::place, IN_ORDER))
                .toList();
        var distinct = new java.util.LinkedHashMap<Place, Finding>();
        sorted.forEach(finding -> distinct.putIfAbsent(finding.place(), finding));
        return List.copyOf(distinct.values());
    }

    /** Searched places as findings: the evidence that something is missing. */
    static List<Finding> searched(
            MarkerRef marker, List<Place> places, Interaction interaction, String origin, Map<String, String> fields) {
        return places.stream()
                .map(place -> new Finding(
                        marker, interaction.turns().get(place.turn()).speaker(), place, 1, origin, fields))
                .toList();
    }

    /** A place for a field: {@code turn:start..end}. */
    static String field(Place place) {
        return place.turn() + ":" + place.at().start() + ".." + place.at().end();
    }

    /** Milliseconds as seconds with one decimal. */
    static String seconds(long ms) {
        return decimal(ms / 1000.0, 1);
    }

    /** A number that reads the same everywhere. */
    static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** Where, for people: the clock of a call or the number of a turn in writing. */
    static String where(Place place) {
        TimeSpan time = place.time();
        return time == null
                ? "turn " + place.turn()
                : String.format(Locale.ROOT, "%02d:%02d", time.startMs() / 60_000, time.startMs() / 1000 % 60);
    }
}
