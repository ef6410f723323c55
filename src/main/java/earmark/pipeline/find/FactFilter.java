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
    /** So many values of a fact are told to somebody who asked for another. */
    private static final int SHOWN = 8;

    private final Store store;

    /** Over what is kept there. */
    public FactFilter(Store store) {
        this.store = store;
    }

    /**
     * The filter with the values of its facts in any case.
     *
     * @throws EarmarkException when nothing kept has such a fact, or none has it with that value
     */
    public Filter anyCase(Filter filter) {
        Filter meant =
                new Filter(filter.medium(), Map.of(), filter.oneOf(), filter.from(), filter.until(), filter.marker());
        for (var fact : filter.facts().entrySet()) {
            known(fact.getKey());
            String wanted = key(fact.getValue());
            Set<String> values = values(fact.getKey(), value -> key(value).equals(wanted));
            if (values.isEmpty()) {
                throw unknown(fact.getKey(), fact.getValue());
            }
            meant = meant.withOneOf(fact.getKey(), values);
        }
        return meant;
    }

    /**
     * The filter with these conditions besides.
     *
     * @throws EarmarkException when nothing kept has a fact that is asked for, or none has it with that value
     */
    public Filter narrowed(Filter filter, FactConditions conditions) {
        Filter meant = filter;
        for (var fact : conditions.exact().entrySet()) {
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

    private EarmarkException unknown(String name, String value) {
        Set<String> values = values(name, any -> true);
        return new EarmarkException(
                name + " " + value,
                "nothing kept has this " + name,
                Typo.asked(value, values)
                        + "there are "
                        + values.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (values.size() > SHOWN ? " …" : ""));
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
