package earmark.agree.scores;

import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How far machine and people agree on one question.
 *
 * @param criterion the question
 * @param assessors how many people answered it blind
 * @param interactions how many interactions anybody answered it on
 * @param people people among themselves; empty when nobody answered
 * @param machine the machine against what most people say; empty when both never answered the same
 * @param applies whether it applies, people and machine together; empty when nobody ever said it does not
 * @param oneMore the machine as one more rater among the people; empty without it
 * @param labels precision and recall against what most people say, by answer
 * @param ties interactions on which as many people say one thing as another
 * @param cannotTell interactions on which the machine cannot tell
 * @param assisted answers that were given with the machine's on the screen, which count nowhere here
 * @param autoFill whether the machine may answer by itself
 */
public record QuestionCheck(
        Criterion criterion,
        int assessors,
        int interactions,
        Optional<Agreement> people,
        Optional<Agreement> machine,
        Optional<Agreement> applies,
        List<Estimate> oneMore,
        List<LabelFigures> labels,
        int ties,
        int cannotTell,
        int assisted,
        AutoFill autoFill) {
    /** Copies. */
    public QuestionCheck {
        oneMore = List.copyOf(oneMore);
        labels = List.copyOf(labels);
    }
}
