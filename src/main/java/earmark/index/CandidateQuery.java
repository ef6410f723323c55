package earmark.index;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Condition;
import earmark.markers.Condition.Which;
import earmark.markers.Estimated;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import earmark.markers.Side;
import earmark.markers.SomeOf;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A pattern as a query that every turn with a match satisfies. It lets false ones through: distances, negation,
 * windows, confidence and neighbouring turns are left to the matcher, which decides. Words that must stand directly
 * one after the other are asked for in their places, everything else by its presence in the turn.
 *
 * <p>Lucene refuses queries of more than 1,024 parts, and a word list may have ten thousand. A query that would grow
 * over {@link #MOST_PARTS} is made again <em>loosely</em>, of a phrase only its longest word being asked for, and all
 * these words as one set.
 */
final class CandidateQuery implements Pattern.Visitor<Query> {
    private static final int MOST_PARTS = 500;
    private static final int SET_FROM = 16;

    private final boolean loose;
    private int parts;

    private CandidateQuery(boolean loose) {
        this.loose = loose;
    }

    static Query of(Pattern pattern) {
        for (boolean loose : new boolean[] {false, true}) {
            var visitor = new CandidateQuery(loose);
            Query query = pattern.accept(visitor);
            if (visitor.parts <= MOST_PARTS) {
                return query;
            }
        }
        return new MatchAllDocsQuery();
    }

    @Override
    public Query word(Word node) {
        parts++;
        return new TermQuery(term(node.form()));
    }

    @Override
    public Query wildcard(Wildcard node) {
        parts += 2;
        // forms too long to be indexed as they are may fit too
        return any(List.of(Globs.query(node.glob()), new TermQuery(term(Fields.LONG))));
    }

    @Override
    public Query sequence(Sequence node) {
        if (loose) {
            Optional<String> word = longestWord(node);
            if (word.isPresent()) {
                return word(new Word(word.get()));
            }
        }
        var required = new ArrayList<Query>();
        var run = new ArrayList<List<Term>>();
        for (Step step : node.steps()) {
            List<Term> here = loose || step.optional() ? List.of() : oneWord(step.pattern());
            if (!here.isEmpty()) {
                run.add(here);
                continue;
            }
            endRun(run, required);
            if (!step.optional()) {
                required.add(step.pattern().accept(this));
            }
        }
        endRun(run, required);
        return all(required);
    }

    private void endRun(List<List<Term>> run, List<Query> required) {
        if (!run.isEmpty()) {
            var phrase = new MultiPhraseQuery.Builder();
            for (List<Term> place : run) {
                phrase.add(place.toArray(Term[]::new));
                parts += place.size();
            }
            required.add(phrase.build());
            run.clear();
        }
    }

    /** The terms of which one stands at a single place; empty when the pattern is not of that kind. */
    private static List<Term> oneWord(Pattern pattern) {
        if (pattern instanceof Word word) {
            return List.of(term(word.form()));
        }
        if (pattern instanceof Named named) {
            return oneWord(named.meaning());
        }
        if (pattern instanceof Captured captured) {
            return oneWord(captured.pattern());
        }
        if (pattern instanceof Inflected inflected) {
            return oneWord(inflected.meaning());
        }
        if (pattern instanceof AnyOf any) {
            var terms = new TreeSet<Term>();
            for (Pattern choice : any.choices()) {
                List<Term> one = oneWord(choice);
                if (one.isEmpty()) {
                    return List.of();
                }
                terms.addAll(one);
            }
            return List.copyOf(terms);
        }
        return List.of();
    }

    @Override
    public Query anyOf(AnyOf node) {
        var words = new TreeSet<String>();
        var others = new ArrayList<Query>();
        for (Pattern choice : node.choices()) {
            Optional<String> word = loose || choice instanceof Word ? longestWord(choice) : Optional.empty();
            if (word.isPresent()) {
                words.add(word.get());
            } else {
                others.add(choice.accept(this));
            }
        }
        if (words.size() > SET_FROM) {
            // as fast for ten thousand as for ten, but does not rank
            parts++;
            others.add(new TermInSetQuery(
                    Fields.FORM,
                    words.stream().map(Fields::indexed).map(BytesRef::new).toList()));
        } else {
            words.forEach(word -> others.add(word(new Word(word))));
        }
        return any(others);
    }

    /** A word that stands in every match, the longest being the rarest as a rule; empty when none is sure to. */
    private static Optional<String> longestWord(Pattern pattern) {
        if (pattern instanceof Word word) {
            return Optional.of(word.form());
        }
        if (pattern instanceof Sequence sequence) {
            return sequence.steps().stream()
                    .filter(step -> !step.optional() && step.pattern() instanceof Word)
                    .map(step -> ((Word) step.pattern()).form())
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        }
        return pattern instanceof Named named ? longestWord(named.meaning()) : Optional.empty();
    }

    @Override
    public Query ordered(Ordered node) {
        return both(node.first(), node.second());
    }

    @Override
    public Query near(Near node) {
        return both(node.one(), node.other());
    }

    @Override
    public Query notNear(NotNear node) {
        return node.kept().accept(this);
    }

    @Override
    public Query notIn(NotIn node) {
        return node.kept().accept(this);
    }

    @Override
    public Query where(Where node) {
        var required = new ArrayList<Query>();
        required.add(node.kept().accept(this));
        for (Condition condition : node.conditions()) {
            if (condition.wanted()
                    && condition instanceof Condition.Stands stands
                    && stands.turns().which() == Which.THIS) {
                required.add(stands.pattern().accept(this));
            }
        }
        return all(required);
    }

    @Override
    public Query said(Said node) {
        var speakers = new ArrayList<BytesRef>();
        for (Speaker speaker : Speaker.values()) {
            // whose words nobody knows may be this side's
            if (node.side().fit(speaker) != Side.Fit.NO) {
                speakers.add(new BytesRef(speaker.name()));
            }
        }
        parts++;
        return new BooleanQuery.Builder()
                .add(node.pattern().accept(this), Occur.MUST)
                .add(new TermInSetQuery(Fields.SPEAKER, speakers), Occur.FILTER)
                .build();
    }

    @Override
    public Query window(Window node) {
        return node.pattern().accept(this);
    }

    @Override
    public Query asserted(Asserted node) {
        return node.pattern().accept(this);
    }

    @Override
    public Query sure(Sure node) {
        return node.pattern().accept(this);
    }

    @Override
    public Query named(Named node) {
        return node.meaning().accept(this);
    }

    @Override
    public Query inflected(Inflected node) {
        return node.meaning().accept(this);
    }

    /** At least one of them; which several is left to the matcher. */
    @Override
    public Query someOf(SomeOf node) {
        return anyOf(new AnyOf(node.choices()));
    }

    /** What it stands beside may be in any turn. */
    @Override
    public Query beside(Beside node) {
        return node.kept().accept(this);
    }

    @Override
    public Query captured(Captured node) {
        return node.pattern().accept(this);
    }

    /** Needs no word. */
    @Override
    public Query heard(Heard node) {
        parts++;
        return new MatchAllDocsQuery();
    }

    @Override
    public Query estimated(Estimated node) {
        parts++;
        return new MatchAllDocsQuery();
    }

    private Query both(Pattern one, Pattern other) {
        return all(List.of(one.accept(this), other.accept(this)));
    }

    private static Query all(List<Query> required) {
        return joined(required, Occur.MUST);
    }

    private static Query any(List<Query> choices) {
        return joined(choices, Occur.SHOULD);
    }

    private static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        var joined = new BooleanQuery.Builder();
        // a choice of ten thousand phrases is counted, and given up for a looser one; it is never run
        queries.stream().limit(MOST_PARTS + 1L).forEach(query -> joined.add(query, occur));
        return joined.build();
    }

    private static Term term(String form) {
        return new Term(Fields.FORM, Fields.indexed(form));
    }
}
