package earmark.report;

import earmark.model.Place;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.Section;
import earmark.score.totals.PolicyFit;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import earmark.stats.Counted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An evaluation for reading: every answer with what it rests on, and the total with its arithmetic. Thread-safe. */
public final class ScoredText {
    private static final int SEARCHED_SHOWN = 3;

    private ScoredText() {}

    /**
     * The whole of it.
     *
     * @param revisions how many revisions there are
     * @param notes what to think of before using it, for example judgements among the observations
     */
    public static String of(Form form, Evaluation evaluation, int revisions, List<String> notes) {
        var text = new StringBuilder();
        text.append(evaluation.id() + "  " + ScoredJson.lower(evaluation.kind()) + ", "
                + ScoredJson.lower(evaluation.state()) + (revisions > 1 ? ", revision " + revisions : "") + "\n");
        line(
                text,
                "interaction",
                evaluation.reference()
                        + (evaluation.interaction() == null
                                ? " (not kept here)"
                                : " (" + evaluation.interaction() + ")"));
        line(text, "agent", evaluation.agent());
        line(text, "assessor", evaluation.assessor());
        line(text, "form", form.ref() + ", " + form.title() + (form.draft() ? " (draft)" : ""));
        line(
                text,
                "submitted",
                evaluation.submitted() == null ? "" : evaluation.submitted().toString());
        line(text, "sampled", evaluation.samplingReason());
        line(text, "comment", evaluation.comment());
        evaluation.facts().forEach((name, value) -> line(text, name, value));
        for (Section section : form.sections()) {
            text.append("\n" + Printable.line(section.title()) + "\n");
            section.questions().forEach(question -> question(text, question, evaluation.answer(question.id())));
        }
        total(text, form, evaluation);
        notes.forEach(note -> text.append("note: " + Printable.line(note) + "\n"));
        return text.toString();
    }

    private static void question(StringBuilder text, Question question, Optional<Answer> answer) {
        String value = answer.map(given -> given.value().words()).orElse("not answered");
        String by = answer.map(Answer::origin)
                .filter(origin -> !origin.isEmpty())
                .map(origin -> "  [" + origin + "]")
                .orElse("");
        text.append(Printable.line(String.format(Locale.ROOT, "  %-16s %s%s", value, question.text(), by)) + "\n");
        answer.ifPresent(given -> {
            given.observed().stream()
                    .filter(one -> one.kind() == Observed.Kind.FOUND)
                    .forEach(one ->
                            text.append("      " + place(one) + Printable.line("\"" + one.text() + "\"") + "\n"));
            List<Observed> searched = given.observed().stream()
                    .filter(one -> one.kind() == Observed.Kind.SEARCHED)
                    .toList();
            if (!searched.isEmpty()) {
                text.append("      looked for in " + Counted.of(searched.size(), "place") + ": "
                        + String.join(
                                ", ",
                                searched.stream()
                                        .limit(SEARCHED_SHOWN)
                                        .map(one -> place(one).strip())
                                        .toList())
                        + (searched.size() > SEARCHED_SHOWN ? " …" : "") + "\n");
            }
            note(text, "interpretation", given.interpretation());
            note(text, "comment", given.comment());
        });
    }

    private static void note(StringBuilder text, String name, String words) {
        if (!words.isEmpty()) {
            text.append("      " + name + ": " + Printable.line(words) + "\n");
        }
    }

    /** What was observed, or where it was looked for, on one line. */
    static String observed(Observed observed) {
        return observed.kind() == Observed.Kind.FOUND
                ? place(observed) + "\"" + observed.text() + "\""
                : "looked for at " + place(observed).strip();
    }

    private static String place(Observed observed) {
        Place place = observed.place();
        if (place == null) {
            return "";
        }
        return ClockTime.of(place) + (observed.speaker() == null ? "" : " " + ScoredJson.lower(observed.speaker()))
                + " ";
    }

    private static void total(StringBuilder text, Form form, Evaluation evaluation) {
        Score score = Totals.of(form, evaluation);
        text.append("\ntotal: " + ScoredLine.total(score) + "\n  " + score.arithmetic() + "\n");
        score.notes().forEach(note -> text.append("  " + note + "\n"));
        if (score.passed() != null) {
            text.append("  " + (score.passed() ? "reaches" : "does not reach") + " the form's line\n");
        }
        if (evaluation.claimed() != null) {
            boolean same = PolicyFit.matches(form, evaluation, form.policy());
            text.append(
                    "  the sheet claims " + Printable.line(evaluation.claimed().written())
                            + (same ? ", which matches\n" : ", which does not match\n"));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(Printable.line(String.format(Locale.ROOT, "  %-12s %s", name, value)) + "\n");
        }
    }
}
