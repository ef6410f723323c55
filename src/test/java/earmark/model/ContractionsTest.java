package earmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words typed without their apostrophe are the words with it, where they are no other word. */
class ContractionsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"dont, don't", "Youve, you've", "IM, i'm", "thats, that's", "cant, can't", "maam, ma'am"})
    void aMissingApostropheMakesNoOtherWord(String typed, String form) {
        assertThat(forms(WordRule.TEXT, typed)).containsExactly(form);
        assertThat(forms(WordRule.PATTERN, typed)).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"well", "ill", "were", "its", "lets", "id", "wed", "shed", "shell", "hell"})
    void whatIsAWordOfItsOwnStaysAsItIs(String word) {
        assertThat(forms(WordRule.TEXT, word)).containsExactly(word);
    }

    @Test
    void theWordStandsWhereItWasTyped() {
        assertThat(WordRule.TEXT.cut("I dont know").get(1)).isEqualTo(new Token(new TextSpan(2, 6), "don't"));
    }

    private static List<String> forms(WordRule rule, String text) {
        return rule.cut(text).stream().map(Token::form).toList();
    }
}
