package earmark.index;

import earmark.model.Medium;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * In which interactions is searched; all must hold. The index is not exact about it: it compares facts in any case and
 * moments in whole seconds, so that a true one is never left out and a false one may come through.
 *
 * @param medium how the two sides met; null for any
 * @param facts what must be known
 * @param oneOf facts of which one of these values must be known; of no value nothing is found
 * @param from begun then or later; null for any. What has no known begin is left out.
 * @param until begun before; null for any. What has no known begin is left out.
 */
public record Narrowing(
        @Nullable Medium medium,
        Map<String, String> facts,
        Map<String, Set<String>> oneOf,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everywhere. */
    public static final Narrowing NONE = new Narrowing(null, Map.of(), Map.of(), null, null);

    /** Copies the facts in name order. */
    public Narrowing {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        oneOf = Collections.unmodifiableMap(new TreeMap<>(oneOf));
    }

    List<Query> queries(Segments segments) {
        var queries = new ArrayList<Query>();
        if (medium != null) {
            queries.add(anywhere(new Term(Fields.MEDIUM, medium.name()), segments));
        }
        facts.forEach((name, value) -> queries.add(anywhere(fact(name, value), segments)));
        oneOf.forEach((name, values) -> {
            // without a clause it finds nothing, as is meant
            var any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(new TermQuery(fact(name, value)), Occur.SHOULD));
            queries.add(new AroundQuery(any.build(), Reach.ANYWHERE, segments));
        });
        if (from != null || until != null) {
            queries.add(NumericDocValuesField.newSlowRangeQuery(
                    Fields.STARTED,
                    from == null ? Long.MIN_VALUE : from.getEpochSecond(),
                    until == null ? Long.MAX_VALUE : until.getEpochSecond()));
        }
        return queries;
    }

    private static Term fact(String name, String value) {
        return new Term(Fields.FACT, Fields.factPrefix(name) + Fields.factValue(value));
    }

    /** All turns of interactions of which something is so. */
    private static Query anywhere(Term term, Segments segments) {
        return new AroundQuery(new TermQuery(term), Reach.ANYWHERE, segments);
    }
}
