package earmark.store;

import earmark.model.InteractionId;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Finds what a person means by an id, the begin of one, an id out of their own system, or a file name. */
final class Names {
    /** Shorter ones are too likely to be a word. */
    private static final Pattern BEGIN_OF_ID = Pattern.compile("[0-9a-f]{4,16}");

    /** From what says most to what says least; the first that finds anything counts. */
    private static final List<String> QUERIES = List.of(
            "SELECT id FROM interaction WHERE id = :name",
            "SELECT interaction FROM fact WHERE name = 'id' AND value = :name ORDER BY interaction",
            "SELECT DISTINCT s.interaction FROM source_name n JOIN source s USING (sha256)"
                    + " WHERE n.name = :name OR n.file_name = :name OR n.stem = :name ORDER BY s.interaction");

    private Names() {}

    static Resolved resolve(Handle handle, String name) {
        for (String query : QUERIES) {
            List<InteractionId> found = ids(handle, query, name);
            if (!found.isEmpty()) {
                return resolved(found);
            }
        }
        // 'g' stands behind every digit of an id
        return BEGIN_OF_ID.matcher(name).matches()
                ? resolved(ids(
                        handle, "SELECT id FROM interaction WHERE id >= :name AND id < :name || 'g' ORDER BY id", name))
                : new Resolved.None();
    }

    private static List<InteractionId> ids(Handle handle, String query, String name) {
        return handle.createQuery(query)
                .bind("name", name)
                .mapTo(String.class)
                .map(InteractionId::new)
                .list();
    }

    private static Resolved resolved(List<InteractionId> found) {
        return switch (found.size()) {
            case 0 -> new Resolved.None();
            case 1 -> new Resolved.One(found.get(0));
            default -> new Resolved.Several(found);
        };
    }
}
