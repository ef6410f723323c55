package earmark.index;

import earmark.markers.Captured;
import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Patterns that stand for one word at one place, and phrases of them. */
final class SingleWords {
    private SingleWords() {}

    /** The terms of which one stands at a single place; empty when the pattern is not of that kind. */
    static List<Term> of(Pattern pattern) {
        if (pattern instanceof Word word) {
            return List.of(term(word.form()));
        }
        if (pattern instanceof Named named) {
            return of(named.meaning());
        }
        if (pattern instanceof Captured captured) {
            return of(captured.pattern());
        }
        if (pattern instanceof Inflected inflected) {
            return of(inflected.meaning());
        }
        if (pattern instanceof AnyOf any) {
            var terms = new TreeSet<Term>();
            for (Pattern choice : any.choices()) {
                List<Term> one = of(choice);
                if (one.isEmpty()) {
                    return List.of();
                }
                terms.addAll(one);
            }
            return List.copyOf(terms);
        }
        return List.of();
    }

    /** A word that stands in every match, the longest being the rarest as a rule; empty when none is sure to. */
    static Optional<String> longest(Pattern pattern) {
        if (pattern instanceof Word word) {
            return Optional.of(word.form());
        }
        if (pattern instanceof Sequence sequence) {
            return sequence.steps().stream()
                    .filter(step -> !step.optional() && step.pattern() instanceof Word)
                    .map(step -> ((Word) step.pattern()).form())
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        }
        return pattern instanceof Named named ? longest(named.meaning()) : Optional.empty();
    }

    /** Words one after the other, of each place one of its terms. */
    static Query phrase(List<List<Term>> run) {
        return run.stream().allMatch(place -> place.size() == 1) ? ofSingle(run) : ofChoices(run);
    }

    /** Lucene skips turns that cannot rank high with this one, and not with the other. */
    private static Query ofSingle(List<List<Term>> run) {
        var phrase = new PhraseQuery.Builder();
        run.forEach(place -> phrase.add(place.get(0)));
        return phrase.build();
    }

    private static Query ofChoices(List<List<Term>> run) {
        var phrase = new MultiPhraseQuery.Builder();
        run.forEach(place -> phrase.add(place.toArray(Term[]::new)));
        return phrase.build();
    }

    /** The term of a form. */
    static Term term(String form) {
        return new Term(Fields.FORM, Fields.indexed(form));
    }
}
