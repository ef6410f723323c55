package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpansTest {
    /** Against bit by bit arithmetic on random spans. */
    @Test
    void spansAddMeetAndLeaveGapsAsSetsDo() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<TimeSpan> some = random(random);
            List<TimeSpan> others = random(random);
            List<TimeSpan> one = Spans.union(some);
            List<TimeSpan> two = Spans.union(others);
            List<TimeSpan> both = new ArrayList<>(some);
            both.addAll(others);
            for (long at = 0; at < 60; at++) {
                boolean inOne = in(some, at);
                boolean inTwo = in(others, at);
                assertThat(in(Spans.union(both), at)).as("seed %d", seed).isEqualTo(inOne || inTwo);
                assertThat(in(Spans.common(one, two), at)).as("seed %d", seed).isEqualTo(inOne && inTwo);
                assertThat(in(Spans.between(one, 60), at)).as("seed %d", seed).isEqualTo(!inOne);
            }
            assertThat(Spans.lengthMs(one) + Spans.lengthMs(Spans.between(one, 60)))
                    .as("seed %d", seed)
                    .isEqualTo(60);
        }
    }

    private static List<TimeSpan> random(SplittableRandom random) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            long start = random.nextLong(50);
            spans.add(new TimeSpan(start, start + random.nextLong(10)));
        }
        return spans;
    }

    private static boolean in(List<TimeSpan> spans, long at) {
        return spans.stream().anyMatch(span -> span.startMs() <= at && at < span.endMs());
    }
}
