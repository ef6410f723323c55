package earmark.markers.judge;

import earmark.markers.judge.WordLine.Spoken;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.util.List;

/**
 * Gives a stretch of time a place in the text: the words that its speaker says in it, in the turn that has most of them.
 * Where nobody speaks, or no word was recognised, no characters: the point after the last word before it.
 */
final class TimePlace {
    private final Scene scene;

    TimePlace(Scene scene) {
        this.scene = scene;
    }

    Place of(TimeSpan at, Speaker speaker) {
        List<Spoken> said = scene.words().words().stream()
                .filter(word -> word.speaker() == speaker
                        && word.time() != null
                        && word.time().overlaps(at))
                .toList();
        if (speaker != Speaker.UNKNOWN && !said.isEmpty()) {
            Place best = Stretch.places(said, scene.interaction()).stream()
                    .reduce((one, other) -> other.at().length() > one.at().length() ? other : one)
                    .orElseThrow();
            return new Place(best.interaction(), best.turn(), best.at(), at);
        }
        Spoken last = null;
        long lastMs = -1;
        for (Spoken word : scene.words().words()) {
            TimeSpan time = word.time();
            if (time != null && time.startMs() < at.startMs() && time.endMs() >= lastMs) {
                last = word;
                lastMs = time.endMs();
            }
        }
        int turn = last == null ? 0 : last.turn();
        int character = last == null ? 0 : last.at().end();
        return new Place(scene.interaction().id(), turn, new TextSpan(character, character), at);
    }
}
