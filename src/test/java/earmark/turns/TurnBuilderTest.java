package earmark.turns;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.model.Wording;
import earmark.transcribe.Alternative;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words are written as {@code word@start-end} in tenths of a second, with {@code ?} behind a doubtful one. */
class TurnBuilderTest {
    @Test
    void aTurnEndsAtAPause() {
        assertThat(shown(TurnBuilder.build(
                        List.of(channel(Speaker.UNKNOWN, "good@0-4 morning@4-9 yes@18-20 no@28-30")))))
                .containsExactly("UNKNOWN 0-900 good morning", "UNKNOWN 1800-3000 yes no");
    }

    @Test
    void aShorterPauseEndsItWhenTheOtherSideSpeaksInIt() {
        List<Turn> turns = TurnBuilder.build(List.of(
                channel(Speaker.AGENT, "your@0-3 name@3-6 please@11-14"), channel(Speaker.CUSTOMER, "smith@7-10")));

        assertThat(shown(turns))
                .containsExactly("AGENT 0-600 your name", "CUSTOMER 700-1000 smith", "AGENT 1100-1400 please");
    }

    @Test
    void whoIsTalkedOverKeepsTheirWordsTogether() {
        List<Turn> turns = TurnBuilder.build(List.of(
                channel(Speaker.AGENT, "so@0-3 then@3-6 we@6-8 will@8-10 send@10-14 it@14-16"),
                channel(Speaker.CUSTOMER, "okay@7-9 fine@15-20")));

        assertThat(shown(turns))
                .containsExactly(
                        "AGENT 0-1600 so then we will send it", "CUSTOMER 700-900 okay", "CUSTOMER 1500-2000 fine");
    }

    @Test
    void wordsLieAtTheirCharactersAndTurnsAreNumbered() {
        Turn turn = TurnBuilder.build(List.of(channel(Speaker.AGENT, "good@0-4 morning@4-9")))
                .get(0);

        assertThat(turn.words().get(1).at()).isEqualTo(new TextSpan(5, 12));
        assertThat(turn.words().get(1).at().of(turn.text())).isEqualTo("morning");
        assertThat(turn.index()).isZero();
    }

    @Test
    void wordsHeardThroughFromTheOtherSideAreDropped() {
        var agent = channel(Speaker.AGENT, "thank@0-4 you@4-8", new TimeSpan(0, 800));
        var customer = channel(Speaker.CUSTOMER, "thank@0-4 you@4-8 hello@15-20", new TimeSpan(1500, 2000));

        assertThat(shown(TurnBuilder.build(List.of(agent, customer))))
                .containsExactly("AGENT 0-800 thank you", "CUSTOMER 1500-2000 hello");
    }

    @Test
    void fillersOfNoiseMakeNoTurn() {
        var channel = channel(
                Speaker.UNKNOWN,
                "hello@0-4 the@20-24? ah@40-44 huh@60-64?",
                new TimeSpan(0, 400),
                new TimeSpan(6000, 6400));

        assertThat(shown(TurnBuilder.build(List.of(channel)))).containsExactly("UNKNOWN 0-400 hello");
    }

    @Test
    void aSureWordWithoutMeasuredVoiceStays() {
        var channel = channel(Speaker.UNKNOWN, "hello@0-4 goodbye@30-36 perhaps@50-54?", new TimeSpan(0, 400));

        assertThat(shown(TurnBuilder.build(List.of(channel))))
                .containsExactly("UNKNOWN 0-400 hello", "UNKNOWN 3000-3600 goodbye");
    }

    @Test
    void aWordStretchedOverASilenceIsCutToItsVoiceAndThePauseIsSeen() {
        var channel = channel(
                Speaker.UNKNOWN, "last@0-4 tuesday@4-50 when@50-54", new TimeSpan(0, 1000), new TimeSpan(5000, 5400));

        assertThat(shown(TurnBuilder.build(List.of(channel))))
                .containsExactly("UNKNOWN 0-1200 last tuesday", "UNKNOWN 5000-5400 when");
    }

    @Test
    void fillersInsideAPhraseStay() {
        var channel = channel(Speaker.UNKNOWN, "ah@0-2? the@3-5? order@5-9", new TimeSpan(0, 900));

        assertThat(shown(TurnBuilder.build(List.of(channel)))).containsExactly("UNKNOWN 0-900 ah the order");
    }

    @Test
    void aRecordingWithoutWordsHasNoTurns() {
        assertThat(TurnBuilder.build(List.of(channel(Speaker.AGENT, ""), channel(Speaker.CUSTOMER, ""))))
                .isEmpty();
    }

    @Test
    void timesOfACallAddUp() {
        Sound sound = new Sound(
                10_000,
                List.of(
                        new Voice(0, Speaker.AGENT, List.of(new TimeSpan(1000, 4000), new TimeSpan(8000, 9000))),
                        new Voice(1, Speaker.CUSTOMER, List.of(new TimeSpan(3500, 5000)))));

        TalkTimes times = TalkTimes.of(sound);

        assertThat(times.talkMs()).isEqualTo(Map.of(Speaker.AGENT, 4000L, Speaker.CUSTOMER, 1500L));
        assertThat(times.overtalkMs()).hasValue(500);
        assertThat(times.silenceMs()).isEqualTo(5000);
        assertThat(times.longestSilenceMs()).isEqualTo(3000);
    }

    @Test
    void overtalkOnOneChannelCannotBeTold() {
        assertThat(TalkTimes.of(new Sound(1000, List.of(new Voice(0, Speaker.UNKNOWN, List.of()))))
                        .overtalkMs())
                .isEmpty();
    }

    @Test
    void whatMayHaveBeenSaidInsteadComesToItsTurn() {
        var words = List.of(
                new TimedWord("the", 0, 90, 0.4),
                new TimedWord("put", 3000, 3300, 0.4),
                new TimedWord("you", 3300, 3500, 1),
                new TimedWord("on", 6000, 6300, 1));
        var transcript = new Transcript(
                words,
                List.of(
                        new Alternative(0, 1, List.of("a"), 0.3),
                        new Alternative(1, 2, List.of("pop"), 0.3),
                        new Alternative(1, 3, List.of("pop", "up"), 0.1),
                        new Alternative(2, 4, List.of("your", "own"), 0.1)));

        List<Turn> turns = TurnBuilder.build(
                List.of(new ChannelWords(Speaker.AGENT, transcript, List.of(new TimeSpan(3000, 7000)))));

        // "the" was nobody's word, and the last alternative reaches over the pause between two turns
        assertThat(turns).extracting(Turn::text).containsExactly("put you", "on");
        assertThat(turns.get(0).wordings())
                .containsExactly(
                        new Wording(new TextSpan(0, 3), "pop", 0.3), new Wording(new TextSpan(0, 7), "pop up", 0.1));
        assertThat(turns.get(1).wordings()).isEmpty();
    }

    @Test
    void aPhraseWithAPauseOfUpTo800MsInItStaysInOneTurnWhenNobodyElseSpeaks() {
        assertThat(shown(TurnBuilder.build(List.of(
                        channel(Speaker.AGENT, "thank@0-4 you@4-8 for@16-18 holding@18-24"),
                        channel(Speaker.CUSTOMER, "yes@30-34")))))
                .containsExactly("AGENT 0-2400 thank you for holding", "CUSTOMER 3000-3400 yes");
    }

    private static ChannelWords channel(Speaker speaker, String words, TimeSpan... voice) {
        List<TimedWord> timed = new ArrayList<>();
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            String[] parts = word.replace("?", "").split("[@-]");
            timed.add(new TimedWord(
                    parts[0],
                    Long.parseLong(parts[1]) * 100,
                    Long.parseLong(parts[2]) * 100,
                    word.endsWith("?") ? 0.4 : 0.9));
        }
        List<TimeSpan> heard = voice.length > 0 || timed.isEmpty()
                ? List.of(voice)
                : timed.stream()
                        .map(word -> new TimeSpan(word.startMs(), word.endMs()))
                        .toList();
        return new ChannelWords(speaker, new Transcript(timed), heard);
    }

    private static List<String> shown(List<Turn> turns) {
        return turns.stream()
                .map(turn -> {
                    TimeSpan time = turn.time();
                    return turn.speaker() + " " + (time == null ? "" : time.startMs() + "-" + time.endMs()) + " "
                            + turn.text();
                })
                .toList();
    }
}
