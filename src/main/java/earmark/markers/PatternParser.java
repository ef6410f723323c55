package earmark.markers;

import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Where;
import earmark.model.EarmarkException;
import earmark.syntax.Comment;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the text form of a {@link Pattern}: the expressions of marker files, and search queries, which are the same
 * language. Words beside each other are a phrase. From loose to tight: {@code |}, {@code &}, prefixes such as
 * {@code agent}, distances and {@code notin}, phrases. The grammar stands in {@code marker-language.md}. Use from one
 * thread; the static methods are thread-safe.
 */
public final class PatternParser {
    private static final int DEEPEST = 60;
    private static final int LONGEST = 100_000;

    private final Names names;
    private final LexemeReader in;
    private final Leaves leaves;
    private int depth;

    private PatternParser(Value source, Names names) {
        this.names = names;
        this.in = new LexemeReader(source);
        this.leaves = new Leaves(in, names);
    }

    /**
     * Reads a query as a person typed it.
     *
     * @param query for example {@code customer (cancel | switch)}
     * @param names what {@code @name} may stand for
     * @throws EarmarkException with one problem at {@code query:1:column}
     */
    public static Pattern parse(String query, Names names) {
        String oneLine = query.replace('\n', ' ').replace('\r', ' ');
        String meant = oneLine.substring(0, Comment.startIn(oneLine)).stripTrailing();
        return parse(Value.of(meant, new Position("query", 1, 1)), names);
    }

    /**
     * Reads an expression out of a file.
     *
     * @param source the expression, with its place
     * @param names what {@code @name} may stand for
     * @throws EarmarkException with one problem at {@code file:line:column}
     */
    public static Pattern parse(Value source, Names names) {
        if (source.text().length() > LONGEST) {
            throw new EarmarkException(
                    source.at().toString(),
                    "a pattern of " + source.text().length() + " characters",
                    "the longest is " + LONGEST + "; put the words into a word list");
        }
        var parser = new PatternParser(source, names);
        Pattern pattern = parser.any();
        parser.in.expectEnd();
        return pattern;
    }

    /**
     * Reads what may follow {@code &}: conditions joined by {@code &}, or several such ways joined by {@code |}.
     *
     * @param source for example {@code !next("that's alright") & !@repeat}, or {@code medium=chat | length<60s}
     * @param names what {@code @name} may stand for
     * @throws EarmarkException with one problem
     */
    public static List<Condition> parseConditions(Value source, Names names) {
        var parser = new PatternParser(source, names);
        ConditionParser.refuseJoiner(parser.in);
        List<Condition> conditions = parser.conditions().alternatives();
        parser.in.expectEnd();
        return conditions;
    }

    /**
     * Reads a window without a pattern.
     *
     * @param source for example {@code first 20s/40w of speaker}
     * @return puts the window around a pattern
     * @throws EarmarkException with one problem
     */
    public static UnaryOperator<Pattern> parseWindow(Value source) {
        return Prefixes.window(source);
    }

    private Pattern any() {
        var choices = new ArrayList<Pattern>();
        do {
            choices.add(all());
        } while (in.skip(Kind.OR));
        return choices.size() == 1 ? choices.get(0) : new AnyOf(choices);
    }

    private Pattern all() {
        Pattern kept = scoped();
        return in.skip(Kind.AND) ? new Where(kept, conditions().all()) : kept;
    }

    private ConditionParser conditions() {
        return new ConditionParser(in, this::scoped, this::primary, this::nest);
    }

    private void nest(int step) {
        if (step > 0) {
            descend();
        } else {
            depth--;
        }
    }

    private Pattern scoped() {
        descend();
        Optional<Prefixes.Prefix> prefix = in.prefix();
        Pattern pattern;
        if (prefix.isPresent()) {
            pattern = prefix.get().around().apply(scoped());
        } else {
            pattern = distance();
        }
        depth--;
        return pattern;
    }

    private Pattern distance() {
        Pattern left = phrase();
        for (int operators = 0; isDistanceOperator(LexemeReader.word(in.peek())); operators++) {
            if (operators > DEEPEST) {
                throw in.problem(in.peek(), "more than " + DEEPEST + " in a row", "put them into one choice (a | b)");
            }
            String word = LexemeReader.word(in.peek());
            if (word.equals("notin")) {
                in.take();
                left = new NotIn(left, phrase());
            } else {
                Distances.Distance distance = in.takeDistance();
                left = distance.between(left, phrase());
            }
        }
        return left;
    }

    private Pattern phrase() {
        Lexeme first = in.peek();
        var steps = new ArrayList<Step>();
        while (beginsStep(in.peek())) {
            if (in.skip(Kind.OPEN_OPTION)) {
                steps.add(new Step(inside(Kind.CLOSE_OPTION, "]"), true));
            } else {
                steps.add(new Step(primary(), false));
            }
        }
        if (steps.isEmpty()) {
            throw in.unexpected(first);
        }
        if (steps.stream().allMatch(Step::optional)) {
            throw in.problem(first, "everything here is optional", "[…] needs a word beside it that must be there");
        }
        Pattern phrase = steps.size() == 1 ? steps.get(0).pattern() : new Sequence(steps);
        if (phrase instanceof Sequence sequence && sequence.steps().size() > Forms.LONGEST_PHRASE) {
            throw in.problem(
                    first, "a phrase of " + sequence.steps().size() + " words", "up to " + Forms.LONGEST_PHRASE);
        }
        return phrase;
    }

    private boolean beginsStep(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case QUOTED, NAME, OPEN, OPEN_OPTION -> true;
            case CHUNK -> !isDistanceOperator(LexemeReader.word(lexeme));
            default -> false;
        };
    }

    private static boolean isDistanceOperator(String word) {
        return word.equals("not") || word.equals("notin") || Distances.isOperator(word);
    }

    private Pattern primary() {
        Lexeme lexeme = in.take();
        return switch (lexeme.kind()) {
            case OPEN -> inside(Kind.CLOSE, ")");
            case NAME -> {
                Pattern.Named named = leaves.named(lexeme);
                yield EstimateTerms.hasBound(in) ? EstimateTerms.bounded(in, lexeme, named.meaning()) : named;
            }
            case QUOTED -> leaves.words(lexeme);
            case CHUNK -> {
                if (SoundTerms.isTerm(LexemeReader.word(lexeme))) {
                    yield SoundTerms.read(in, lexeme, names);
                }
                if (EstimateTerms.isTerm(LexemeReader.word(lexeme))) {
                    yield EstimateTerms.read(in, lexeme, names);
                }
                if (isCapture(lexeme)) {
                    yield captured(lexeme);
                }
                if (isCount(lexeme)) {
                    yield someOf(lexeme);
                }
                if (KnownText.isCondition(in, lexeme)) {
                    throw KnownText.misplaced(in, lexeme);
                }
                Slips.refuse(in, lexeme);
                if (Keywords.isOperator(LexemeReader.word(lexeme))) {
                    Slips.refuseBy(in, lexeme);
                    throw in.problem(
                            lexeme,
                            lexeme.quoted() + " inside a phrase",
                            "to look for the word, put the phrase in quotes; to limit a part of it, use parentheses");
                }
                yield leaves.words(lexeme);
            }
            default -> throw in.unexpected(lexeme);
        };
    }

    private Pattern inside(Kind close, String sign) {
        Lexeme open = in.last();
        descend();
        Pattern pattern = any();
        if (!in.skip(close)) {
            if (in.peek().is(Kind.END)) {
                throw in.problem(open, open.quoted() + " is not closed", "add '" + sign + "'");
            }
            throw in.unexpected(in.peek());
        }
        depth--;
        return pattern;
    }

    /** A name with a colon that touches what it names: {@code amount:(…)} or {@code amount:@money}. */
    private boolean isCapture(Lexeme lexeme) {
        boolean touches = in.peek().start() == lexeme.end();
        boolean named = in.peek().is(Kind.OPEN) || in.peek().is(Kind.NAME);
        return touches && named && lexeme.text().endsWith(":");
    }

    private Pattern captured(Lexeme lexeme) {
        String name = LexemeReader.word(lexeme).replaceFirst(":$", "");
        if (Side.of(name).isPresent()) {
            throw Slips.sideWithColon(in, lexeme, Side.of(name).orElseThrow());
        }
        if (!Captured.isName(name)) {
            throw in.problem(
                    lexeme,
                    "'" + name + "' is not a name of a field",
                    "a letter, then letters, digits and _: for example amount:(* pounds)");
        }
        return new Captured(name, primary());
    }

    /** A number and {@code of (}. */
    private boolean isCount(Lexeme lexeme) {
        boolean number = lexeme.text().matches("\\d{1,4}");
        return number
                && LexemeReader.word(in.peek()).equals("of")
                && in.peekAt(1).is(Kind.OPEN);
    }

    private Pattern someOf(Lexeme count) {
        in.take();
        Lexeme open = in.take();
        descend();
        var choices = new ArrayList<Pattern>();
        do {
            choices.add(all());
        } while (in.skip(Kind.OR));
        if (!in.skip(Kind.CLOSE)) {
            throw in.peek().is(Kind.END)
                    ? in.problem(open, open.quoted() + " is not closed", "add ')'")
                    : in.unexpected(in.peek());
        }
        depth--;
        int least = Integer.parseInt(count.text());
        if (least < 2 || least > choices.size()) {
            throw in.problem(
                    count,
                    least + " of " + choices.size(),
                    "from 2 to as many as stand in the parentheses: 2 of (late | delay | waiting)");
        }
        return new SomeOf(least, choices, in.takeLength());
    }

    private void descend() {
        if (++depth > DEEPEST) {
            throw in.problem(in.peek(), "nested more than " + DEEPEST + " deep", "name a part of it: @name");
        }
    }
}
