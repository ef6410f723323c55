package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import earmark.themes.trends.Contact;
import earmark.themes.trends.Recommendation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /** What should be done about themes, in the order in which it was written down. */
    public List<Recommendation> recommendations() {
        return database.read(RecommendationRows::all);
    }

    /**
     * Keeps a new recommendation.
     *
     * @param made is given its id
     */
    public Recommendation recommend(Function<String, Recommendation> made) {
        return database.write(handle -> {
            Recommendation one = made.apply(RecommendationRows.nextId(handle));
            RecommendationRows.keep(handle, one);
            return one;
        });
    }

    /**
     * Changes a recommendation.
     *
     * @throws EarmarkException when there is none of that id
     */
    public Recommendation change(String id, UnaryOperator<Recommendation> step) {
        return database.write(handle -> {
            Recommendation changed = step.apply(RecommendationRows.all(handle).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> EarmarkException.unknown(
                            "recommendation " + id,
                            "there is none of that id",
                            "earmark themes recommendations list shows what there is")));
            RecommendationRows.keep(handle, changed);
            return changed;
        });
    }

    /**
     * All contacts that a run has seen, in the order of ids: what was kept later was not looked through.
     *
     * @param fact by which they are grouped, for example {@code team}
     * @param zone in which their days are counted
     * @param run when the run was
     */
    public List<Contact> contacts(String fact, ZoneId zone, Instant run) {
        return database.read(handle -> handle.createQuery("SELECT i.id, i.started_at, f.value FROM interaction i"
                        + " LEFT JOIN fact f ON f.interaction = i.id AND f.name = :fact WHERE i.saved_at <= :run"
                        + " ORDER BY i.id")
                .bind("fact", fact)
                .bind("run", Moments.text(run))
                .map((row, context) -> {
                    Instant begun = InteractionRows.moment(row.getString(2));
                    String group = row.getString(3);
                    return new Contact(
                            new InteractionId(row.getString(1)),
                            begun == null ? null : begun.atZone(zone).toLocalDate(),
                            group == null ? "" : group);
                })
                .list());
    }

    /** Which themes the last run found in which interaction: id and label, for example {@code th3 nobody came}. */
    public Map<InteractionId, Set<String>> labels() {
        var labels = new HashMap<InteractionId, Set<String>>();
        database.read(handle -> handle.createQuery("SELECT DISTINCT m.interaction, t.id || ' ' || t.label"
                        + " FROM theme_member m JOIN theme t ON t.id = m.theme AND t.state = 'active'")
                .map((row, context) -> labels.computeIfAbsent(
                                new InteractionId(row.getString(1)), any -> new TreeSet<>())
                        .add(row.getString(2)))
                .list());
        return labels;
    }

    /** Which contacts were kept after a run, in the order of ids. */
    public List<InteractionId> keptSince(Instant run) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM interaction WHERE saved_at > :run ORDER BY id")
                        .bind("run", Moments.text(run))
                        .mapTo(String.class)
                        .map(InteractionId::new)
                        .list());
    }

    /** Every run there was, oldest first. */
    public List<ThemeRun> runs() {
        return database.read(ThemeRows::runs);
    }
}
