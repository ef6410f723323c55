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
import earmark.model.InteractionId;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A pattern as a query that every turn with a match satisfies. It lets false ones through: distances in words, negation,
 * windows and confidence are left to the matcher, which decides. Words that must stand directly one after the other are
 * asked for in their places, everything else by its presence in the turn; what must stand in turns around it, by its
 * presence there, within the seconds or turns that are asked for.
 *
 * <p>Lucene refuses queries of more than 1,024 parts, and a word list may have ten thousand. A choice of more than {@link
 * #MOST_IN_LINE} is a set of turns of its own ({@link TurnSetQuery}). A query that would still grow over {@link
 * #MOST_PARTS} is made again <em>loosely</em>, of a phrase only its longest word being asked for, and all these words as
 * one set.
 */
final class CandidateQuery implements Pattern.Visitor<Query> {
    static final int MOST_PARTS = 500;
    private static final int SET_FROM = 16;
    private static final int MOST_IN_LINE = 48;
    private static final int MOST_IN_SET = 20_000;

    private final Segments segments;
    private final Likes likes;
    private final boolean loose;
    private int parts;
    /** Whether something measured in the sound takes part; its time may lie far from its turn's words. */
    private boolean sounds;

    private CandidateQuery(Segments segments, Likes likes, boolean loose) {
        this.segments = segments;
        this.likes = likes;
        this.loose = loose;
    }

    static Query of(Pattern pattern, Segments segments, Likes likes) {
        return made(pattern, segments, likes).query();
    }

    /**
     * A query that was made.
     *
     * @param sounds whether something measured in the sound takes part
     * @param everything whether it lets every turn through
     * @param parts how many parts Lucene counts in it
     */
    private record Made(Query query, boolean sounds, boolean everything, int parts) {}

    private static Made made(Pattern pattern, Segments segments, Likes likes) {
        boolean sounds = false;
        for (boolean loose : new boolean[] {false, true}) {
            var visitor = new CandidateQuery(segments, likes, loose);
            Query query = pattern.accept(visitor);
            sounds = visitor.sounds;
            if (visitor.parts <= MOST_PARTS) {
                return new Made(query, sounds, query instanceof MatchAllDocsQuery, visitor.parts);
            }
        }
        return new Made(new MatchAllDocsQuery(), sounds, true, 1);
    }

    @Override
    public Query word(Word node) {
        parts++;
        return new TermQuery(SingleWords.term(node.form()));
    }

    @Override
    public Query wildcard(Wildcard node) {
        parts += 2;
        // forms too long to be indexed as they are may fit too
        return Together.any(List.of(Globs.query(node.glob()), new TermQuery(SingleWords.term(Fields.LONG))));
    }

    @Override
    public Query sequence(Sequence node) {
        Optional<String> word = loose ? SingleWords.longest(node) : Optional.empty();
        if (word.isPresent()) {
            return word(new Word(word.get()));
        }
        Optional<Query> variants = loose ? Optional.empty() : variants(node.steps());
        return variants.orElseGet(() -> allOf(node));
    }

    /** One of all the phrases it may be; empty where that is not known, or they are too many. */
    private Optional<Query> variants(List<Step> steps) {
        return PhraseVariants.of(steps).map(runs -> {
            var phrases = new ArrayList<Query>();
            runs.forEach(run -> endRun(new ArrayList<>(run), phrases));
            return Together.any(phrases);
        });
    }

    private Query allOf(Sequence node) {
        var required = new ArrayList<Query>();
        var run = new ArrayList<List<Term>>();
        for (Step step : node.steps()) {
            List<Term> here = loose || step.optional() ? List.of() : SingleWords.of(step.pattern());
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
        return Together.all(required);
    }

    private void endRun(List<List<Term>> run, List<Query> required) {
        if (!run.isEmpty()) {
            required.add(SingleWords.phrase(run));
            parts += run.stream().mapToInt(List::size).sum();
            run.clear();
        }
    }

    @Override
    public Query anyOf(AnyOf node) {
        var words = new TreeSet<String>();
        var others = new ArrayList<Pattern>();
        for (Pattern choice : node.choices()) {
            Optional<String> word = loose || choice instanceof Word ? SingleWords.longest(choice) : Optional.empty();
            word.ifPresentOrElse(words::add, () -> others.add(choice));
        }
        var choices = new ArrayList<Query>();
        if (words.size() > SET_FROM) {
            // as fast for ten thousand as for ten, but does not rank
            parts++;
            choices.add(new TermInSetQuery(
                    Fields.FORM,
                    words.stream().map(Fields::indexed).map(BytesRef::new).toList()));
        } else {
            words.forEach(word -> choices.add(word(new Word(word))));
        }
        if (loose) {
            others.forEach(other -> choices.add(other.accept(this)));
        } else {
            addOthers(node, others, choices);
        }
        return Together.any(choices);
    }

    /** Few as they are, many as a set that is remembered; more than that is for {@link #loose}. */
    private void addOthers(AnyOf node, List<Pattern> others, List<Query> choices) {
        var made = new ArrayList<Made>();
        int all = 0;
        for (Pattern other : others) {
            Made each = made(other, segments, likes);
            sounds |= each.sounds();
            all += each.parts();
            made.add(each);
            if (all > MOST_IN_SET) {
                parts += all;
                return;
            }
        }
        if (all <= MOST_IN_LINE || made.stream().anyMatch(Made::everything)) {
            parts += all;
            made.forEach(each -> choices.add(each.query()));
        } else {
            parts++;
            choices.add(new TurnSetQuery(new PatternKey(node), portions(made), segments));
        }
    }

    /** Put together so that each is within what Lucene lets through. */
    private static List<Query> portions(List<Made> made) {
        var portions = new ArrayList<Query>();
        var portion = new ArrayList<Query>();
        int size = 0;
        for (Made each : made) {
            if (size + each.parts() > MOST_PARTS && !portion.isEmpty()) {
                portions.add(Together.any(List.copyOf(portion)));
                portion.clear();
                size = 0;
            }
            portion.add(each.query());
            size += each.parts();
        }
        portions.add(Together.any(portion));
        return portions;
    }

    @Override
    public Query ordered(Ordered node) {
        return Together.all(List.of(node.first().accept(this), node.second().accept(this)));
    }

    @Override
    public Query near(Near node) {
        return Together.all(List.of(node.one().accept(this), node.other().accept(this)));
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
        List<Query> required = required(node.conditions());
        required.add(0, node.kept().accept(this));
        return Together.all(required);
    }

    private List<Query> required(List<Condition> conditions) {
        var required = new ArrayList<Query>();
        conditions.stream().filter(Condition::wanted).forEach(condition -> require(condition, required));
        return required;
    }

    private void require(Condition condition, List<Query> required) {
        if (condition instanceof Condition.Holds holds) {
            FactQuery.of(holds.what()).ifPresent(known -> {
                required.add(new AroundQuery(known, Reach.ANYWHERE, segments));
                parts += 2;
            });
        } else if (condition instanceof Condition.Stands stands) {
            if (stands.turns().which() == Which.THIS) {
                required.add(stands.pattern().accept(this));
            } else {
                around(stands.pattern(), Reach.of(stands.turns().which())).ifPresent(required::add);
            }
        } else if (condition instanceof Condition.OneOf choice) {
            Query any = Together.any(choice.ways().stream()
                    .map(way -> Together.all(required(way)))
                    .toList());
            if (!(any instanceof MatchAllDocsQuery)) {
                required.add(new ConstantScoreQuery(any));
            }
        }
    }

    /** Turns with a turn of that pattern in reach; empty when nearly all have. */
    private Optional<Query> around(Pattern pattern, Reach reach) {
        Made other = made(pattern, segments, likes);
        sounds |= other.sounds();
        parts++;
        return other.everything()
                ? Optional.empty()
                : Optional.of(new AroundQuery(other.query(), other.sounds() ? Reach.ANYWHERE : reach, segments));
    }

    @Override
    public Query said(Said node) {
        // whose words nobody knows may be this side's
        List<BytesRef> speakers = Arrays.stream(Speaker.values())
                .filter(speaker -> node.side().fit(speaker) != Side.Fit.NO)
                .map(speaker -> new BytesRef(speaker.name()))
                .toList();
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

    /** What it stands beside may be in another turn. */
    @Override
    public Query beside(Beside node) {
        boolean before = sounds;
        sounds = false;
        Query kept = node.kept().accept(this);
        boolean keptSounds = sounds;
        sounds |= before;
        if (!node.wanted()) {
            return kept;
        }
        Reach reach = keptSounds ? Reach.ANYWHERE : Reach.of(node);
        return around(node.other(), reach)
                .map(there -> Together.all(List.of(kept, there)))
                .orElse(kept);
    }

    @Override
    public Query captured(Captured node) {
        return node.pattern().accept(this);
    }

    /** Needs no word. */
    @Override
    public Query heard(Heard node) {
        parts++;
        sounds = true;
        return new MatchAllDocsQuery();
    }

    @Override
    public Query estimated(Estimated node) {
        parts++;
        Optional<Set<InteractionId>> known = likes.atLeast(node);
        if (known.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        // what lies near enough in meaning was worked out exactly; its interactions are more than enough
        Query near = new TermInSetQuery(
                Fields.INTERACTION,
                known.get().stream().map(id -> new BytesRef(id.value())).toList());
        // and the very words are as near as can be, wherever they stand
        return node.phrase()
                .map(words -> Together.any(List.of(near, words.accept(this))))
                .orElse(near);
    }
}
