package earmark.agree.scores;

import earmark.model.MarkerRef;
import earmark.score.AnswerKind;
import earmark.score.Automation;
import earmark.score.Question;
import java.util.Comparator;
import java.util.Optional;

/** Ties a question whose form names no marker to one, as a person says. Thread-safe. */
final class Links {
    private Links() {}

    /** Present is the best answer, absent the worst; empty for a question that is no choice. */
    static Optional<Automation> yesOrNo(Question question, String marker) {
        if (!(question.kind() instanceof AnswerKind.Choice choice)) {
            return Optional.empty();
        }
        var byShare = Comparator.comparingDouble((earmark.score.Anchor anchor) -> anchor.share());
        String best = choice.anchors().stream().max(byShare).orElseThrow().label();
        String worst = choice.anchors().stream().min(byShare).orElseThrow().label();
        return Optional.of(new Automation(new MarkerRef(marker, 1), true, null, best, worst));
    }
}
