package earmark.score.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as it stands in a sheet.
 *
 * @param at a cell a person finds it by
 * @param fields what belongs to all of it
 * @param facts what else stands there
 * @param answers in the order of the sheet
 */
record RawEvaluation(Cell at, Map<Role, Cell> fields, Map<String, String> facts, List<RawAnswer> answers) {
    RawEvaluation {
        fields = Map.copyOf(fields);
        answers = List.copyOf(answers);
    }

    String text(Role role) {
        return cell(role).map(Cell::text).orElse("");
    }

    Optional<Cell> cell(Role role) {
        return Optional.ofNullable(fields.get(role)).filter(cell -> !cell.isBlank());
    }
}
