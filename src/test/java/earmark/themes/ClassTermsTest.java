package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassTermsTest {
    @Test
    void weightsAreThoseOfTheFormula() {
        var terms = new ClassTerms(List.of(
                Map.of("late", 2, "bill", 1, "charge", 1), Map.of("engineer", 2, "never", 1, "came", 1, "late", 1)));

        assertThat(terms.weight(0, "late")).isEqualTo(1.832581, within(1e-6));
        assertThat(terms.weight(0, "bill")).isEqualTo(1.704748, within(1e-6));
        assertThat(terms.weight(1, "engineer")).isEqualTo(2.357310, within(1e-6));
        assertThat(terms.weight(1, "late")).isEqualTo(0.916291, within(1e-6));
        assertThat(terms.weight(0, "never")).isZero();
    }

    @Test
    void phrasesNeitherBeginNorEndWithWordsThatSayNothing() {
        assertThat(ClassTerms.phrases(List.of("the", "state", "of", "my", "bill")))
                .containsExactly("state", "bill");
        assertThat(ClassTerms.phrases(List.of("cost", "of", "repair"))).contains("cost of repair");
    }

    @Test
    void spelledLettersAreJoinedNumbersAlikeAndHesitationsGone() {
        assertThat(Words.of("Um, my B T bill of 3rd May: £45.20, I'd say"))
                .containsExactly("my", "bt", "bill", "of", "<num>", "may", "<num>", "<num>", "i'd", "say");
    }
}
