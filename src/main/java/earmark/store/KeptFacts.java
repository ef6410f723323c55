package earmark.store;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is told about interactions beside their words, and can be told otherwise later; see {@link Store#facts}. Thread-safe. */
public final class KeptFacts {
    private final Database database;

    KeptFacts(Database database) {
        this.database = database;
    }

    /** What is told of one; empty when it is not kept. Quick: its words are not read. */
    public Optional<Told> of(InteractionId id) {
        return database.read(handle -> {
            var facts = new TreeMap<String, String>();
            handle.createQuery("SELECT name, value FROM fact WHERE interaction = :id")
                    .bind("id", id.value())
                    .map((row, context) -> facts.put(row.getString(1), row.getString(2)))
                    .list();
            return handle.createQuery("SELECT started_at FROM interaction WHERE id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> new Told(facts, InteractionRows.moment(row.getString(1))))
                    .findOne();
        });
    }

    /**
     * Puts what is told now in the place of what was, with what the markers come to by it. Its words, and what people
     * corrected in them, stay; the index learns of it.
     *
     * @param interaction as it is kept, with what is told now
     * @param state what {@link Store#state} said before the interaction was read
     * @param verdicts what the markers come to now
     * @param tagger what gave the verdicts
     * @return false, and nothing is written, when the interaction changed since or is gone
     */
    public boolean keep(Interaction interaction, String state, List<Verdict> verdicts, TaggerProvenance tagger) {
        Consistency.check(interaction, verdicts);
        InteractionId id = interaction.id();
        return database.write(handle -> {
            if (!Retagging.state(handle, id).equals(Optional.of(state))) {
                return false;
            }
            InteractionRows.updateTold(handle, id, new Told(interaction.facts(), interaction.startedAt()));
            Changes.note(handle, id, false);
            Retagging.replace(handle, id, verdicts, tagger);
            return true;
        });
    }
}
