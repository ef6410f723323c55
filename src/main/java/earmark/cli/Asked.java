package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.syntax.Typo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what a person asked for against what there is, so that a slip is told and does not find nothing. */
final class Asked {
    /** What hits are counted by besides facts. */
    private static final List<String> GROUPS = List.of("medium", "speaker", "month", "theme");

    /** So many values of a fact are told to somebody who asked for another. */
    private static final int SHOWN = 8;

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
        List<String> facts = store.outlines().factNames();
        for (String name : names) {
            if (!GROUPS.contains(name) && !facts.contains(name)) {
                var all = new ArrayList<>(GROUPS);
                all.addAll(facts);
                throw new EarmarkException(
                        "--by " + name,
                        "nothing kept has such a fact",
                        Typo.asked(name, all) + "there are " + String.join(", ", all));
            }
        }
    }

    /** Refuses by what nothing kept is known. */
    static void facts(List<String> names, Store store) {
        List<String> facts = store.outlines().factNames();
        for (String name : names) {
            if (!facts.contains(name)) {
                throw new EarmarkException(
                        "--by " + name,
                        "nothing kept has such a fact",
                        Typo.asked(name, facts) + "there are " + String.join(", ", facts));
            }
        }
    }

    /**
     * The filter with facts in any case, as in {@code fact(team)=billing}.
     *
     * @throws EarmarkException when nothing kept has such a fact
     */
    static Filter anyCase(Filter filter, Store store) {
        Filter meant =
                new Filter(filter.medium(), Map.of(), filter.oneOf(), filter.from(), filter.until(), filter.marker());
        for (Map.Entry<String, String> fact : filter.facts().entrySet()) {
            String wanted = fact.getValue().strip().toLowerCase(Locale.ROOT);
            Set<String> values = store.outlines().values(fact.getKey(), Filter.ALL).stream()
                    .filter(value -> value.strip().toLowerCase(Locale.ROOT).equals(wanted))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (values.isEmpty()) {
                throw nobodys(fact.getKey(), fact.getValue(), store);
            }
            meant = meant.withOneOf(fact.getKey(), values);
        }
        return meant;
    }

    private static EarmarkException nobodys(String name, String value, Store store) {
        Set<String> values = store.outlines().values(name, Filter.ALL);
        List<String> names = store.outlines().factNames();
        String hint = values.isEmpty()
                ? Typo.asked(name, names) + "facts are " + String.join(", ", names)
                : Typo.asked(value, values) + "there are "
                        + values.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "))
                        + (values.size() > SHOWN ? " …" : "");
        return new EarmarkException(
                name + " " + value,
                values.isEmpty() ? "of nothing kept a " + name + " is known" : "nothing kept has this " + name,
                hint);
    }
}
