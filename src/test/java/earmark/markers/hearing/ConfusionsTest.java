package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionsTest {
    private static final Confusions CONFUSIONS = Confusions.read("# for people\nby now\tbye now\t0.6\nby\tbye\t0.3\n");

    @Test
    void wordsOfTheTableMayHaveBeenOthers() {
        assertThat(CONFUSIONS.in(heard("okay by now", 0.7)))
                .containsExactly(
                        new Rewording(1, 3, List.of("bye", "now"), 0.6, Rewording.Kind.CONFUSION),
                        new Rewording(1, 2, List.of("bye"), 0.3, Rewording.Kind.CONFUSION));
    }

    @Test
    void whatTheRecogniserWasSureOfIsNoConfusion() {
        assertThat(CONFUSIONS.in(heard("okay by now", 1))).isEmpty();
    }

    @Test
    void theShippedTableKnowsTheFalseApology() {
        assertThat(Confusions.shipped().in(heard("i'm sorry and i'll be looking after you", 0.9)))
                .extracting(Rewording::forms)
                .containsExactly(List.of("i'm", "sarah", "and", "i'll", "be"));
    }

    private static HeardTurn heard(String text, double confidence) {
        List<String> forms = List.of(text.split(" "));
        return new HeardTurn(forms, Collections.nCopies(forms.size(), confidence));
    }
}
