package earmark.agree.assessors;

import earmark.agree.ratings.Advice;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import earmark.stats.agreement.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far people agree on one question, over the interactions of a calibration session.
 *
 * @param question id
 * @param agreement everything that can be computed; empty when nobody answered
 * @param advice which figure to believe
 */
public record QuestionAgreement(String question, Agreement agreement, Advice advice) {
    /**
     * Every question that two answered on one interaction at least. "Not applicable" and "cannot tell" are no answers here.
     *
     * @param evaluations of people, matched to their interactions
     * @param draws resamples for the intervals
     * @param seed of their random numbers
     */
    public static List<QuestionAgreement> of(Form form, List<Evaluation> evaluations, int draws, long seed) {
        var all = new ArrayList<QuestionAgreement>();
        for (Question question : form.questions()) {
            var ratings = new Ratings.Collector();
            evaluations.forEach(evaluation -> evaluation
                    .answer(question.id())
                    .map(Answer::value)
                    .flatMap(Ballot::label)
                    .ifPresent(label -> ratings.add(evaluation.reference(), evaluation.assessor(), label)));
            Criterion criterion = Criterion.of(form.ref().id(), question, null);
            Ratings given = ratings.ratings(criterion.categories(ratings.seen()));
            if (given.paired() > 0) {
                Agreement agreement = Agreement.of(given, draws, seed);
                all.add(new QuestionAgreement(question.id(), agreement, Advice.of(agreement)));
            }
        }
        return List.copyOf(all);
    }

    /** The figure to quote first; empty when none should be quoted. */
    public Optional<Estimate> believed() {
        return advice.statistics().stream().findFirst().map(agreement::get).filter(Estimate::isDefined);
    }
}
