package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.hearing.AlikeWords.Alike;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeWordsTest {
    @Test
    void whatTheRecogniserMayHaveMadeOfAWordComesFirst() {
        List<Alike> alike =
                AlikeWords.of("Teller", List.of("dollar", "seller", "tailor", "engineer", "teller", "a", "42"), 0.6);

        assertThat(alike).extracting(Alike::word).startsWith("teller").contains("seller", "tailor");
        assertThat(alike).extracting(Alike::word).doesNotContain("engineer", "a", "42");
        assertThat(alike.get(0).likeness()).isEqualTo(1);
    }

    @Test
    void wordsOfTheSameSoundAreWhollyAlike() {
        assertThat(AlikeWords.of("wait", List.of("weight"), 1)).hasSize(1);
    }

    @Test
    void whatNobodyCanSayIsLikeNothing() {
        assertThat(AlikeWords.of("42", List.of("42"), 0)).isEmpty();
    }
}
