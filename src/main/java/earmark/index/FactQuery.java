package earmark.index;

import earmark.markers.Known;
import earmark.markers.Known.Comparison;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * First turns of interactions of which a fact is so, or cannot be told. It goes through the values that the fact has anywhere,
 * of which there are few compared with turns.
 */
final class FactQuery extends MultiTermQuery {
    private final Known.Fact fact;
    private final String prefix;
    private final Predicate<BytesRef> may;

    private FactQuery(Known.Fact fact) {
        super(Fields.FACT, CONSTANT_SCORE_REWRITE);
        this.fact = fact;
        prefix = Fields.factPrefix(fact.name());
        may = fact.comparison() == Comparison.EQUAL ? equal(fact.value()) : compares(fact);
    }

    /** Of what can be told from the index; empty for what is measured. */
    static Optional<Query> of(Known known) {
        if (known instanceof Known.By by) {
            return Optional.of(new TermQuery(new Term(Fields.MEDIUM, by.medium().name())));
        }
        return known instanceof Known.Fact fact ? Optional.of(of(fact)) : Optional.empty();
    }

    /** What is missing cannot be told, so it may be so. */
    private static Query of(Known.Fact fact) {
        Query missing = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Fields.MEDIUM, "")), Occur.MUST)
                .add(new PrefixQuery(new Term(Fields.FACT, Fields.factPrefix(fact.name()))), Occur.MUST_NOT)
                .build();
        return new BooleanQuery.Builder()
                .add(new FactQuery(fact), Occur.SHOULD)
                .add(missing, Occur.SHOULD)
                .build();
    }

    private static Predicate<BytesRef> equal(String wanted) {
        ByteRunAutomaton glob = Globs.run(wanted);
        return value -> glob.run(value.bytes, value.offset, value.length)
                || (isNumber(wanted)
                        && isNumber(value.utf8ToString())
                        && Double.parseDouble(wanted) == Double.parseDouble(value.utf8ToString()))
                || isTooLong(value);
    }

    /** What is no number cannot be told. */
    private static Predicate<BytesRef> compares(Known.Fact fact) {
        double limit = Double.parseDouble(fact.value());
        return value -> {
            String text = value.utf8ToString();
            return !isNumber(text) || fact.comparison().holds(Double.parseDouble(text), limit);
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }

    private static boolean isTooLong(BytesRef value) {
        return value.utf8ToString().equals(Fields.LONG);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws java.io.IOException {
        var begin = new BytesRef(prefix);
        return new FilteredTermsEnum(terms.iterator()) {
            {
                setInitialSeekTerm(begin);
            }

            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (!org.apache.lucene.util.StringHelper.startsWith(term, begin)) {
                    return AcceptStatus.END;
                }
                var value = new BytesRef(term.bytes, term.offset + begin.length, term.length - begin.length);
                return may.test(value) ? AcceptStatus.YES : AcceptStatus.NO;
            }
        };
    }

    @Override
    public void visit(org.apache.lucene.search.QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "fact(" + fact + ")";
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FactQuery that && fact.equals(that.fact);
    }

    @Override
    public int hashCode() {
        return fact.hashCode();
    }
}
