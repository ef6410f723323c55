package earmark.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    @Test
    void wordsThatAllPathsShareAreCertainAndOthersWeighTheirShare() {
        Transcript transcript =
                Hypotheses.transcript(List.of(path(10, "thank you for calling"), path(9, "thank you for going")));

        double second = Math.exp(-1) / (1 + Math.exp(-1));
        assertThat(transcript.words()).extracting(TimedWord::word).containsExactly("thank", "you", "for", "calling");
        assertThat(transcript.words().get(0).confidence()).isEqualTo(1);
        assertThat(transcript.words().get(3).confidence()).isCloseTo(1 - second, within(1e-6));
        assertThat(shown(transcript)).containsExactly("3..4 going");
        assertThat(transcript.alternatives().get(0).probability()).isCloseTo(second, within(1e-6));
    }

    @Test
    void theSameOtherWordOnTwoPathsAddsUp() {
        Transcript transcript = Hypotheses.transcript(
                List.of(path(5, "put you on hold now"), path(5, "pop you on hold now"), path(5, "pop you on hold no")));

        assertThat(shown(transcript)).containsExactly("0..1 pop", "4..5 no");
        assertThat(transcript.alternatives().get(0).probability()).isCloseTo(2 / 3.0, within(1e-6));
    }

    @Test
    void aWordTooManyOrTooFewTakesItsNeighbourAlong() {
        assertThat(shown(Hypotheses.transcript(List.of(path(1, "bear with me"), path(1, "bear with")))))
                .containsExactly("1..3 with");
        assertThat(shown(Hypotheses.transcript(List.of(path(1, "bear with"), path(1, "please bear with")))))
                .containsExactly("0..1 please bear");
    }

    @Test
    void whatIsHardlyPossibleIsNotKept() {
        assertThat(Hypotheses.transcript(List.of(path(0, "yes"), path(-8, "guess")))
                        .alternatives())
                .isEmpty();
    }

    @Test
    void nothingHeardIsAnEmptyTranscript() {
        assertThat(Hypotheses.transcript(List.of())).isEqualTo(new Transcript(List.of()));
        assertThat(Hypotheses.transcript(List.of(path(0, ""), path(0, "oh"))).words())
                .isEmpty();
    }

    private static List<String> shown(Transcript transcript) {
        return transcript.alternatives().stream()
                .map(each -> each.from() + ".." + each.to() + " " + String.join(" ", each.words()))
                .toList();
    }

    private static Hypothesis path(double logLikelihood, String text) {
        List<TimedWord> words = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            words.add(new TimedWord(word, 300L * words.size(), 300L * words.size() + 250, 0));
        }
        return new Hypothesis(words, logLikelihood);
    }
}
