package earmark.store;

import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.themes.kept.Anchor;
import earmark.themes.kept.Decision;
import earmark.themes.kept.Direction;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.Member;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Themes as rows, and back. Terms stand a line each, ids with a blank between them. */
final class ThemeRows {
    private static final String RUN = "number, at, representation, texts, counted, stability, wanted, least_similar";
    private static final String THEME = "position, id, label, named, state, merged_into, terms, first_run, last_run";
    private static final String MEMBER = "position, interaction, turn, start_char, end_char, start_ms, end_ms, text,"
            + " day, theme, similarity, vector";
    private static final String ANCHOR = "position, kind, themes, centre";
    private static final String DECISION = "number, at, by, kind, themes, text";

    /** Each table's columns in the order of the digest, and the digest. */
    static final List<String> SELECTS = List.of(
            select(RUN, "theme_run"),
            select(THEME, "theme"),
            select(MEMBER, "theme_member"),
            select(ANCHOR, "theme_anchor"),
            select(DECISION, "theme_decision"));

    private ThemeRows() {}

    private static String select(String columns, String table) {
        return "SELECT " + columns + ", digest FROM " + table + " ORDER BY 1";
    }

    static List<ThemeRun> runs(Handle handle) {
        return handle.createQuery(SELECTS.get(0))
                .map((row, context) -> run(row))
                .list();
    }

    private static ThemeRun run(ResultSet row) throws SQLException {
        double known = row.getDouble(6);
        double stability = row.wasNull() ? Double.NaN : known;
        return new ThemeRun(
                row.getInt(1),
                Moments.moment(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                stability,
                row.getInt(7),
                row.getDouble(8));
    }

    static ThemeBook book(Handle handle) {
        List<ThemeRun> runs = runs(handle);
        if (runs.isEmpty()) {
            return ThemeBook.EMPTY;
        }
        return new ThemeBook(
                runs.get(runs.size() - 1),
                handle.createQuery(SELECTS.get(1))
                        .map((row, context) -> theme(row))
                        .list(),
                handle.createQuery(SELECTS.get(2))
                        .map((row, context) -> member(row))
                        .list(),
                handle.createQuery(SELECTS.get(3))
                        .map((row, context) -> new Anchor(
                                Anchor.Kind.valueOf(AnswerRows.upper(row.getString(2))),
                                words(row.getString(3), " "),
                                Direction.of(row.getBytes(4))))
                        .list(),
                handle.createQuery(SELECTS.get(4))
                        .map((row, context) -> new Decision(
                                row.getInt(1),
                                Moments.moment(row.getString(2)),
                                row.getString(3),
                                Decision.Kind.valueOf(AnswerRows.upper(row.getString(4))),
                                words(row.getString(5), " "),
                                row.getString(6)))
                        .list());
    }

    private static KeptTheme theme(ResultSet row) throws SQLException {
        return new KeptTheme(
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                KeptTheme.State.valueOf(AnswerRows.upper(row.getString(5))),
                row.getString(6),
                words(row.getString(7), "\n"),
                row.getInt(8),
                row.getInt(9));
    }

    private static Member member(ResultSet row) throws SQLException {
        long start = row.getLong(6);
        boolean timed = !row.wasNull();
        String day = row.getString(9);
        return new Member(
                new Place(
                        new InteractionId(row.getString(2)),
                        row.getInt(3),
                        new TextSpan(row.getInt(4), row.getInt(5)),
                        timed ? new TimeSpan(start, row.getLong(7)) : null),
                row.getString(8),
                day == null ? null : LocalDate.parse(day),
                row.getString(10),
                row.getDouble(11),
                Direction.of(row.getBytes(12)));
    }

    private static List<String> words(String text, String between) {
        return text.isEmpty() ? List.of() : List.of(text.split(between));
    }

    /** Writes what is other than before. */
    static void keep(Handle handle, ThemeBook before, ThemeBook after) {
        ThemeRun run = after.run();
        if (run != null && !run.equals(before.run())) {
            insert(handle, "theme_run", RUN, List.of(row(run)));
        }
        if (!after.themes().equals(before.themes())) {
            handle.execute("DELETE FROM theme");
            insert(handle, "theme", THEME, numbered(after.themes(), ThemeRows::row));
        }
        if (!after.members().equals(before.members())) {
            handle.execute("DELETE FROM theme_member");
            insert(handle, "theme_member", MEMBER, numbered(after.members(), ThemeRows::row));
        }
        if (!after.anchors().equals(before.anchors())) {
            handle.execute("DELETE FROM theme_anchor");
            insert(handle, "theme_anchor", ANCHOR, numbered(after.anchors(), ThemeRows::row));
        }
        insert(
                handle,
                "theme_decision",
                DECISION,
                after
                        .decisions()
                        .subList(before.decisions().size(), after.decisions().size())
                        .stream()
                        .map(ThemeRows::row)
                        .toList());
    }

    private interface ToRow<T> {
        List<@Nullable Object> row(int position, T one);
    }

    private static <T> List<List<@Nullable Object>> numbered(List<T> all, ToRow<T> toRow) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(toRow.row(i, all.get(i)));
        }
        return rows;
    }

    private static List<@Nullable Object> row(ThemeRun run) {
        return Arrays.asList(
                run.number(),
                Moments.text(run.at()),
                run.representation(),
                run.texts(),
                run.counted(),
                Double.isNaN(run.stability()) ? null : (Object) run.stability(),
                run.wanted(),
                run.leastSimilar());
    }

    private static List<@Nullable Object> row(int position, KeptTheme theme) {
        return Arrays.asList(
                position,
                theme.id(),
                theme.label(),
                theme.named() ? 1 : 0,
                AnswerRows.lower(theme.state()),
                theme.into(),
                String.join("\n", theme.terms()),
                theme.firstRun(),
                theme.lastRun());
    }

    private static List<@Nullable Object> row(int position, Member member) {
        Place place = member.place();
        TimeSpan time = place.time();
        return Arrays.asList(
                position,
                place.interaction().value(),
                place.turn(),
                place.at().start(),
                place.at().end(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                member.text(),
                member.day() == null ? null : member.day().toString(),
                member.theme(),
                member.similarity(),
                member.direction().bytes());
    }

    private static List<@Nullable Object> row(int position, Anchor anchor) {
        return Arrays.asList(
                position,
                AnswerRows.lower(anchor.kind()),
                String.join(" ", anchor.themes()),
                anchor.centre().bytes());
    }

    private static List<@Nullable Object> row(Decision decision) {
        return Arrays.asList(
                decision.number(),
                Moments.text(decision.at()),
                decision.by(),
                AnswerRows.lower(decision.kind()),
                String.join(" ", decision.themes()),
                decision.text());
    }

    private static void insert(Handle handle, String table, String columns, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int count = rows.get(0).size() + 1;
        String marks = String.join(", ", Collections.nCopies(count, "?"));
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO " + table + " (" + columns + ", digest) VALUES (" + marks + ")")) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    batch.bind(i, row.get(i));
                }
                batch.bind(count - 1, RowDigest.ofValues(row.toArray())).add();
            }
            batch.execute();
        }
    }
}
