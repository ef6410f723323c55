package earmark.agree;

import java.util.List;
import java.util.Optional;

/**
 * Markers held against labels.
 *
 * @param corpus what the file was read as
 * @param sha256 of the file
 * @param rater the markers' name
 * @param against the second rater's; empty without one
 * @param interactions how many were read
 * @param segments how many turns they have
 * @param figures by marker and level, in the order of the map
 * @param macros one a level
 * @param mistakes the worst first: what happens most often, then what the machine was surest of
 * @param confusions the most frequent first
 * @param notMeasured markers of the map that the rater does not know
 */
public record EvaluationResult(
        String corpus,
        String sha256,
        String rater,
        String against,
        int interactions,
        int segments,
        List<MarkerFigures> figures,
        List<MacroFigures> macros,
        List<Mistake> mistakes,
        List<Confusion> confusions,
        List<String> notMeasured) {
    /** Copies the lists. */
    public EvaluationResult {
        figures = List.copyOf(figures);
        macros = List.copyOf(macros);
        mistakes = List.copyOf(mistakes);
        confusions = List.copyOf(confusions);
        notMeasured = List.copyOf(notMeasured);
    }

    /** The figures of one marker at one level. */
    public Optional<MarkerFigures> of(String marker, Level level) {
        return figures.stream()
                .filter(row -> row.marker().equals(marker) && row.level() == level)
                .findFirst();
    }

    /** The figures at one level. */
    public List<MarkerFigures> at(Level level) {
        return figures.stream().filter(row -> row.level() == level).toList();
    }
}
