package earmark.report;

import earmark.themes.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that some texts hold more often than others, for reading and for spreadsheets. Thread-safe. */
public final class KeywordText {
    private KeywordText() {}

    /**
     * For reading.
     *
     * @param groups by group; the empty name for all
     */
    public static String text(Map<String, List<Keyword>> groups) {
        var text = new StringBuilder();
        groups.forEach((group, words) -> {
            text.append(group.isEmpty() ? "" : (text.isEmpty() ? "" : "\n") + Printable.line(group) + "\n");
            words.forEach(word -> text.append(Printable.line(String.format(
                            Locale.ROOT,
                            "%-28s in %d of %d texts, elsewhere in %d of %d; odds %.1f times (%.1f–%.1f)",
                            word.phrase(),
                            word.count(),
                            word.of(),
                            word.others(),
                            word.ofOthers(),
                            Math.exp(word.odds().delta()),
                            word.ratio().low(),
                            word.ratio().high())))
                    .append('\n'));
            text.append(words.isEmpty() ? "no word is surely more frequent\n" : "");
        });
        return text.isEmpty() ? "no complaints\n" : text.toString();
    }

    /** A row a word. */
    public static String csv(Map<String, List<Keyword>> groups) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("group", "phrase", "count", "of", "others", "ofOthers", "oddsLow", "oddsHigh"));
        groups.forEach((group, words) -> words.forEach(word -> rows.add(List.of(
                group,
                word.phrase(),
                String.valueOf(word.count()),
                String.valueOf(word.of()),
                String.valueOf(word.others()),
                String.valueOf(word.ofOthers()),
                String.format(Locale.ROOT, "%.4f", word.ratio().low()),
                String.format(Locale.ROOT, "%.4f", word.ratio().high())))));
        return CsvRows.forSpreadsheet(rows);
    }
}
