package earmark.markers.judge;

import earmark.markers.Rule.Missing;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.Present;
import java.util.Map;

/** Present with the places searched when something is absent, absent with the places found when it is there. */
final class MissingJudge {
    private MissingJudge() {}

    static Outcome outcome(Missing rule, MarkerRef marker, Scene scene) {
        Outcome sought = scene.outcome(rule.sought());
        if (sought instanceof Absent absent) {
            return new Present(Evidence.searched(
                    marker,
                    absent.searched(),
                    scene.interaction(),
                    rule.sought().origin(),
                    Map.of("searched", String.valueOf(absent.searched().size()))));
        }
        if (sought instanceof Present present) {
            return new Absent(present.evidence().stream().map(Finding::place).toList());
        }
        return sought;
    }
}
