package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTest {
    @Test
    void theMarkedWordsAndTheShortTurnThatHoldsThemAreWordings() {
        assertThat(wordings("C: it was late / A: oh <<I'm so sorry>> about that, ~really +2s"))
                .containsExactly("i'm so sorry", "oh i'm so sorry about that really");
    }

    @Test
    void labelsMediaAndSilencesAreNotSaid() {
        assertThat(wordings("[chat] ?: <<Apologies>>")).containsExactly("apologies");
        assertThat(wordings("A: <<one moment>> +30s / A: hello")).containsExactly("one moment");
        assertThat(wordings("[email] [queue=moves / out] A: <<one moment>>")).containsExactly("one moment");
        assertThat(wordings("A: let me see <<>> +30s")).isEmpty();
    }

    @Test
    void aLongTurnIsNoWording() {
        assertThat(wordings("A: so what i would like to say now is simply that <<i'm sorry>> about it"))
                .containsExactly("i'm sorry");
    }

    @Test
    void whatIsNoHitShowsNoWording() {
        assertThat(new Example(Expectation.MISS, script("A: sorry")).wordings()).isEmpty();
        assertThat(new Example(Expectation.KNOWN_WRONG, script("A: <<sorry>>")).wordings())
                .isEmpty();
    }

    private static List<String> wordings(String script) {
        return new Example(Expectation.HIT, script(script))
                .wordings().stream().map(words -> String.join(" ", words)).toList();
    }

    private static Value script(String text) {
        return new Value(text, List.of(new Position("test.mark", 1, 1)));
    }
}
