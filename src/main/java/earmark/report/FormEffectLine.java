package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another pack does to the answers that rules propose on one form, counted.
 *
 * @param form its name and version
 * @param title what people call it
 * @param n interactions it is for, among those with changes
 * @param answers which answer comes out otherwise, how often
 * @param higher so many totals are higher
 * @param lower so many are lower
 * @param moved mean change of the total, in shares of 1
 * @param low lower end of its 95 % interval; null when there is none
 * @param high upper end
 */
public record FormEffectLine(
        String form,
        String title,
        int n,
        List<Answer> answers,
        int higher,
        int lower,
        double moved,
        @Nullable Double low,
        @Nullable Double high) {
    private static final int POINTS = 100;

    /** Copies the list. */
    public FormEffectLine {
        answers = List.copyOf(answers);
    }

    /** One answer that became another, so often. */
    public record Answer(String question, String before, String after, int times) {}

    /** Some lines for reading, each with its line break. */
    public String toText() {
        Map<String, String> byQuestion = new LinkedHashMap<>();
        answers.forEach(answer -> byQuestion.merge(
                answer.question(),
                answer.before() + " → " + answer.after() + " " + answer.times(),
                (one, other) -> one + ", " + other));
        var text = new StringBuilder();
        text.append(Printable.line("scorecard " + form + " (" + title + ")")).append('\n');
        byQuestion.forEach((question, changes) -> text.append(
                        Printable.line(String.format(Locale.ROOT, "  %-8s %s: %s", "answer", question, changes)))
                .append('\n'));
        return text.append(String.format(Locale.ROOT, "  %-8s %s%n", "total", totals()))
                .toString();
    }

    private String totals() {
        String mean = String.format(
                Locale.ROOT, "%d higher, %d lower; %+.1f points in the mean", higher, lower, moved * POINTS);
        return n == 0
                ? "none that could be compared"
                : low == null || high == null
                        ? mean + " (n " + n + ")"
                        : String.format(Locale.ROOT, "%s (%+.1f to %+.1f; n %d)", mean, low * POINTS, high * POINTS, n);
    }

    /** One line of JSON without the line break. */
    public String toJson() {
        ObjectNode object =
                Json.object().put("summary", "scorecard").put("form", form).put("title", title);
        ArrayNode all = object.putArray("answers");
        answers.forEach(answer -> all.addObject()
                .put("question", answer.question())
                .put("before", answer.before())
                .put("after", answer.after())
                .put("times", answer.times()));
        return object.put("n", n)
                .put("higher", higher)
                .put("lower", lower)
                .put("moved", moved)
                .put("low", low)
                .put("high", high)
                .toString();
    }
}
