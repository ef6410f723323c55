package earmark.corpus;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows one after the other. */
interface RowSource {
    /** The next row that can be used; null at the end. */
    @Nullable
    TurnRow next() throws IOException;
}
