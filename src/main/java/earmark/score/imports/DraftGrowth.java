package earmark.score.imports;

import earmark.score.AnswerKind;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next version of a draft: what it asks, and what stands in a sheet for the first time. */
final class DraftGrowth {
    private DraftGrowth() {}

    /**
     * A draft with more questions, or more answers to them.
     *
     * @param draft as it is kept
     * @param now a draft made out of the new sheet alone, under the reference the result has
     * @return empty when the draft has all of it
     */
    static Optional<Form> of(Form draft, Form now) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Section section : draft.sections()) {
            sections.put(section.id(), with(section, wider(section, now)));
        }
        for (Section section : now.sections()) {
            List<Question> added = section.questions().stream()
                    .filter(question -> asked(draft, question).isEmpty()
                            && draft.question(question.id()).isEmpty())
                    .toList();
            if (!added.isEmpty()) {
                sections.merge(section.id(), with(section, added), DraftGrowth::joined);
            }
        }
        List<Section> all = List.copyOf(sections.values());
        return all.equals(draft.sections())
                ? Optional.empty()
                : Optional.of(new Form(
                        now.ref(),
                        draft.title(),
                        draft.source(),
                        draft.media(),
                        draft.when(),
                        all,
                        draft.policy(),
                        true));
    }

    private static List<Question> wider(Section section, Form now) {
        return section.questions().stream()
                .map(question ->
                        asked(now, question).map(seen -> wider(question, seen)).orElse(question))
                .toList();
    }

    private static Section joined(Section one, Section other) {
        var questions = new ArrayList<>(one.questions());
        questions.addAll(other.questions());
        return with(one, questions);
    }

    /** With other questions; a weight that is their points stays it. */
    private static Section with(Section of, List<Question> questions) {
        double points = questions.stream().mapToDouble(Question::points).sum();
        return new Section(of.id(), of.title(), of.weight() == of.points() ? points : of.weight(), questions);
    }

    private static Optional<Question> asked(Form form, Question question) {
        return form.questions().stream()
                .filter(one -> FormChoice.isCalled(one, question.text()))
                .findFirst();
    }

    private static Question wider(Question question, Question seen) {
        AnswerKind kind = wider(question.kind(), seen.kind());
        boolean pointsAreTop =
                question.kind() instanceof AnswerKind.Scale scale && question.points() == scale.highest();
        double points = pointsAreTop && kind instanceof AnswerKind.Scale scale ? scale.highest() : question.points();
        return new Question(
                question.id(),
                question.text(),
                kind,
                points,
                question.naAllowed(),
                question.critical(),
                question.media(),
                question.when(),
                question.clause(),
                question.automation());
    }

    private static AnswerKind wider(AnswerKind kind, AnswerKind seen) {
        if (kind instanceof AnswerKind.Choice choice && seen instanceof AnswerKind.Choice other) {
            boolean has = other.anchors().stream()
                    .allMatch(anchor -> choice.anchor(anchor.label()).isPresent());
            boolean contains = choice.anchors().stream()
                    .allMatch(anchor -> other.anchor(anchor.label()).isPresent());
            return !has && contains ? other : kind;
        }
        if (kind instanceof AnswerKind.Scale scale && seen instanceof AnswerKind.Scale other) {
            return other.lowest() < scale.lowest() || other.highest() > scale.highest()
                    ? new AnswerKind.Scale(
                            Math.min(scale.lowest(), other.lowest()),
                            Math.max(scale.highest(), other.highest()),
                            scale.zero(),
                            scale.anchors())
                    : kind;
        }
        return kind;
    }
}
