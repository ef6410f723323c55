package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.syntax.Typo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what a person asked for against what there is, so that a slip is told and does not find nothing. */
final class Asked {
    /** What hits are counted by besides facts. */
    private static final List<String> GROUPS = List.of("medium", "speaker", "month", "theme");

    private Asked() {}

    /**
     * Refuses the name of a marker that nothing has and that nothing kept was tagged with.
     *
     * @param own where the own markers are
     */
    static void marker(@Nullable String id, Optional<Path> own, Store store) throws IOException {
        if (id == null || !store.list(Filter.ALL.having(id), 1).isEmpty()) {
            return;
        }
        MarkerPack pack = MarkerPack.shippedAnd(own);
        if (pack.explainable(id).isEmpty()) {
            throw pack.unknown(id);
        }
    }

    /** Refuses what hits cannot be counted by. */
    static void groups(List<String> names, Store store) {
        by(
                names,
                Stream.concat(GROUPS.stream(), store.outlines().factNames().stream())
                        .toList());
    }

    /** Refuses a fact that nothing kept has. */
    static void facts(List<String> names, Store store) {
        by(names, store.outlines().factNames());
    }

    private static void by(List<String> names, List<String> all) {
        for (String name : names) {
            if (!all.contains(name)) {
                throw new EarmarkException(
                        "--by " + name,
                        "nothing kept has such a fact",
                        Typo.asked(name, all) + "there are " + String.join(", ", all));
            }
        }
    }
}
