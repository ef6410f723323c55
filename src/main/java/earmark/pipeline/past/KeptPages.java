package earmark.pipeline.past;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through what is kept, page by page, so that memory does not grow with the home. */
final class KeptPages {
    private static final int PAGE = 256;

    private KeptPages() {}

    /** Gives the ids after one, at most so many. */
    @FunctionalInterface
    interface Source {
        List<InteractionId> after(@Nullable InteractionId id, int limit);
    }

    /** An interaction and the state it was read in. */
    record Item(Interaction interaction, String state) {}

    /**
     * Every interaction of a source.
     *
     * @param failed is told of those whose rows are damaged; anything else that goes wrong is thrown
     */
    static void each(Store store, Source source, Consumer<Item> work, Consumer<Problem> failed) {
        List<InteractionId> page = source.after(null, PAGE);
        while (!page.isEmpty()) {
            for (InteractionId id : page) {
                guarded(id, each -> item(store, each), failed).ifPresent(work);
            }
            page = source.after(page.get(page.size() - 1), PAGE);
        }
    }

    private static Optional<Item> item(Store store, InteractionId id) {
        Optional<String> state = store.state(id);
        return state.flatMap(known -> store.find(id).map(interaction -> new Item(interaction, known)));
    }

    /** One damaged interaction must not keep the others from being done. */
    static <T> Optional<T> guarded(
            InteractionId id, Function<InteractionId, Optional<T>> reading, Consumer<Problem> failed) {
        try {
            return reading.apply(id);
        } catch (EarmarkException e) {
            if (e.problems().stream().noneMatch(problem -> problem.where().equals(id.value()))) {
                throw e;
            }
            e.problems().forEach(failed);
            return Optional.empty();
        }
    }
}
