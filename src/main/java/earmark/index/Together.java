package earmark.index;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Queries put together: what lets everything through is left out, and what only narrows does not rank. */
final class Together {
    private Together() {}

    /** What satisfies all of them; everything where they all let everything through. */
    static Query all(List<Query> required) {
        if (required.stream().allMatch(MatchAllDocsQuery.class::isInstance)) {
            return new MatchAllDocsQuery();
        }
        return joined(
                required.stream()
                        .filter(query -> !(query instanceof MatchAllDocsQuery))
                        .toList(),
                Occur.MUST);
    }

    /** What satisfies one of them. */
    static Query any(List<Query> choices) {
        if (choices.stream().anyMatch(MatchAllDocsQuery.class::isInstance)) {
            return new MatchAllDocsQuery();
        }
        return joined(choices, Occur.SHOULD);
    }

    private static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var joined = new BooleanQuery.Builder();
        // a choice of ten thousand phrases is counted, and given up for a looser one; it is never run
        queries.stream().limit(CandidateQuery.MOST_PARTS + 1L).forEach(query -> joined.add(query, occur(query, occur)));
        return joined.build();
    }

    /** What stands in other turns, facts, and one of several conditions, do not rank. */
    private static Occur occur(Query query, Occur occur) {
        boolean ranks = !(query instanceof AroundQuery || query instanceof ConstantScoreQuery);
        return occur == Occur.MUST && !ranks ? Occur.FILTER : occur;
    }
}
