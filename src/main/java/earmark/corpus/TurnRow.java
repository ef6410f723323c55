package earmark.corpus;

import earmark.model.Speaker;
import earmark.model.TimeSpan;
import org.jspecify.annotations.Nullable;

/** One turn of a table, before the rows of an interaction have found together. Empty labels mean there were none. */
record TurnRow(
        String interaction,
        String turn,
        Speaker speaker,
        String text,
        @Nullable TimeSpan time) {}
