package earmark.agree.scores;

import earmark.model.MarkerRef;
import earmark.score.AnswerKind;
import earmark.score.Automation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties a question whose form names no marker to one, as a person says. Thread-safe. */
public final class Links {
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

    /**
     * A form whose questions are tied to these markers where they name none.
     *
     * @param markers question id to marker id
     */
    public static Form on(Form form, Map<String, String> markers) {
        List<Section> sections = form.sections().stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        section.weight(),
                        section.questions().stream()
                                .map(question -> on(question, markers.get(question.id())))
                                .toList()))
                .toList();
        return markers.isEmpty()
                ? form
                : new Form(
                        form.ref(),
                        form.title(),
                        form.source(),
                        form.media(),
                        form.when(),
                        sections,
                        form.policy(),
                        form.draft());
    }

    private static Question on(Question question, @Nullable String marker) {
        return question.automation() != null || marker == null
                ? question
                : new Question(
                        question.id(),
                        question.text(),
                        question.kind(),
                        question.points(),
                        question.naAllowed(),
                        question.critical(),
                        question.media(),
                        question.when(),
                        question.clause(),
                        yesOrNo(question, marker).orElse(null));
    }
}
