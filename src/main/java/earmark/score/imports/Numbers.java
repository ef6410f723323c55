package earmark.score.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The numbers of one column: whether a comma is a decimal point is decided over the whole column. */
final class Numbers {
    private final boolean commaDecimal;

    private Numbers(boolean commaDecimal) {
        this.commaDecimal = commaDecimal;
    }

    /** A comma before one or two last digits, or with other than three behind it, is a decimal point. */
    static Numbers of(List<Cell> cells) {
        boolean comma = cells.stream()
                .anyMatch(cell -> cell.text().matches("[-+]?\\d{1,3}(\\.\\d{3})*,(\\d{1,2}|\\d{4,})\\s*%?"));
        boolean point = cells.stream()
                .anyMatch(cell -> cell.kind() == Cell.Kind.TEXT
                        && cell.text().matches("[-+]?\\d{1,3}(,\\d{3})*\\.\\d+\\s*%?")
                        && !cell.text().matches("\\d{1,3}\\.\\d{3}"));
        return new Numbers(comma && !point);
    }

    Optional<BigDecimal> number(Cell cell) {
        return cell.number() != null && !cell.percent() ? Optional.of(cell.number()) : number(cell.text());
    }

    /** A plain number, without a percent sign. */
    Optional<BigDecimal> number(String text) {
        String digits = text.strip().replace("\u202F", "").replace("'", "");
        String plain =
                commaDecimal ? digits.replace(".", "").replace(',', '.') : digits.replaceAll(",(?=\\d{3}(\\D|$))", "");
        return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
