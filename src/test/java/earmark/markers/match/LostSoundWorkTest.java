package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Side;
import earmark.model.Speaker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A damaged recording may have lost sound in hundreds of places: each turn is looked at once, however many there are. */
class LostSoundWorkTest {
    private static final int TURNS = 200;

    @Test
    void everyTurnIsLookedAtOnceHoweverMuchWasLost() {
        Dialogue call = Dialogue.call();
        for (int i = 0; i < TURNS; i++) {
            call = call.agent("one two three four").silence(2_000);
        }
        call = call.heard(Speaker.AGENT);
        for (int i = 0; i < TURNS; i++) {
            call = call.lost(Speaker.AGENT, 10_000 * i + 5, 10_000 * i + 10);
        }
        Reading reading = Reading.of(call.analysis());
        var looked = new AtomicInteger();
        Reach.Scope everywhere = (turn, all) -> {
            looked.incrementAndGet();
            return Optional.of(new Reach(0, turn.size(), Side.Fit.YES));
        };
        assertThat(new LostSound(reading, Side.ANY, everywhere).doubt())
                .isEqualTo("not heard, but 1.0 s of sound were lost or drowned by noise where it was looked for");
        assertThat(looked).hasValue(TURNS);
    }
}
