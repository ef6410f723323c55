package earmark.cli;

import earmark.model.InteractionId;
import earmark.report.Contact;
import earmark.store.Store;
import earmark.store.Summary;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What interactions are called outside. */
final class Contacts {
    private final Map<InteractionId, Summary> known;

    /** Of these, which may come several times. */
    Contacts(Store store, Stream<InteractionId> ids) {
        known = store.summaries(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(Summary::id, Function.identity()));
    }

    /** One of these; of what was removed meanwhile only the id is known. */
    Contact of(InteractionId id) {
        Summary one = known.get(id);
        return one == null
                ? new Contact(id.value(), "", "", null, null, null)
                : new Contact(
                        one.facts().getOrDefault("id", one.source()),
                        one.source(),
                        one.medium().name(),
                        one.startedAt(),
                        one.facts().get("agent"),
                        one.facts().get("team"));
    }
}
