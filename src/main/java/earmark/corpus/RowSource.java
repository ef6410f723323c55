package earmark.corpus;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows one after the other. */
interface RowSource {
    /** The next row that can be used; null at the end. */
    @Nullable
    TurnRow next() throws IOException;

    /** What a person should know of how the columns were taken; complete when there is no next row. */
    List<String> notes();
}
