package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {
    private record Said(String call, String text) {}

    private static final List<Said> NEAREST = List.of(
            new Said("c1", "the engineer was due on monday and nobody came to us"),
            new Said("c1", "nobody came to us and i took a day off for that"),
            new Said("c1", "you never call back when i leave you a message"),
            new Said("c2", "the engineer was due on monday and nobody came to us at all"),
            new Said("c3", "your engineer missed the appointment again"));

    @Test
    void textsOfOtherCallsComeFirstAndNoneSaysWhatAnotherSaid() {
        assertThat(choose(NEAREST, 2)).containsExactly(NEAREST.get(0), NEAREST.get(4));
        // the second shares a turn with the first, the fourth is nearly its wording: they stay out though there is room
        assertThat(choose(NEAREST, 9)).containsExactly(NEAREST.get(0), NEAREST.get(2), NEAREST.get(4));
        assertThat(choose(NEAREST.subList(0, 3), 2)).containsExactly(NEAREST.get(0), NEAREST.get(2));
    }

    @Test
    void textsThatStandForThemselvesAreEachTheirOwnSource() {
        List<Said> apart =
                NEAREST.stream().map(said -> new Said("", said.text())).toList();
        assertThat(choose(apart, 3)).containsExactly(apart.get(0), apart.get(1), apart.get(2));
        List<Said> twice = new ArrayList<>(apart);
        twice.add(0, new Said("", "The engineer was due on Monday, and nobody came to us!"));
        assertThat(choose(twice, 2)).containsExactly(twice.get(0), twice.get(2));
        assertThat(choose(List.of(new Said("", "?!"), new Said("", "?!")), 3)).hasSize(1);
    }

    private static List<Said> choose(List<Said> nearest, int most) {
        return Quotations.of(nearest, Said::text, Said::call, most);
    }
}
