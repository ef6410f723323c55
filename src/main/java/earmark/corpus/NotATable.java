package earmark.corpus;

import earmark.model.EarmarkException;
import java.util.regex.Pattern;

/** Files that are something else than a table of commas, semicolons or tabs, known by their first line. Thread-safe. */
final class NotATable {
    /** XLSX and ODS are zip archives. */
    private static final String ZIP = "PK\u0003\u0004";

    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*(\\{.*)?");

    private NotATable() {}

    /**
     * Refuses them.
     *
     * @param first the first line that is not blank; blank when there is none
     * @throws EarmarkException with what it is and what to do
     */
    static void refuse(String first, String where) {
        String start = first.strip();
        if (start.isEmpty()) {
            throw new EarmarkException(where, "the file is empty", "a header that names the columns, and a row a text");
        }
        if (start.startsWith(ZIP)) {
            throw new EarmarkException(where, "a spreadsheet or an archive, not a table of text", "save it as CSV");
        }
        if (JSON_ARRAY.matcher(start).matches()) {
            throw new EarmarkException(
                    where,
                    "a JSON array, which is not read here",
                    "write one object a line, for example with jq -c '.[]', or a table");
        }
        if (start.indexOf('|') >= 0 && start.chars().noneMatch(c -> c == '\t' || c == ',' || c == ';')) {
            throw new EarmarkException(
                    where + ":1", "'|' between the columns is not understood", "a comma, a semicolon or a tab");
        }
    }
}
