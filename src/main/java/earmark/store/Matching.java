package earmark.store;

import earmark.model.InteractionId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Says which kept interaction each evaluation is of; may run at any time, for interactions come and go. */
final class Matching {
    private Matching() {}

    /**
     * Matches what is not matched, or matched to an interaction that is gone.
     *
     * @return how many are matched now that were not before
     */
    static int run(Handle handle) {
        handle.execute("DELETE FROM evaluation_match WHERE interaction NOT IN (SELECT id FROM interaction)");
        List<String[]> open = handle.createQuery("SELECT id, reference FROM evaluation WHERE latest = 1"
                        + " AND id NOT IN (SELECT evaluation FROM evaluation_match) ORDER BY id")
                .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        int matched = 0;
        for (String[] evaluation : open) {
            if (Names.resolve(handle, evaluation[1]) instanceof Resolved.One one) {
                note(handle, evaluation[0], one.id());
                matched++;
            }
        }
        return matched;
    }

    static void note(Handle handle, String evaluation, InteractionId interaction) {
        handle.execute(
                "INSERT OR REPLACE INTO evaluation_match (evaluation, interaction) VALUES (?, ?)",
                evaluation,
                interaction.value());
    }
}
