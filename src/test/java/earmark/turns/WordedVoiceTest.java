package earmark.turns;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordedVoiceTest {
    @Test
    void speechWithWordsStaysAsItIs() {
        List<TimeSpan> voice = List.of(new TimeSpan(1000, 5000), new TimeSpan(6000, 7000));

        assertThat(WordedVoice.of(voice, List.of(word(1100, 1500), word(3000, 3400), word(6100, 6900))))
                .isEqualTo(voice);
    }

    @Test
    void holdMusicIsNotTalk() {
        assertThat(WordedVoice.of(List.of(new TimeSpan(10_000, 40_000)), List.of()))
                .isEmpty();
    }

    @Test
    void musicBetweenWordsOfOneStretchIsCutOut() {
        List<TimeSpan> talk = WordedVoice.of(
                List.of(new TimeSpan(0, 30_000)), List.of(word(500, 1000), word(20_000, 20_500), word(21_000, 27_000)));

        assertThat(talk).containsExactly(new TimeSpan(0, 1300), new TimeSpan(19_700, 30_000));
    }

    @Test
    void musicAfterTheLastWordIsCutOff() {
        assertThat(WordedVoice.of(List.of(new TimeSpan(0, 20_000)), List.of(word(100, 900))))
                .containsExactly(new TimeSpan(0, 1200));
    }

    @Test
    void aShortStretchWithoutAWordMayBeAMurmur() {
        List<TimeSpan> murmur = List.of(new TimeSpan(5000, 6500));

        assertThat(WordedVoice.of(murmur, List.of())).isEqualTo(murmur);
    }

    private static TimedWord word(long startMs, long endMs) {
        return new TimedWord("word", startMs, endMs, 1);
    }
}
