package earmark.store;

import earmark.model.InteractionId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Says which kept interaction each evaluation is of; may run at any time, for interactions come and go. */
final class Matching {
    /** Letters and digits, as a ticket has them; none of the signs that mean something in a search. */
    private static final Pattern TICKET = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d)[A-Za-z0-9_.-]{4,60}");

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
            Optional<InteractionId> interaction = of(handle, evaluation[1]);
            if (interaction.isPresent()) {
                note(handle, evaluation[0], interaction.get());
                matched++;
            }
        }
        return matched;
    }

    /**
     * The one interaction an assessor calls so: by its id or name, or, for mail, by a name its messages' files were
     * numbered with ({@code case-12} for {@code case-12-1.eml}).
     */
    static Optional<InteractionId> of(Handle handle, String reference) {
        if (Names.resolve(handle, reference) instanceof Resolved.One one) {
            return Optional.of(one.id());
        }
        if (!TICKET.matcher(reference).matches()) {
            return Optional.empty();
        }
        List<String> threads = handle.createQuery("SELECT DISTINCT s.interaction FROM source_name n"
                        + " JOIN source s USING (sha256) JOIN interaction i ON i.id = s.interaction"
                        + " WHERE i.medium = 'EMAIL' AND (n.stem GLOB :one OR n.stem GLOB :two)")
                .bind("one", reference + "-[0-9]")
                .bind("two", reference + "-[0-9][0-9]")
                .mapTo(String.class)
                .list();
        return threads.size() == 1 ? Optional.of(new InteractionId(threads.get(0))) : Optional.empty();
    }

    static void note(Handle handle, String evaluation, InteractionId interaction) {
        handle.execute(
                "INSERT OR REPLACE INTO evaluation_match (evaluation, interaction) VALUES (?, ?)",
                evaluation,
                interaction.value());
    }
}
