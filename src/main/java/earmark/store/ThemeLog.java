package earmark.store;

import earmark.model.EarmarkException;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import java.util.List;
import java.util.function.UnaryOperator;

/** The kept themes; see {@link Store#themes}. Thread-safe. */
public final class ThemeLog {
    private final Database database;

    ThemeLog(Database database) {
        this.database = database;
    }

    /** All that is known of themes; {@link ThemeBook#EMPTY} before the first run. */
    public ThemeBook book() {
        return database.read(ThemeRows::book);
    }

    /**
     * Changes it, all or nothing; others wait meanwhile.
     *
     * @param step what is known → what is known afterwards
     * @return the latter
     * @throws EarmarkException as the step does; then nothing is changed
     */
    public ThemeBook change(UnaryOperator<ThemeBook> step) {
        return database.write(handle -> {
            ThemeBook before = ThemeRows.book(handle);
            ThemeBook after = step.apply(before);
            ThemeRows.keep(handle, before, after);
            return after;
        });
    }

    /** Every run there was, oldest first. */
    public List<ThemeRun> runs() {
        return database.read(ThemeRows::runs);
    }
}
