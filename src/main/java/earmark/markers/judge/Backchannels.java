package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.Rule.Measured;
import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Finding;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** Tells which short stretches of speech are only signs of listening, such as "mm" or "okay". */
final class Backchannels {
    private final Scene scene;
    private final long longestMs;
    private final List<Finding> found = new ArrayList<>();

    Backchannels(Measured rule, Scene scene) {
        this.scene = scene;
        this.longestMs = Math.round(rule.constants().getOrDefault("backchannel", 1.0) * 1000);
        Marker operand = rule.parts().get("backchannel");
        if (operand != null) {
            found.addAll(scene.sighted(operand).certain());
        }
    }

    /** Whether the stretch is short and every word in it is one; without a recognised word it is not. */
    boolean test(Speaker speaker, TimeSpan span) {
        if (found.isEmpty() || span.lengthMs() >= longestMs) {
            return false;
        }
        List<Spoken> words = scene.words().words().stream()
                .filter(word -> word.speaker() == speaker
                        && word.time() != null
                        && word.time().overlaps(span))
                .toList();
        return !words.isEmpty() && words.stream().allMatch(this::isOne);
    }

    private boolean isOne(Spoken word) {
        return found.stream()
                .map(Finding::place)
                .anyMatch(place -> place.turn() == word.turn() && place.at().overlaps(word.at()));
    }
}
