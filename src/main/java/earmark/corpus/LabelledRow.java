package earmark.corpus;

import java.util.List;
import java.util.Map;

/** One row of a labelled file: its line, and for each column or field what stands there (in JSON possibly several). */
record LabelledRow(long line, Map<String, List<String>> values) {
    String one(String column) {
        return values.getOrDefault(column, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}
