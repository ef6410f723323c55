package earmark.markers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.measure.Activity.Track;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import earmark.turns.WordedVoice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What was planted in made-up calls of two channels is found again, to 0.3 s ({@code methods.md} 5, C5). */
class MeasuresTest {
    private static final int CALLS = 200;
    private static final long SLACK_MS = 300;

    /** A call with everything that was put into it. */
    private static final class Planted {
        final List<TimeSpan> agent = new ArrayList<>();
        final List<TimeSpan> customer = new ArrayList<>();
        final List<TimedWord> agentWords = new ArrayList<>();
        final List<TimeSpan> silences = new ArrayList<>();
        final List<TimeSpan> overlaps = new ArrayList<>();
        final List<TimeSpan> requests = new ArrayList<>();
        final List<TimeSpan> returns = new ArrayList<>();
        final List<TimeSpan> holds = new ArrayList<>();
        final SplittableRandom random;
        long nowMs = 500;

        Planted(long seed) {
            random = new SplittableRandom(seed);
            say(agent);
            for (int i = 0; i < 25; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> silence();
                    case 1 -> overlap();
                    case 2 -> hold();
                    case 3 -> nowMs += random.nextLong(1_000, 4_400);
                    default -> nowMs += random.nextLong(200, 900);
                }
                say(i % 2 == 0 ? customer : agent);
            }
        }

        private TimeSpan say(List<TimeSpan> side) {
            var span = new TimeSpan(nowMs, nowMs + random.nextLong(1_500, 6_000));
            side.add(span);
            if (side == agent) {
                for (long at = span.startMs(); at < span.endMs(); at += 400) {
                    agentWords.add(new TimedWord("word", at, Math.min(at + 350, span.endMs()), 1));
                }
            }
            nowMs = span.endMs();
            return span;
        }

        /** A voice detector's edges are off by some; a silence just at the bound could go either way. */
        private long jitter() {
            return random.nextLong(-100, 101);
        }

        private void silence() {
            long lengthMs = random.nextLong(5_400, 30_000);
            silences.add(new TimeSpan(nowMs + jitter(), nowMs + lengthMs + jitter()));
            nowMs += lengthMs;
        }

        private void overlap() {
            nowMs += 300;
            TimeSpan first = say(agent);
            long lengthMs = random.nextLong(700, 1_400);
            nowMs = first.endMs() - lengthMs;
            say(customer);
            overlaps.add(new TimeSpan(first.endMs() - lengthMs + jitter(), first.endMs() + jitter()));
            nowMs += 300;
        }

        /** With music on the agent's channel, which the detector takes for voice. */
        private void hold() {
            nowMs += 300;
            TimeSpan asked = say(agent);
            requests.add(asked);
            long lengthMs = random.nextLong(9_000, 120_000);
            boolean music = random.nextInt(2) == 0;
            if (music) {
                agent.add(new TimeSpan(asked.endMs() + 500, asked.endMs() + lengthMs - 500));
            }
            nowMs += lengthMs;
            holds.add(new TimeSpan(asked.endMs() + jitter(), nowMs + jitter()));
            TimeSpan back = say(agent);
            if (random.nextInt(3) > 0) {
                returns.add(back);
            }
            nowMs += 300;
        }

        Activity activity() {
            List<TimeSpan> talk = WordedVoice.of(Stretches.union(agent, 0), agentWords);
            return MeasuresTest.activity(talk, customer, nowMs + 2_000);
        }
    }

    @Test
    void deadAirIsFoundWhereItWasPlantedAndHoldsWithMusicAreNone() {
        var score = new Score();
        for (int seed = 0; seed < CALLS; seed++) {
            var call = new Planted(seed);
            List<TimeSpan> holds = Holds.USUAL.find(call.activity(), call.requests, call.returns);
            score.add(call.silences, DeadAir.find(call.activity(), holds, DeadAir.LEAST_MS));
        }
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void holdsAreFoundWithAndWithoutMusicAndReturn() {
        var score = new Score();
        for (int seed = 0; seed < CALLS; seed++) {
            var call = new Planted(seed);
            score.add(call.holds, Holds.USUAL.find(call.activity(), call.requests, call.returns));
        }
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void overtalkIsFoundWhereItWasPlanted() {
        var score = new Score();
        for (int seed = 0; seed < CALLS; seed++) {
            var call = new Planted(seed);
            score.add(
                    call.overlaps,
                    Overtalk.find(call.activity(), Overtalk.LEAST_MS, (speaker, span) -> false).stream()
                            .map(Overtalk::at)
                            .toList());
        }
        assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theOneWhoBeginsLaterIsTheCulpritAndASignOfListeningIsNoOvertalk() {
        var activity = activity(
                List.of(new TimeSpan(3_000, 6_000)),
                List.of(new TimeSpan(0, 3_800), new TimeSpan(5_000, 5_600)),
                7_000);
        assertThat(Overtalk.find(activity, 500, (speaker, span) -> span.lengthMs() < 1_000))
                .containsExactly(new Overtalk(new TimeSpan(3_000, 3_800), Speaker.AGENT, Speaker.CUSTOMER));
        assertThat(Overtalk.find(activity, 500, (speaker, span) -> false)).hasSize(2);
        assertThat(Interruptions.USUAL.find(activity))
                .extracting(Overtalk::culprit)
                .containsExactly(Speaker.AGENT);
    }

    @Test
    void theReturnFromTheNextHoldIsNoneFromThisOne() {
        var activity = activity(spans(0, 2, 12, 14, 20, 22, 40, 42), List.of(), 45_000);
        assertThat(Holds.USUAL.find(activity, spans(1, 2, 21, 22), spans(40, 42)))
                .isEqualTo(spans(2, 12, 22, 40));
    }

    @Test
    void askedForTwiceBeforeItBeginsAHoldRunsFromTheSecond() {
        var activity = activity(spans(0, 6, 15, 16, 40, 42), List.of(), 45_000);
        assertThat(Holds.USUAL.find(activity, spans(1, 2, 5, 6), spans(40, 42))).isEqualTo(spans(6, 40));
    }

    @Test
    void timeThatBothChannelsLostCountsOnceAndMayHoldOvertalk() {
        var activity = new Activity(
                List.of(
                        new Track(Speaker.AGENT, spans(0, 10), spans(20, 30)),
                        new Track(Speaker.CUSTOMER, spans(12, 25), spans(22, 28))),
                40_000,
                true);
        assertThat(activity.lost(speaker -> true)).isEqualTo(spans(20, 30));
        assertThat(activity.lost(speaker -> speaker == Speaker.CUSTOMER)).isEqualTo(spans(22, 28));
        assertThat(Overtalk.find(activity, 500, (speaker, span) -> false)).isEmpty();
        assertThat(Overtalk.possible(activity, 500)).isEqualTo(spans(20, 28));
    }

    @Test
    void ofTwoWhoBeginAtOnceNobodyIsToBlame() {
        var activity = activity(spans(1, 4), spans(1, 5), 6_000);
        assertThat(Overtalk.find(activity, 500, (speaker, span) -> false))
                .containsExactly(new Overtalk(new TimeSpan(1_000, 4_000), Speaker.UNKNOWN, Speaker.UNKNOWN));
    }

    private static Activity activity(List<TimeSpan> agent, List<TimeSpan> customer, long durationMs) {
        return new Activity(
                List.of(new Track(Speaker.AGENT, agent), new Track(Speaker.CUSTOMER, customer)), durationMs, true);
    }

    private static List<TimeSpan> spans(long... fromToSeconds) {
        var spans = new ArrayList<TimeSpan>();
        for (int i = 0; i < fromToSeconds.length; i += 2) {
            spans.add(new TimeSpan(fromToSeconds[i] * 1000, fromToSeconds[i + 1] * 1000));
        }
        return spans;
    }

    /** Found and planted stretches side by side: both edges within the slack. */
    private static final class Score {
        private int planted;
        private int found;
        private int right;

        void add(List<TimeSpan> truth, List<TimeSpan> seen) {
            planted += truth.size();
            found += seen.size();
            right += (int) truth.stream()
                    .filter(span -> seen.stream().anyMatch(other -> near(span, other)))
                    .count();
        }

        private static boolean near(TimeSpan one, TimeSpan other) {
            return Math.abs(one.startMs() - other.startMs()) <= SLACK_MS
                    && Math.abs(one.endMs() - other.endMs()) <= SLACK_MS;
        }

        double f1() {
            return 2.0 * right / (planted + found);
        }

        @Override
        public String toString() {
            return right + " right of " + planted + " planted and " + found + " found, F1 " + f1();
        }
    }
}
