package earmark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatsTest {
    @Test
    void wilsonIsNewcombes() {
        // Newcombe 1998, the examples in methods.md 1.11
        isNear(Wilson.of(81, 263), 0.255289, 0.366210);
        isNear(Wilson.of(15, 148), 0.062386, 0.160487);
        isNear(Wilson.of(0, 20), 0, 0.161125);
        isNear(Wilson.of(1, 29), 0.006113, 0.171755);
        assertThat(Wilson.of(20, 20).high()).isEqualTo(1);
        assertThat(Wilson.of(0, 0).isKnown()).isFalse();
    }

    @Test
    void mcNemarIsExact() {
        // by hand: 2·(C(6,0) + C(6,1)) / 2^6
        assertThat(McNemar.p(1, 5)).isCloseTo(14.0 / 64, within(1e-12));
        assertThat(McNemar.p(5, 1)).isEqualTo(McNemar.p(1, 5));
        assertThat(McNemar.p(0, 10)).isCloseTo(2.0 / 1024, within(1e-12));
        assertThat(McNemar.p(3, 3)).isEqualTo(1);
        assertThat(McNemar.p(0, 0)).isEqualTo(1);
    }

    @Test
    void oneIsNotSeveral() {
        assertThat(Counted.of(1, "fault")).isEqualTo("1 fault");
        assertThat(Counted.of(0, "fault")).isEqualTo("0 faults");
        assertThat(Counted.of(1, "person", "people")).isEqualTo("1 person");
        assertThat(Counted.of(2, "person", "people")).isEqualTo("2 people");
    }

    @Test
    void theUnansweredAreNeitherRightNorWrong() {
        Hits hits = Hits.NONE
                .and(true, true)
                .and(true, false)
                .and(false, true)
                .and(false, false)
                .andUnsure(true)
                .andUnsure(false);
        assertThat(hits.precision()).isEqualTo(0.5);
        assertThat(hits.recall()).isEqualTo(0.5);
        assertThat(hits.f1()).isEqualTo(0.5);
        assertThat(hits.n()).isEqualTo(3);
        assertThat(hits.unsure()).isEqualTo(2);
        assertThat(hits.cases()).isEqualTo(6);
        assertThat(Hits.NONE.f1()).isNaN();
    }

    @Test
    void f1WithoutAnErrorIsNotCertain() {
        Interval noError = new Hits(20, 0, 0, 5, 0, 0).f1Interval(new Interval(1, 1));
        double share = Wilson.of(20, 20).low();

        assertThat(noError.low())
                .isCloseTo(2 * share / (1 + share), within(1e-9))
                .isBetween(0.9, 0.92);
        assertThat(noError.high()).isEqualTo(1);
        assertThat(new Hits(20, 1, 0, 5, 0, 0).f1Interval(new Interval(0.9, 1))).isEqualTo(new Interval(0.9, 1));
        assertThat(new Hits(0, 0, 0, 5, 0, 0).f1Interval(Interval.NONE)).isEqualTo(Interval.NONE);
    }

    @Test
    void theBootstrapOfAMeanIsItsNormalInterval() {
        var random = new SplittableRandom(7);
        var clusters = new ArrayList<double[]>();
        int yes = 0;
        for (int i = 0; i < 400; i++) {
            int one = random.nextInt(10) < 3 ? 1 : 0;
            yes += one;
            clusters.add(new double[] {one, 1});
        }
        double share = yes / 400.0;
        double half = 1.96 * Math.sqrt(share * (1 - share) / 400);
        Interval interval = new ClusterBootstrap(2_000, 1).interval(clusters, sums -> sums[0] / sums[1]);
        assertThat(interval.low()).isCloseTo(share - half, within(0.006));
        assertThat(interval.high()).isCloseTo(share + half, within(0.006));
        assertThat(new ClusterBootstrap(2_000, 1).interval(clusters, sums -> sums[0] / sums[1]))
                .isEqualTo(interval);
    }

    @Test
    void wordsOfOneConversationAreNotIndependent() {
        var alone = new ArrayList<double[]>();
        var together = new ArrayList<double[]>();
        for (int i = 0; i < 200; i++) {
            alone.add(new double[] {i % 2, 1});
        }
        for (int i = 0; i < 20; i++) {
            together.add(new double[] {i % 2 * 10.0, 10});
        }
        var bootstrap = new ClusterBootstrap(1_000, 3);
        Interval narrow = bootstrap.interval(alone, sums -> sums[0] / sums[1]);
        Interval wide = bootstrap.interval(together, sums -> sums[0] / sums[1]);
        assertThat(wide.high() - wide.low()).isGreaterThan(2.5 * (narrow.high() - narrow.low()));
    }

    @Test
    void oneConversationGivesNoInterval() {
        assertThat(new ClusterBootstrap(100, 1)
                        .interval(List.of(new double[] {1, 2}), sums -> sums[0])
                        .isKnown())
                .isFalse();
    }

    @Test
    void calibrationErrorIsTheDistanceFromWhatHappens() {
        assertThat(Calibration.expectedError(
                        new double[] {0.75, 0.75, 0.75, 0.75}, new boolean[] {true, true, true, false}))
                .isZero();
        assertThat(Calibration.expectedError(new double[] {0.9, 0.9}, new boolean[] {false, false}))
                .isCloseTo(0.9, within(1e-12));
        assertThat(Calibration.expectedError(new double[] {1.0, 0.0}, new boolean[] {true, false}))
                .isZero();
    }

    private static void isNear(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }
}
