package earmark.score.imports;

import java.util.List;
import java.util.Set;

/** Rows that stand in a table and are no evaluations. Thread-safe. */
final class Rows {
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "grandtotal",
            "subtotal",
            "average",
            "avg",
            "mean",
            "sum",
            "count",
            "overall",
            "overallaverage",
            "teamaverage",
            "teamtotal",
            "averagescore",
            "min",
            "max",
            "median",
            "monthlyaverage",
            "weeklyaverage",
            "avgscore",
            "totalscore",
            "overallscore",
            "finalscore",
            "overalltotal",
            "sectiontotal",
            "sectionscore",
            "subtotalscore",
            "score%",
            "total%",
            "average%",
            "passrate",
            "totalaverage");

    private Rows() {}

    /** A sum or mean under the data: its first words say so. */
    static boolean isTotals(SheetRow row) {
        List<Cell> filled = row.filled();
        return !filled.isEmpty()
                && filled.size() > 1
                && filled.stream().limit(3).anyMatch(Rows::isTotals);
    }

    static boolean isTotals(Cell cell) {
        String key = Lexicon.key(cell.text());
        return TOTALS.contains(key)
                || key.matches("(total|average|avg|mean)(for|of|per)\\p{L}+|(section|sub)total.*|.*(average|subtotal)");
    }

    /** Whether something is called like a comment. */
    static boolean isComment(String label) {
        return Lexicon.key(label)
                .matches(
                        "(comments?|notes?|remarks?|feedback|justification).*|.*(comments?|notes?|remarks?|feedback|justification)");
    }

    /** The headers once more, as where months were pasted below each other. */
    static boolean isHeader(SheetRow row, List<Header> headers) {
        long same = headers.stream()
                .filter(header -> row.cell(header.column()).text().equalsIgnoreCase(header.text()))
                .count();
        return same >= 2 && same * 2 >= headers.size();
    }
}
