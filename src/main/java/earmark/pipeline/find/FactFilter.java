package earmark.pipeline.find;

import earmark.model.EarmarkException;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.syntax.Typo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is asked of facts, held against the facts that are kept: values in any case, as in {@code fact(team)=billing}, and
 * numbers compared, as in {@code csat<=2}. What has no such fact, or one that is no number where numbers are compared, is
 * not meant. Thread-safe.
 */
public final class FactFilter {
    private final Store store;

    /** Over what is kept there. */
    public FactFilter(Store store) {
        this.store = store;
    }

    /** The filter with the values of its facts in any case. */
    public Filter anyCase(Filter filter) {
        Filter meant =
                new Filter(filter.medium(), Map.of(), filter.oneOf(), filter.from(), filter.until(), filter.marker());
        for (var fact : filter.facts().entrySet()) {
            String wanted = key(fact.getValue());
            Set<String> values = values(fact.getKey(), value -> key(value).equals(wanted));
            meant = values.isEmpty()
                    ? meant.with(fact.getKey(), fact.getValue())
                    : meant.withOneOf(fact.getKey(), values);
        }
        return meant;
    }

    /**
     * The filter with these conditions besides.
     *
     * @throws EarmarkException when nothing kept has a fact that is asked for
     */
    public Filter narrowed(Filter filter, FactConditions conditions) {
        Filter meant = filter;
        for (var fact : conditions.exact().entrySet()) {
            known(fact.getKey());
            meant = meant.with(fact.getKey(), fact.getValue());
        }
        meant = anyCase(meant);
        for (FactConditions.Comparison comparison : conditions.comparisons()) {
            known(comparison.fact());
            meant = meant.withOneOf(comparison.fact(), values(comparison.fact(), comparison::holds));
        }
        return meant;
    }

    private void known(String name) {
        List<String> names = store.outlines().factNames();
        if (!names.contains(name)) {
            throw new EarmarkException(
                    "fact " + name,
                    "nothing kept has such a fact",
                    Typo.asked(name, names)
                            + (names.isEmpty() ? "no facts are kept at all" : "there are " + String.join(", ", names)));
        }
    }

    private Set<String> values(String fact, Predicate<String> meant) {
        return store.outlines().values(fact, Filter.ALL).stream()
                .filter(meant)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
