package earmark.score.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a sheet apart that holds several tables, side by side or below each other. Thread-safe. */
final class SheetParts {
    private static final int ROWS_LOOKED_AT = 40;
    private static final int HEADERS = 3;

    private final Lexicon lexicon = Lexicon.headers();

    /** The sheet itself where it holds one table; else its parts, in which every cell says where it stands. */
    List<Sheet> of(Sheet sheet) {
        return beside(sheet).stream().flatMap(part -> below(part).stream()).toList();
    }

    /** Cut where the columns' names begin anew. */
    private List<Sheet> beside(Sheet sheet) {
        for (SheetRow row :
                sheet.rows().subList(0, Math.min(ROWS_LOOKED_AT, sheet.rows().size()))) {
            List<Cell> ids = row.filled().stream().filter(this::isId).toList();
            if (ids.size() > 1 && ids.stream().map(Cell::text).distinct().count() == 1 && isHeader(row)) {
                return cut(sheet, row, ids);
            }
        }
        return List.of(sheet);
    }

    private static List<Sheet> cut(Sheet sheet, SheetRow header, List<Cell> ids) {
        var parts = new ArrayList<Sheet>();
        int from = 0;
        for (int i = 1; i <= ids.size(); i++) {
            int to = i == ids.size() ? sheet.width() : begin(header, ids.get(i - 1), ids.get(i));
            parts.add(sheet.columns(from, to));
            from = to;
        }
        return parts;
    }

    /** The first column of the next table: after the blank one between them, else with its id. */
    private static int begin(SheetRow header, Cell id, Cell next) {
        for (int column = next.column(); column > id.column(); column--) {
            if (header.cell(column).isBlank()) {
                return column;
            }
        }
        return next.column();
    }

    /** Cut where other headers begin; the same ones once more, as where months were pasted, are no other table. */
    private List<Sheet> below(Sheet sheet) {
        var parts = new ArrayList<Sheet>();
        Set<String> names = Set.of();
        int last = -1;
        int from = 0;
        for (int at = 0; at < sheet.rows().size(); at++) {
            SheetRow row = sheet.rows().get(at);
            if (isHeader(row)) {
                Set<String> others = names(row);
                // two rows of headers, one on the other, are those of one table
                if (!names.isEmpty() && !others.equals(names) && last < at - 1) {
                    int title = at > 0 && sheet.rows().get(at - 1).filled().size() == 1 ? at - 1 : at;
                    parts.add(sheet.rows(from, title));
                    from = title;
                }
                names = others;
                last = at;
            }
        }
        parts.add(sheet.rows(from, sheet.rows().size()));
        return parts;
    }

    private static Set<String> names(SheetRow row) {
        var names = new HashSet<String>();
        row.filled().forEach(cell -> names.add(Lexicon.key(cell.text())));
        return names;
    }

    /** Names of columns, one beside the other: in a form's head values stand between them. */
    private boolean isHeader(SheetRow row) {
        List<Cell> filled = row.filled();
        long known = filled.stream()
                .map(cell -> lexicon.meaning(cell.text()).orElse(""))
                .filter(meaning -> !meaning.isEmpty())
                .distinct()
                .count();
        return known >= HEADERS
                && filled.stream().anyMatch(this::isId)
                && filled.stream().noneMatch(cell -> cell.text().endsWith(":") || cell.kind() != Cell.Kind.TEXT);
    }

    private boolean isId(Cell cell) {
        return lexicon.meaning(cell.text()).filter("interaction"::equals).isPresent();
    }
}
