package earmark.corpus;

import earmark.model.Problem;
import earmark.syntax.WrittenDates;
import earmark.syntax.WrittenDates.Written;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The days of a table's column {@code date}, however they are written, as long as one order of day and month fits the whole
 * column. What cannot be read is told once, with the first of them and how many there are.
 */
final class DayColumn {
    private static final String COLUMN = "date";

    private final List<@Nullable LocalDate> days;

    private DayColumn(List<@Nullable LocalDate> days) {
        this.days = days;
    }

    static DayColumn of(List<Table.Row> rows, String where, Consumer<Problem> problems) {
        List<Written> written = rows.stream()
                .map(row -> row.get(COLUMN))
                .filter(text -> !text.isEmpty())
                .map(Written::of)
                .toList();
        // the zone only matters for dates without one, whose day it does not change
        var dates = WrittenDates.of(written, Optional.empty(), ZoneOffset.UTC);
        var days = new ArrayList<@Nullable LocalDate>();
        var unread = new ArrayList<Table.Row>();
        for (Table.Row row : rows) {
            LocalDate day = row.get(COLUMN).isEmpty() ? null : day(row.get(COLUMN), dates);
            days.add(day);
            if (day == null && !row.get(COLUMN).isEmpty()) {
                unread.add(row);
            }
        }
        if (!unread.isEmpty()) {
            problems.accept(problem(unread, dates, where));
        }
        return new DayColumn(days);
    }

    private static @Nullable LocalDate day(String text, WrittenDates dates) {
        return Moment.parse(text, ZoneOffset.UTC)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate())
                .or(() -> dates.local(Written.of(text)).map(LocalDateTime::toLocalDate))
                .orElse(null);
    }

    private static Problem problem(List<Table.Row> unread, WrittenDates dates, String where) {
        Table.Row first = unread.get(0);
        String text = first.get(COLUMN);
        String what = dates.isUndecided(Written.of(text))
                ? "'" + text + "' may be two days: which number is the month cannot be told from the column"
                : "'" + text + "' is no date that can be read";
        String others = unread.size() == 1 ? "" : "; " + unread.size() + " rows have such";
        return new Problem(
                where + ":" + first.line(), what + others, "write it like 2026-03-01; the texts count without");
    }

    /** The same rows with their days. */
    List<TextList.Row> dated(List<TextList.Row> rows) {
        var dated = new ArrayList<TextList.Row>();
        for (int i = 0; i < rows.size(); i++) {
            dated.add(new TextList.Row(rows.get(i).id(), rows.get(i).text(), days.get(i)));
        }
        return List.copyOf(dated);
    }
}
