package earmark.web.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row. */
interface Table {
    /** What the columns are called. */
    List<String> columns();

    /** Hands out all rows, each with a cell a column. */
    void rows(Consumer<List<? extends @Nullable Object>> out);
}
