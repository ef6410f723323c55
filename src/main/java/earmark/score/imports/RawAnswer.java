package earmark.score.imports;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An answer before it is known what its question can be answered with.
 *
 * @param section the question stands in; empty when none is named
 * @param question as it is called there
 * @param id the question a mapping says it is
 * @param cell what was answered
 * @param comment on it; empty for none
 * @param points what it was given, where that stands beside the answer
 * @param max the points possible, where that is said
 */
record RawAnswer(
        String section,
        String question,
        Optional<String> id,
        Cell cell,
        String comment,
        Optional<BigDecimal> points,
        Optional<BigDecimal> max) {
    /** Whether another row says the same of the same question. */
    boolean isSameAs(RawAnswer other) {
        return section.equals(other.section)
                && question.equals(other.question)
                && id.equals(other.id)
                && cell.text().equals(other.cell.text())
                && comment.equals(other.comment)
                && points.equals(other.points)
                && max.equals(other.max);
    }
}
