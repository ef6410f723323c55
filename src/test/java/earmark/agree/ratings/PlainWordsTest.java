package earmark.agree.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import org.junit.jupiter.api.Test;

/** What is said of agreement to who does not read coefficients: how far, how sure, what to do; never a coefficient. */
class PlainWordsTest {
    private static final int DRAWS = 400;

    @Test
    void saysHowFarHowSureAndThatNothingIsToBeDone() {
        assertThat(words(60, 0))
                .isEqualTo(
                        "Two answers to the same are alike in 100 of 100 cases (at least 95, with 95 % certainty); 2 people,"
                                + " 60 calls. They never differed: nothing is to be done.");
        assertThat(words(200, 50))
                .startsWith("Two answers to the same are alike in 98 of 100 cases (9")
                .endsWith("They surely see it alike: nothing is to be done.");
    }

    @Test
    void whoSurelyDifferAgreeOnWhatAnAnswerMeans() {
        assertThat(words(60, 2))
                .contains("alike in 50 of 100")
                .contains("They surely see it differently: do not compare");
    }

    @Test
    void whereItCannotBeToldMoreIsToBeScored() {
        assertThat(words(24, 8)).contains("cannot be told yet: have more answered by two");
        assertThat(words(6, 0)).contains("too few to conclude from");
    }

    @Test
    void whereAllAnswersAreOneThatTheyAreAlikeSaysLittle() {
        var ratings = new Ratings.Collector();
        for (int i = 0; i < 30; i++) {
            ratings.add("call-" + i, "Ann", "yes");
            ratings.add("call-" + i, "Bob", "yes");
        }
        assertThat(words(ratings)).contains("so that this says little: answer some on which the answer differs");
    }

    /** Yes and no in turn by Ann; Bob says the other thing in every {@code differs}-th call, 0 in none. */
    private static String words(int calls, int differs) {
        var ratings = new Ratings.Collector();
        for (int i = 0; i < calls; i++) {
            boolean yes = i / 2 % 2 == 0;
            boolean other = differs > 0 && i % differs == 0;
            ratings.add("call-" + i, "Ann", yes ? "yes" : "no");
            ratings.add("call-" + i, "Bob", yes == other ? "no" : "yes");
        }
        return words(ratings);
    }

    private static String words(Ratings.Collector collected) {
        Agreement agreement = Agreement.of(collected.ratings(Scale.NOMINAL), DRAWS, 1);
        String said = PlainWords.of(
                agreement, Advice.of(agreement), "2 people", agreement.ratings().paired() + " calls");
        assertThat(said).doesNotContain("kappa", "alpha", "gwet", "icc");
        return said;
    }
}
