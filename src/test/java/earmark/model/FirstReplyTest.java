package earmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstReplyTest {
    private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");

    @Test
    void theCustomerWaitsFromTheFirstQuestionToTheFirstAnswer() {
        List<Speaker> speakers = List.of(Speaker.AGENT, Speaker.CUSTOMER, Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(FirstReply.of(speakers, times(0, 60, 90, 300))).contains(new FirstReply(240));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        List<Speaker> speakers = List.of(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(FirstReply.of(speakers, times(60, 0))).isEmpty();
        var unknown = new ArrayList<@Nullable Instant>(times(0));
        unknown.add(null);
        assertThat(FirstReply.of(speakers, unknown)).isEmpty();
        assertThat(FirstReply.of(List.of(Speaker.CUSTOMER), times(0))).isEqualTo(Optional.empty());
        assertThat(FirstReply.of(List.of(Speaker.UNKNOWN, Speaker.AGENT), times(0, 1)))
                .isEmpty();
    }

    private static List<Instant> times(long... seconds) {
        return java.util.Arrays.stream(seconds).mapToObj(NINE::plusSeconds).toList();
    }
}
