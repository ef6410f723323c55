package earmark.feedback;

import earmark.score.Anchor;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.Remark;
import earmark.stats.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to say to an agent: strengths first, then what to work on.
 *
 * @param agent who
 * @param evaluations how many it rests on
 * @param strengths what was done well, what was said expressly before what only earned all points, the newest first
 * @param development what to work on, in the same order
 * @param notes what is missing: no strength, no development point, points without a place
 */
public record AgentFeedback(
        String agent, int evaluations, List<Point> strengths, List<Point> development, List<String> notes) {
    /** Copies the lists. */
    public AgentFeedback {
        strengths = List.copyOf(strengths);
        development = List.copyOf(development);
        notes = List.copyOf(notes);
    }

    /** A point, how it was meant, and whether somebody said so. */
    private record Weighed(Point point, Remark way, boolean express) {}

    /**
     * Puts feedback together.
     *
     * @param agent who
     * @param evaluations live ones that people handed in about the agent
     * @param forms gives a form as it was kept
     * @param place finds what was observed where a person named no place: the machine's evidence for the same question; may
     *     give the answer back as it is
     */
    public static AgentFeedback of(
            String agent,
            List<Evaluation> evaluations,
            Function<FormRef, Optional<Form>> forms,
            BiFunction<Evaluation, Answer, List<earmark.score.Observed>> place) {
        var weighed = new ArrayList<Weighed>();
        for (Evaluation evaluation : evaluations) {
            Optional<Form> form = forms.apply(evaluation.form());
            for (Answer answer : evaluation.answers()) {
                Optional<Question> question = form.flatMap(known -> known.question(answer.question()));
                Remark way = question.map(known -> way(known, answer)).orElse(null);
                if (question.isPresent() && way != null) {
                    weighed.add(new Weighed(
                            point(evaluation, answer, question.get(), place), way, answer.remark() != null));
                }
            }
        }
        weighed.sort(Comparator.comparing((Weighed one) -> !one.express())
                .thenComparing((Weighed one) -> one.point().at(), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(one -> one.point().evaluation())
                .thenComparing(one -> one.point().what()));
        List<Point> strengths = points(weighed, Remark.STRENGTH);
        List<Point> development = points(weighed, Remark.DEVELOPMENT);
        return new AgentFeedback(
                agent, evaluations.size(), strengths, development, notes(evaluations.size(), strengths, development));
    }

    private static List<Point> points(List<Weighed> weighed, Remark way) {
        return weighed.stream()
                .filter(one -> one.way() == way)
                .map(Weighed::point)
                .toList();
    }

    private static Point point(
            Evaluation evaluation,
            Answer answer,
            Question question,
            BiFunction<Evaluation, Answer, List<earmark.score.Observed>> place) {
        String said = answer.value() instanceof AnswerValue.Chosen chosen
                ? chosen.label()
                : answer.value() instanceof AnswerValue.Numeric number ? String.valueOf(number.value()) : "";
        String beside = String.join(
                "; ",
                List.of(answer.interpretation(), answer.comment()).stream()
                        .filter(text -> !text.isBlank())
                        .toList());
        return new Point(
                question.text(),
                beside.isEmpty() ? said : said + ": " + beside,
                evaluation.id(),
                evaluation.reference(),
                evaluation.submitted(),
                answer.observed().stream().anyMatch(seen -> seen.place() != null)
                        ? answer.observed()
                        : place.apply(evaluation, answer));
    }

    /** As the assessor meant it; else by what it earned: everything or nothing. */
    private static @Nullable Remark way(Question question, Answer answer) {
        if (answer.remark() != null) {
            return answer.remark();
        }
        Double share = share(question.kind(), answer.value());
        if (share == null || question.points() == 0) {
            return null;
        }
        return share >= 1 ? Remark.STRENGTH : share <= 0.5 ? Remark.DEVELOPMENT : null;
    }

    private static @Nullable Double share(AnswerKind kind, AnswerValue value) {
        if (kind instanceof AnswerKind.Choice choice && value instanceof AnswerValue.Chosen chosen) {
            return choice.anchor(chosen.label()).map(Anchor::share).orElse(null);
        }
        return kind instanceof AnswerKind.Scale scale && value instanceof AnswerValue.Numeric number
                ? Double.valueOf(scale.share(number.value()))
                : null;
    }

    private static List<String> notes(int evaluations, List<Point> strengths, List<Point> development) {
        var notes = new ArrayList<String>();
        if (evaluations == 0) {
            notes.add("nobody has scored this agent in that time");
            return notes;
        }
        if (strengths.isEmpty()) {
            notes.add("no strength is named: feedback wants one, and one that can be heard");
        }
        if (development.isEmpty()) {
            notes.add("nothing to work on is named");
        }
        long without = java.util.stream.Stream.concat(strengths.stream(), development.stream())
                .filter(point -> !point.hasPlace())
                .count();
        if (without > 0) {
            notes.add(Counted.of(without, "point") + (without == 1 ? " has" : " have") + " no place to listen to");
        }
        return notes;
    }
}
