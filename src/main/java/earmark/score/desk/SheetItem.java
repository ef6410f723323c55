package earmark.score.desk;

import earmark.score.Question;
import org.jspecify.annotations.Nullable;

/**
 * One question on a sheet.
 *
 * @param section id of its section
 * @param question what is asked
 * @param ask whether it is asked of this interaction
 * @param answer what the assessor said, or what was filled in; null for nothing
 * @param suggestion what the machine would answer
 */
public record SheetItem(
        String section,
        Question question,
        Ask ask,
        @Nullable DraftAnswer answer,
        Suggestion suggestion) {}
