package earmark.markers;

import earmark.markers.Known.By;
import earmark.markers.Known.Comparison;
import earmark.markers.Known.Fact;
import earmark.markers.Known.Figure;
import earmark.markers.Known.Measure;
import earmark.markers.Lexeme.Kind;
import earmark.markers.Pattern.Unit;
import earmark.model.EarmarkException;
import earmark.model.Medium;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes what may be known of a whole interaction: {@code fact(queue)=billing}, {@code medium=call}, {@code
 * talk_share(agent)>0.7}, {@code length>=600s/400w}.
 */
final class KnownText {
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("(?=\\.?\\d)\\d{0,9}(\\.\\d{1,6})?");

    private static final String UNEQUAL = "!=";

    private static final String MEDIA = "medium=call, medium=email, medium=chat or medium=observation";
    private static final String SEVERAL = "for example fact(queue)=(billing | \"direct debit\")";

    private KnownText() {}

    static String print(Known what) {
        if (what instanceof By by) {
            return "medium=" + by.medium().name().toLowerCase(Locale.ROOT);
        }
        if (what instanceof Fact fact) {
            boolean bare = fact.value().matches("[\\p{L}\\p{N}*?._-]+");
            String value = bare ? fact.value() : '"' + fact.value() + '"';
            return "fact(" + fact.name() + ")" + fact.comparison().sign() + value;
        }
        Measure measure = (Measure) what;
        String of =
                measure.figure() == Figure.LENGTH ? "" : "(" + measure.side().keyword() + ")";
        String unit = measure.figure() == Figure.LENGTH || measure.figure() == Figure.LATENCY ? "s" : "";
        Pattern.Extent writing = measure.inWriting();
        String instead = writing == null ? "" : "/" + writing.amount() + Extents.sign(writing.unit());
        String amount =
                BigDecimal.valueOf(measure.amount()).stripTrailingZeros().toPlainString();
        return measure.figure().keyword() + of + measure.comparison().sign() + amount + unit + instead;
    }

    /** Whether a condition of this kind begins so many pieces after the next, well written or not. */
    static boolean begins(LexemeReader in, int ahead) {
        String word = LexemeReader.word(in.peekAt(ahead));
        boolean called = in.peekAt(ahead + 1).is(Kind.OPEN)
                && in.peekAt(ahead + 1).start() == in.peekAt(ahead).end();
        boolean function = word.equals("fact") || Figure.of(word).isPresent();
        return (called && function) || isCompared(word, "medium") || isCompared(word, "length");
    }

    /** Whether a piece that was taken begins such a condition, in a place where none may stand. */
    static boolean isCondition(LexemeReader in, Lexeme taken) {
        String word = LexemeReader.word(taken);
        boolean called = in.peek().is(Kind.OPEN) && in.peek().start() == taken.end();
        boolean function = word.equals("fact")
                || Figure.of(word)
                        .filter(figure -> figure != Figure.SPEED && figure != Figure.LENGTH)
                        .isPresent();
        return (called && function) || isCompared(word, "medium") || isCompared(word, "length");
    }

    /** What is wrong where such a condition stands in a phrase. */
    static EarmarkException misplaced(LexemeReader in, Lexeme lexeme) {
        Lexeme joiner = in.before(1);
        boolean and = LexemeReader.word(joiner).equals("and");
        return and
                ? in.problem(joiner, joiner.quoted() + " before a condition", "write &: cancel & medium=call")
                : in.problem(
                        lexeme,
                        lexeme.quoted() + " says nothing to find",
                        "conditions on the whole stand after '&': cancel & " + example(lexeme)
                                + "; after any word: * & " + example(lexeme));
    }

    /** A condition of that kind; that which was written, where one word has it. */
    private static String example(Lexeme lexeme) {
        String word = LexemeReader.word(lexeme);
        if (isCompared(word, "medium") || isCompared(word, "length")) {
            return word;
        }
        return word.equals("fact") ? "fact(queue)=billing" : "talk_share(agent)>0.7";
    }

    private static boolean isCompared(String word, String name) {
        return word.startsWith(name)
                && word.length() > name.length()
                && "<=>!".indexOf(word.charAt(name.length())) >= 0;
    }

    /** Whether the condition that begins here asks for what is not so: {@code fact(queue)!=billing}. */
    static boolean isUnequal(LexemeReader in) {
        String word = LexemeReader.word(in.peek());
        boolean fact = word.equals("fact") && LexemeReader.word(in.peekAt(4)).startsWith(UNEQUAL);
        return fact || word.startsWith("medium" + UNEQUAL);
    }

    /** Reads the condition that begins here; several where one of several values is asked for. */
    static List<Known> read(LexemeReader in) {
        Lexeme first = in.take();
        String word = LexemeReader.word(first);
        if (isCompared(word, "medium")) {
            return medium(in, first, word.substring("medium".length()).replaceFirst("^!", ""));
        }
        if (isCompared(word, "length")) {
            return List.of(length(in, first, word.substring("length".length())));
        }
        in.take();
        Lexeme argument = in.take();
        boolean closed = argument.is(Kind.CHUNK) && in.skip(Kind.CLOSE);
        Lexeme compared = in.peek();
        String written = LexemeReader.word(compared);
        String rest = word.equals("fact") ? written.replaceFirst("^" + UNEQUAL, "=") : written;
        Optional<Comparison> comparison = Comparison.startOf(rest);
        if (!closed || comparison.isEmpty()) {
            throw in.problem(
                    first,
                    first.quoted()
                            + (argument.is(Kind.CLOSE)
                                    ? " with nothing in its parentheses"
                                    : " is not compared with anything"),
                    hint(word));
        }
        in.take();
        String value = rest.substring(comparison.get().sign().length());
        if (value.startsWith("=")) {
            throw in.problem(compared, "'" + comparison.get().sign() + "=' compares nothing", hint(word));
        }
        return word.equals("fact")
                ? fact(in, argument, comparison.get(), compared, value)
                : List.of(figure(in, Figure.of(word).orElseThrow(), argument, comparison.get(), compared, value));
    }

    private static String hint(String word) {
        return switch (word) {
            case "fact" -> "for example fact(queue)=billing, fact(queue)=(billing | moves) or fact(tenure_months)>=12";
            case "speed" -> "for example speed(agent)>180, in words a minute";
            case "latency" -> "for example latency(agent)>3s";
            case "length" -> "for example length>=600s or length>=600s/400w";
            default -> "for example talk_share(agent)>0.7";
        };
    }

    private static List<Known> fact(LexemeReader in, Lexeme name, Comparison comparison, Lexeme at, String written) {
        var facts = new ArrayList<Known>();
        for (String value : values(in, at, written)) {
            if (value.isEmpty()) {
                throw in.problem(at, "a fact compared with nothing", hint("fact"));
            }
            if (comparison != Comparison.EQUAL && !NUMBER.matcher(value).matches()) {
                throw in.problem(
                        at,
                        "'" + value + "' is not a number",
                        "with < and > facts are compared as numbers, for example fact(tenure_months)>=12");
            }
            facts.add(new Fact(LexemeReader.word(name), comparison, value));
        }
        return facts;
    }

    /** The value that was begun, a text in quotes, or several of either in parentheses. */
    private static List<String> values(LexemeReader in, Lexeme at, String begun) {
        if (!begun.isEmpty()) {
            refuseSecondWord(in, at, begun);
            return List.of(begun);
        }
        if (in.peek().is(Kind.QUOTED)) {
            return List.of(value(in.take()));
        }
        Lexeme open = in.peek();
        if (!in.skip(Kind.OPEN)) {
            return List.of("");
        }
        var values = new ArrayList<String>();
        do {
            Lexeme one = in.take();
            if (!one.is(Kind.CHUNK) && !one.is(Kind.QUOTED)) {
                throw in.problem(one, one.quoted() + " where a value was expected", SEVERAL);
            }
            refuseSecondWord(in, one, value(one));
            values.add(value(one));
        } while (in.skip(Kind.OR));
        if (!in.skip(Kind.CLOSE)) {
            throw in.peek().is(Kind.END)
                    ? in.problem(open, "'(' is not closed", "add ')'")
                    : in.problem(in.peek(), in.peek().quoted() + " between values", SEVERAL);
        }
        return values;
    }

    private static String value(Lexeme lexeme) {
        return lexeme.text().toLowerCase(Locale.ROOT).strip();
    }

    private static void refuseSecondWord(LexemeReader in, Lexeme at, String value) {
        if (at.is(Kind.CHUNK) && at.text().endsWith(",")) {
            throw in.problem(at, "',' between values", SEVERAL);
        }
        if (at.is(Kind.CHUNK) && in.peek().is(Kind.CHUNK)) {
            String join = LexemeReader.word(in.peek());
            if (join.equals("and") || join.equals("or")) {
                throw in.problem(
                        in.peek(),
                        in.peek().quoted() + " between conditions",
                        "both: … & medium=call; one of the two: |");
            }
            String both = value + " " + in.peek().text();
            throw in.problem(
                    in.peek(),
                    "a value of several words",
                    "put them into quotes: \"" + both + "\"; conditions go on with &");
        }
    }

    private static List<Known> medium(LexemeReader in, Lexeme at, String rest) {
        if (!rest.startsWith("=")) {
            throw in.problem(at, at.quoted() + " is no medium", MEDIA);
        }
        return values(in, at, rest.substring(1)).stream()
                .map(name -> (Known) new By(medium(name).orElseThrow(() -> in.problem(at, noMedium(at, name), MEDIA))))
                .toList();
    }

    private static String noMedium(Lexeme at, String name) {
        return (at.text().endsWith("=") && !name.isEmpty() ? "'" + name + "'" : at.quoted()) + " is no medium";
    }

    private static Optional<Medium> medium(String name) {
        return Arrays.stream(Medium.values())
                .filter(medium -> name.equals(medium.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Measure length(LexemeReader in, Lexeme at, String rest) {
        Comparison comparison =
                Comparison.startOf(rest).orElseThrow(() -> in.problem(at, "'!=' compares no figures", hint("length")));
        Optional<Extents.Pair> length =
                Extents.read(rest.substring(comparison.sign().length()));
        if (length.isEmpty() || length.get().extent().unit() != Unit.SECONDS) {
            throw in.problem(at, at.quoted() + " is not a length", hint("length"));
        }
        Pattern.@Nullable Extent writing = length.get().inWriting();
        return new Measure(
                Figure.LENGTH, Side.ANY, comparison, length.get().extent().amount(), writing);
    }

    private static Measure figure(
            LexemeReader in, Figure figure, Lexeme argument, Comparison comparison, Lexeme at, String value) {
        Optional<Side> side = Side.of(LexemeReader.word(argument));
        if (side.isEmpty() || side.get() == Side.ANY || figure == Figure.LENGTH) {
            throw in.problem(argument, argument.quoted() + " is nobody whose talk is measured", "agent or customer");
        }
        boolean seconds = figure == Figure.LATENCY;
        String number = seconds && value.endsWith("s") ? value.substring(0, value.length() - 1) : value;
        if (!NUMBER.matcher(number).matches() || (seconds && !value.endsWith("s"))) {
            throw in.problem(at, at.quoted() + " is not a figure to compare with", hint(figure.keyword()));
        }
        double amount = Double.parseDouble(number);
        if (figure == Figure.TALK_SHARE && amount > 1) {
            throw in.problem(at, "a share of " + number, "a share lies between 0 and 1: " + hint("talk_share"));
        }
        return new Measure(figure, side.get(), comparison, amount, null);
    }
}
