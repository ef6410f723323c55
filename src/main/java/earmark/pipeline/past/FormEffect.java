package earmark.pipeline.past;

import earmark.score.FormRef;
import earmark.stats.Interval;
import java.util.List;

/**
 * What another pack does to the answers that rules propose on one form, and to what these come to.
 *
 * @param form the form
 * @param title what people call it
 * @param n interactions it is for, among those in which a marker comes to something else
 * @param answers how often which answer comes out otherwise
 * @param higher totals that are higher
 * @param lower totals that are lower
 * @param moved by how much the total is higher in the mean of the n, in shares of 1; where answers are missing, the
 *     middle between the lowest and the highest total there could be counts
 * @param interval of that mean, 95 %, by Student; {@link Interval#NONE} with n below 3
 */
public record FormEffect(
        FormRef form,
        String title,
        int n,
        List<Times> answers,
        int higher,
        int lower,
        double moved,
        Interval interval) {
    /** Copies the list. */
    public FormEffect {
        answers = List.copyOf(answers);
    }

    /** A change of an answer, and how many interactions have it. */
    public record Times(String question, String before, String after, int times) {}
}
