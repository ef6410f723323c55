package earmark.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WordErrorRateTest {
    @Test
    void errorsAreCountedOverTheWordsOfTheReference() {
        var rate = new WordErrorRate();
        rate.add("please hold the line", "please told line now");
        rate.add("thank you", "thank you");

        assertThat(rate.percent()).as("told, the, now: three of six").isCloseTo(50, within(1e-9));
    }

    @Test
    void numbersLettersAndCaseAreBroughtToOneWriting() {
        assertThat(WordErrorRate.words("Press 1, to C 42 or 1205."))
                .containsExactly(
                        "press", "one", "two", "c", "forty", "two", "or", "one", "thousand", "two", "hundred", "five");
        assertThat(WordErrorRate.words("press one too see")).containsExactly("press", "one", "two", "c");
    }

    @Test
    void theIntervalHoldsTheFigureAndIsTheSameEveryTime() {
        var rate = new WordErrorRate();
        for (int i = 0; i < 40; i++) {
            rate.add("one two three four", i % 4 == 0 ? "one two three" : "one two three four");
        }

        assertThat(rate.percent()).isBetween(rate.interval()[0], rate.interval()[1]);
        assertThat(rate.interval()).isEqualTo(rate.interval());
    }
}
