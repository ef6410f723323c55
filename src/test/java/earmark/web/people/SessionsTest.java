package earmark.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Sessions end, and passwords cannot be tried out. */
@NullMarked
class SessionsTest {
    private final Moving clock = new Moving();
    private final Sessions sessions = new Sessions(clock, new SecureRandom());
    private final Throttle throttle = new Throttle(clock);

    @Test
    void aSessionLastsWhileItIsUsedButNotForEver() {
        String secret = sessions.begin("ada");
        for (int hour = 0; hour < 11; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sessions.use(secret)).isPresent();
        }
        clock.pass(Duration.ofHours(1));
        assertThat(sessions.use(secret)).isEmpty();
        String idle = sessions.begin("ada");
        clock.pass(Sessions.IDLE);
        assertThat(sessions.use(idle)).isEmpty();
        assertThat(sessions.use("guessed")).isEmpty();
    }

    @Test
    void allOfAPersonEndAtOnce() {
        String here = sessions.begin("Ada");
        String there = sessions.begin("ada");
        String other = sessions.begin("bob");
        assertThat(sessions.count("ada")).isEqualTo(2);
        sessions.end(there);
        assertThat(sessions.count("ada")).isEqualTo(1);
        sessions.endAll("ada");
        assertThat(sessions.use(here)).isEmpty();
        assertThat(sessions.use(other)).isPresent();
    }

    @Test
    void failuresOfOneNameFromOneAddressMakeItWaitThereAndNotElsewhere() {
        for (int i = 0; i < Throttle.OF_NAME_AND_ADDRESS; i++) {
            assertThat(throttle.wait("ada", "192.0.2.7")).isZero();
            throttle.failed("Ada", "192.0.2.7");
        }
        assertThat(throttle.wait("ada", "192.0.2.7")).isEqualTo(Throttle.MEMORY);
        assertThat(throttle.wait("ada", "192.0.2.8")).isZero();
        assertThat(throttle.wait("bob", "192.0.2.7")).isZero();
        clock.pass(Throttle.MEMORY.minusSeconds(1));
        assertThat(throttle.wait("ada", "192.0.2.7")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.wait("ada", "192.0.2.7")).isZero();
    }

    @Test
    void manyNamesFromOneAddressAndOneNameFromManyWaitToo() {
        for (int i = 0; i < Throttle.OF_ADDRESS; i++) {
            throttle.failed("name" + i, "192.0.2.7");
            throttle.failed("ada", "198.51.100." + i);
        }
        assertThat(throttle.wait("new", "192.0.2.7")).isPositive();
        assertThat(throttle.wait("ada", "203.0.113.1")).isPositive();
        assertThat(throttle.wait("new", "203.0.113.1")).isZero();
    }

    /** A clock that is moved by hand. */
    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-02T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
