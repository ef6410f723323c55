package earmark.classify;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Side;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Speaker;
import earmark.stats.regression.LinearModel;
import earmark.stats.regression.Scaling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A learned marker comes to the same four outcomes as a rule; this one looks for a single word. */
class LearnedJudgementTest {
    @Test
    void lostSoundOfItsSideMakesAnAbsenceUndetermined() {
        Dialogue call = Dialogue.call()
                .customer("hello there")
                .heard(Speaker.CUSTOMER, 0, 600)
                .heard(Speaker.AGENT);
        assertThat(judged(call)).isInstanceOf(Absent.class);
        assertThat(judged(call.lost(Speaker.AGENT, 2_000, 4_000)))
                .as("of the other side")
                .isInstanceOf(Absent.class);
        assertThat(judged(call.lost(Speaker.CUSTOMER, 2_000, 4_000)))
                .isEqualTo(new Undetermined(
                        "not heard, but 2.0 s of sound were lost or drowned by noise where it was looked for"));
    }

    @Test
    void whatWasFoundStandsWhateverWasLost() {
        Dialogue call = Dialogue.call()
                .customer("nobody called")
                .heard(Speaker.CUSTOMER, 0, 600)
                .lost(Speaker.CUSTOMER, 2_000, 4_000);
        assertThat(judged(call)).isInstanceOf(Present.class);
    }

    @Test
    void aSideWithoutWordsWhoseSoundWasLostCannotBeTold() {
        Dialogue call = Dialogue.call()
                .agent("hello")
                .heard(Speaker.AGENT, 0, 300)
                .heard(Speaker.CUSTOMER)
                .lost(Speaker.CUSTOMER, 0, 900);
        assertThat(judged(call)).isInstanceOf(Undetermined.class);
    }

    private static Outcome judged(Dialogue call) {
        var space = new FeatureSpace(Kind.WORDS, false, List.of(), 0, Map.of("text nobody", 1.0));
        var fields = new TreeMap<String, String>();
        String names = "name kind features context labels labels-sha256 trained-at samples precision recall f1"
                + " calibration-error threshold scaling weights-sha256 licence intended-use limits";
        for (String name : names.split(" ")) {
            fields.put(name, "test");
        }
        // the first two weights are the speakers'
        var line = new LinearModel(new double[] {0, 0, 10}, -5);
        var model = new TrainedModel(new ModelCard(fields), space, line, new Scaling(1, 0));
        var marker = new LearnedMarker(
                new MarkerRef("own", 1), "t", "own", Side.CUSTOMER, model, 0.5, 0, false, Map.of(), List.of(), "own:1");
        return new LearnedJudgement(marker, call.analysis(), List.of()).outcome(text -> new float[0]);
    }
}
