package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.agree.scores.AutoFill;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.QuestionCheck;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Categories;
import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrossCheckOverviewTest {
    @Test
    void everyShareHasItsIntervalAndHowManyItRestsOn() {
        String text = CrossCheckOverview.of(List.of(
                check("greeting", Optional.of(pairs("yes", "yes", "no", "no", "yes", "yes"))),
                check("closing", Optional.of(pairs("yes", "no"))),
                check("empathy", Optional.of(pairs("yes", "yes", "no", "yes", "no", "no", "yes", "yes"))),
                check("hold", Optional.empty())));

        assertThat(text.lines().skip(1).limit(4))
                .satisfiesExactly(
                        // 0.05^(1/3) and 1 - 0.05 by hand
                        line -> assertThat(line).contains("form.greeting", "100 % (at least 37 %, n 3)"),
                        line -> assertThat(line).contains("form.closing", "0 % (at most 95 %, n 1)"),
                        line -> assertThat(line).containsPattern("form.empathy\\s+75 % \\(\\d+ to \\d+ %, n 4\\)"),
                        line -> assertThat(line).containsPattern("form.hold\\s+-\\s+people only$"));
    }

    @Test
    void oneQuestionNeedsNoOverview() {
        assertThat(CrossCheckOverview.of(List.of(check("greeting", Optional.empty()))))
                .isEmpty();
    }

    private static QuestionCheck check(String question, Optional<Agreement> people) {
        return new QuestionCheck(
                new Criterion("form", question, "", List.of("no", "yes"), null),
                2,
                0,
                people,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                new AutoFill(false, List.of("people only")));
    }

    /** What two people said of one call after another. */
    private static Agreement pairs(String... said) {
        var ratings = new Ratings.Collector();
        for (int i = 0; i < said.length; i++) {
            ratings.add("call " + i / 2, i % 2 == 0 ? "ann" : "bob", said[i]);
        }
        return Agreement.of(ratings.ratings(Categories.declared(Scale.NOMINAL, List.of("no", "yes"))), 200, 1);
    }
}
