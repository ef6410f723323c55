package earmark.markers.explain;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that were taken for others, because the recogniser weighed these too or because they sound alike.
 *
 * @param line {@code file:line} of the {@code say} line
 * @param place where they stand
 * @param speaker whose words they are
 * @param heard the words that were heard best
 * @param said the words they were taken for
 * @param kind {@code alternative}, {@code confusion} or {@code sounds_like}
 * @param probability how often such evidence is right, in digits
 */
public record OtherReading(
        String line, Place place, Speaker speaker, String heard, String said, String kind, String probability) {
    /** Those among some findings, each once. */
    static List<OtherReading> of(List<Finding> findings, Interaction interaction) {
        var readings = new ArrayList<OtherReading>();
        for (Finding finding : findings) {
            String said = finding.fields().get("heard_as");
            if (said != null) {
                Place place = finding.place();
                String text = interaction.turns().get(place.turn()).text();
                readings.add(new OtherReading(
                        finding.origin(),
                        place,
                        finding.speaker(),
                        text.substring(place.at().start(), place.at().end()),
                        said,
                        finding.fields().getOrDefault("evidence", ""),
                        finding.fields().getOrDefault("probability", "")));
            }
        }
        return readings.stream().distinct().toList();
    }
}
