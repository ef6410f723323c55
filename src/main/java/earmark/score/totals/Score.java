package earmark.score.totals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to by a policy. Computed whenever it is asked for, never kept.
 *
 * @param total in [0, 1]; null when the policy gives none, for example because something cannot be told
 * @param low the lowest total there could be, whatever the missing answers are; equals the total when nothing is missing
 * @param high the highest
 * @param critical share of the critical questions' points; null when there are none or the policy has no such score
 * @param passed whether the total reaches the policy's line; null without a line or a total
 * @param sections what each section came to
 * @param arithmetic how the total came about, on one line, with the figures that went into it
 * @param notes what was left out, counted otherwise or failed, one a question
 */
public record Score(
        @Nullable Double total,
        double low,
        double high,
        @Nullable Double critical,
        @Nullable Boolean passed,
        List<SectionScore> sections,
        String arithmetic,
        List<String> notes) {
    /** Copies the lists. */
    public Score {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
