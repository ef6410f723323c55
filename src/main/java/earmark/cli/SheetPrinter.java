package earmark.cli;

import earmark.report.JsonArray;
import earmark.report.RowSheet;
import java.io.PrintStream;

/** Prints the same as text or as rows. */
final class SheetPrinter {
    private SheetPrinter() {}

    static void print(PrintStream out, OutputFormat format, String text, RowSheet rows) {
        switch (format) {
            case text -> out.print(text);
            case csv -> out.print(rows.csv());
            case jsonl -> rows.jsonLines().forEach(out::println);
            case json -> out.println(JsonArray.of(rows.jsonLines()));
        }
    }
}
