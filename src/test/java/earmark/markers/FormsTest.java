package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Sentence;
import earmark.model.Token;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The words of a pattern and the words of a text are cut by the same rule, in two packages that do not meet. */
class FormsTest {
    private static final String ALPHABET =
            "abzABZ09 ,.'\u2019\u2018-/&@\u00AD\u200B\u200D\u00E9e\u0301\uFB01\uFF21\uFF07\u00BD\u0130\u01C4\u00DF\u4E2D\n";

    @Test
    void patternsAndTextsAreCutAlike() {
        for (int run = 0; run < 5000; run++) {
            long seed = 7_000L + run;
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            List<String> tokens = tokens(text.toString());
            assertThat(Forms.split(text.toString())).as(() -> "seed " + seed).isEqualTo(tokens);
            assertThat(tokens.stream().flatMap(form -> Forms.split(form).stream()))
                    .as(() -> "a form is its own form, seed " + seed)
                    .isEqualTo(tokens);
        }
    }

    @Test
    void wildcardsAreLettersInAPattern() {
        assertThat(Forms.split("apolog* neighbo?r *n't")).containsExactly("apolog*", "neighbo?r", "*n't");
    }

    private static List<String> tokens(String text) {
        return Dialogue.mail().agent(text).analysis().sentences().get(0).stream()
                .map(Sentence::tokens)
                .flatMap(List::stream)
                .map(Token::form)
                .toList();
    }
}
