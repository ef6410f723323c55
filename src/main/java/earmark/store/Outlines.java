package earmark.store;

import earmark.model.InteractionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept without its words, for figures over many; see {@link Store#outlines}. Thread-safe. */
public final class Outlines {
    private final Database database;

    Outlines(Database database) {
        this.database = database;
    }

    /**
     * These interactions, in their order; those that are not kept are left out.
     *
     * @param timed of which marker the fields {@code seconds} are read
     */
    public List<Outline> of(Collection<InteractionId> ids, String timed) {
        var outlines = new ArrayList<Outline>();
        List<InteractionId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += OutlineRows.AT_ONCE) {
            List<InteractionId> some = all.subList(from, Math.min(all.size(), from + OutlineRows.AT_ONCE));
            outlines.addAll(database.read(handle -> OutlineRows.of(handle, some, timed)));
        }
        return outlines;
    }

    /**
     * What these markers came to in these interactions, in the order of ids; those that are not kept are left out.
     *
     * @param markers ids; none: nothing is read
     */
    public List<TaggedOutline> tagged(Collection<InteractionId> ids, Set<String> markers) {
        var tagged = new ArrayList<TaggedOutline>();
        List<InteractionId> all = ids.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += OutlineRows.AT_ONCE) {
            List<InteractionId> some = all.subList(from, Math.min(all.size(), from + OutlineRows.AT_ONCE));
            tagged.addAll(database.read(handle -> new TaggedOutlineRows(handle, some, markers).read()));
        }
        return tagged;
    }

    /** What changes whenever anything of an interaction does, of all; some microseconds an interaction. */
    public Map<InteractionId, String> states() {
        return database.read(OutlineRows::states);
    }

    /** What changes whenever an interaction comes, goes, is corrected or is given the verdicts of other markers. Quick. */
    public String state() {
        return database.read(handle -> Changes.last(handle) + " "
                + handle.createQuery("SELECT coalesce(group_concat(tagger || ' ' || pack || ' ' || n), '') FROM (SELECT"
                                + " tagger, marker_pack_sha256 AS pack, count(*) AS n FROM interaction GROUP BY 1, 2"
                                + " ORDER BY 1, 2)")
                        .mapTo(String.class)
                        .one());
    }

    /** The values a fact has in the interactions a filter means, in order. */
    public Set<String> values(String fact, Filter filter) {
        return database.read(handle -> Summaries.values(handle, fact, filter));
    }

    /** The names of all markers that anything was tagged with, in order. */
    public List<String> markerNames() {
        // goes from name to name in the index: a distinct over all verdicts would read each of them
        return database.read(handle -> handle.createQuery("WITH RECURSIVE name(id) AS (SELECT min(marker) FROM verdict"
                        + " UNION ALL SELECT (SELECT min(marker) FROM verdict WHERE marker > id) FROM name WHERE id IS NOT NULL)"
                        + " SELECT id FROM name WHERE id IS NOT NULL")
                .mapTo(String.class)
                .list());
    }

    /** The names of all facts there are, in order. */
    public List<String> factNames() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT name FROM fact ORDER BY name")
                .mapTo(String.class)
                .list());
    }
}
