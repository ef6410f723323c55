package earmark.report;

import earmark.evidence.Anonymous;
import earmark.evidence.ScoredHistory;
import earmark.feedback.Appeal;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.Section;
import earmark.score.StateChange;
import earmark.score.totals.PolicyFit;
import earmark.score.totals.QuestionScore;
import earmark.score.totals.Score;
import earmark.score.totals.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A scored form on a page of evidence: answers, points, what they rest on, the arithmetic, and all that became of it. */
final class EvidenceScore {
    private final boolean anonymous;

    EvidenceScore(boolean anonymous) {
        this.anonymous = anonymous;
    }

    /** A moment of its history. */
    private record Event(Instant at, String what) {}

    String of(ScoredHistory scored) {
        Form form = scored.form();
        Evaluation now = scored.latest();
        var out = new StringBuilder(
                "<h3>" + Html.text(now.id() + " · " + form.title() + " (" + form.ref() + ")") + "</h3>\n");
        var about = new ArrayList<String>();
        about.add(ScoredJson.lower(now.kind()) + ", " + ScoredJson.lower(now.state()));
        about.add("agent " + now.agent());
        about.add("scored by " + now.assessor());
        add(about, "handed in ", now.submitted() == null ? "" : now.submitted().toString());
        add(about, "sampled: ", now.samplingReason());
        add(about, "source of the form: ", form.source());
        out.append(dim(String.join(" · ", about)));
        out.append(answers(form, now)).append(total(form, now));
        if (!now.comment().isBlank()) {
            out.append("<p>").append(Html.text(now.comment())).append("</p>\n");
        }
        return out.append(history(scored)).toString();
    }

    private static void add(List<String> to, String name, String value) {
        if (!value.isBlank()) {
            to.add(name + value);
        }
    }

    private static String answers(Form form, Evaluation evaluation) {
        var out = new StringBuilder("<table><thead><tr><th>Question</th><th>Answer</th><th>Points</th><th>Rests on</th>"
                + "<th>By</th></tr></thead><tbody>\n");
        for (Section section : form.sections()) {
            out.append("<tr><th colspan=\"5\">")
                    .append(Html.text(section.title() + ", weight " + ScoredLine.plain(section.weight())))
                    .append("</th></tr>\n");
            for (Question question : section.questions()) {
                Optional<Answer> answer = evaluation.answer(question.id());
                QuestionScore score = Totals.of(question, answer, form.policy());
                out.append("<tr>")
                        .append(cell(
                                question.text() + (question.clause().isEmpty() ? "" : " [" + question.clause() + "]")))
                        .append(cell(answer.map(given -> given.value().words()).orElse("not answered")
                                + anchor(question, answer)))
                        .append(cell(ScoredLine.plain(score.earned()) + " of " + ScoredLine.plain(score.possible())))
                        .append("<td>" + answer.map(EvidenceScore::rests).orElse("") + "</td>")
                        .append(cell(answer.map(given -> ScoredJson.lower(given.source())
                                        + (given.origin().isEmpty() ? "" : " " + given.origin()))
                                .orElse("")))
                        .append("</tr>\n");
            }
        }
        return out.append("</tbody></table>\n").toString();
    }

    /** What the form says of an answer: without it a mark says little. */
    private static String anchor(Question question, Optional<Answer> answer) {
        String given = answer.map(one -> one.value().words()).orElse("");
        return question.kind().anchors().stream()
                .filter(anchor -> anchor.label().equals(given) && !anchor.text().isEmpty())
                .map(anchor -> ": " + anchor.text())
                .findFirst()
                .orElse("");
    }

    private static String rests(Answer answer) {
        var lines = new ArrayList<String>();
        answer.observed().forEach(seen -> lines.add(ScoredText.observed(seen)));
        add(lines, "interpretation: ", answer.interpretation());
        add(lines, "comment: ", answer.comment());
        add(lines, "reasons: ", String.join(", ", answer.reasons()));
        return String.join("<br>", lines.stream().map(Html::text).toList());
    }

    private static String total(Form form, Evaluation evaluation) {
        Score score = Totals.of(form, evaluation);
        var out = new StringBuilder("<p><strong>Total " + Html.text(ScoredLine.total(score))
                + "</strong></p>\n<p><code>" + Html.text(score.arithmetic()) + "</code></p>\n");
        score.sections()
                .forEach(section -> out.append(dim(section.title() + ": " + ScoredLine.plain(section.earned()) + " of "
                        + ScoredLine.plain(section.possible())
                        + (section.lost() > 0
                                ? ", " + ScoredLine.plain(section.lost()) + " lost because the section failed"
                                : ""))));
        score.notes().forEach(note -> out.append(dim(note)));
        if (score.passed() != null) {
            out.append(dim(score.passed() ? "reaches the form's line" : "does not reach the form's line"));
        }
        if (evaluation.claimed() != null) {
            out.append(
                    dim("the sheet it came from claims " + evaluation.claimed().written()
                            + (PolicyFit.matches(form, evaluation, form.policy())
                                    ? ", which matches"
                                    : ", which does not match")));
        }
        return out.toString();
    }

    private String history(ScoredHistory scored) {
        var events = new ArrayList<Event>();
        List<StateChange> steps = scored.latest().history();
        for (int i = 0; i < steps.size(); i++) {
            StateChange step = steps.get(i);
            events.add(new Event(step.at(), scored.latest().words(i) + " by " + step.by() + because(step.why())));
        }
        for (Appeal appeal : scored.appeals()) {
            appeal.history()
                    .forEach(step -> events.add(new Event(
                            step.at(),
                            appeal.id() + " (" + ScoredJson.lower(appeal.kind())
                                    + (appeal.question().isEmpty() ? "" : ", " + appeal.question()) + "): "
                                    + ScoredJson.lower(step.state()) + " by " + step.by() + because(step.why()))));
        }
        if (!anonymous) {
            events.sort(Comparator.comparing(Event::at));
        }
        var out = new StringBuilder("<h4>What became of it</h4>\n<ol>\n");
        events.forEach(event -> out.append("<li>")
                .append(Html.text((anonymous ? "" : event.at() + " ") + event.what()))
                .append("</li>\n"));
        return out.append("</ol>\n").append(revisions(scored.revisions())).toString();
    }

    private static String because(String why) {
        return why.isBlank() ? "" : ": " + why;
    }

    private static String revisions(List<Evaluation> revisions) {
        var out = new StringBuilder();
        for (int i = 1; i < revisions.size(); i++) {
            List<String> changes = changes(revisions.get(i - 1), revisions.get(i));
            if (!changes.isEmpty()) {
                out.append(dim("Revision " + (i + 1) + " changes " + String.join("; ", changes)));
            }
        }
        return out.toString();
    }

    private static List<String> changes(Evaluation before, Evaluation after) {
        var changes = new ArrayList<String>();
        for (Answer answer : after.answers()) {
            String was = value(before, answer.question());
            String is = value(after, answer.question());
            if (!was.equals(is)) {
                changes.add(answer.question() + " from " + was + " to " + is);
            }
        }
        return changes;
    }

    private static String value(Evaluation evaluation, String question) {
        return evaluation
                .answer(question)
                .map(answer -> answer.value().words())
                .filter(value -> !value.equals(Anonymous.WITHHELD))
                .orElse("not answered");
    }

    private static String cell(String text) {
        return "<td>" + Html.text(text) + "</td>";
    }

    static String dim(String text) {
        return "<p class=\"dim\">" + Html.text(text) + "</p>\n";
    }
}
