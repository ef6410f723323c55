package earmark.markers;

import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Edge;
import earmark.markers.Pattern.Extent;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Near;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.NotNear;
import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Ordered;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Window;
import earmark.markers.Pattern.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a pattern in the marker language, with just enough parentheses to be read back as the same pattern. */
final class PatternPrinter implements Pattern.Visitor<String> {
    @Override
    public String word(Word node) {
        boolean quoted = Keywords.isReserved(node.form()) || Slips.isDistance(node.form());
        return quoted ? '"' + node.form() + '"' : node.form();
    }

    @Override
    public String wildcard(Wildcard node) {
        return node.glob();
    }

    @Override
    public String sequence(Sequence node) {
        return node.steps().stream().map(this::step).collect(Collectors.joining(" "));
    }

    private String step(Step step) {
        return step.optional() ? "[" + step.pattern().accept(this) + "]" : primary(step.pattern());
    }

    @Override
    public String anyOf(AnyOf node) {
        return node.choices().stream().map(this::choice).collect(Collectors.joining(" | "));
    }

    private String choice(Pattern choice) {
        return choice.accept(this);
    }

    @Override
    public String ordered(Ordered node) {
        return operand(node.first()) + " before<=" + node.maxWords() + "w " + operand(node.second());
    }

    @Override
    public String near(Near node) {
        return operand(node.one()) + " near<=" + node.maxWords() + "w " + operand(node.other());
    }

    @Override
    public String notNear(NotNear node) {
        return operand(node.kept()) + " not near<=" + node.maxWords() + "w " + operand(node.avoided());
    }

    @Override
    public String notIn(NotIn node) {
        return operand(node.kept()) + " notin " + operand(node.longer());
    }

    @Override
    public String where(Where node) {
        return operand(node.kept()) + " & " + conditions(node.conditions());
    }

    private String conditions(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> (condition.wanted() ? "" : "!") + condition(condition))
                .collect(Collectors.joining(" & "));
    }

    String condition(Condition condition) {
        if (condition instanceof Condition.OneOf choice) {
            return choice.ways().stream().map(this::conditions).collect(Collectors.joining(" | ", "(", ")"));
        }
        return condition instanceof Condition.Stands stands
                ? stands(stands.turns(), stands.pattern())
                : KnownText.print(((Condition.Holds) condition).what());
    }

    private String stands(Turns turns, Pattern pattern) {
        if (turns.which() == Which.THIS) {
            return operand(pattern);
        }
        boolean nearest = turns.count() == 1 && turns.whose() == Whose.OTHER;
        boolean bare = nearest || turns.which() == Which.RUN;
        String count = bare ? "" : " " + turns.count() + "t";
        String whose = bare || turns.whose() == Whose.OTHER ? "" : " of " + lower(turns.whose());
        return lower(turns.which()) + count + whose + (bare ? "(" : " (") + pattern.accept(this) + ")";
    }

    @Override
    public String said(Said node) {
        return node.side().keyword() + " " + operand(node.pattern());
    }

    @Override
    public String window(Window node) {
        String writing = node.inWriting() == null ? "" : "/" + extent(node.inWriting());
        String of = node.of() == Of.INTERACTION ? "" : " of " + lower(node.of());
        return (node.edge() == Edge.FIRST ? "first " : "last ")
                + extent(node.extent())
                + writing
                + of
                + " "
                + operand(node.pattern());
    }

    private static String extent(Extent extent) {
        return extent.amount() + Extents.sign(extent.unit());
    }

    @Override
    public String asserted(Asserted node) {
        return lower(node.assertion()) + " " + operand(node.pattern());
    }

    @Override
    public String sure(Sure node) {
        return "conf>=" + node.minConfidence() + " " + operand(node.pattern());
    }

    @Override
    public String named(Named node) {
        return "@" + node.name();
    }

    @Override
    public String inflected(Inflected node) {
        return "{" + node.base() + "}";
    }

    @Override
    public String someOf(SomeOf node) {
        String within = node.maxWords() == SomeOf.ANY_LENGTH ? "" : " within<=" + node.maxWords() + "w";
        String choices = node.choices().stream()
                .map(choice -> choice instanceof AnyOf ? "(" + choice.accept(this) + ")" : choice.accept(this))
                .collect(Collectors.joining(" | "));
        return node.least() + " of (" + choices + ")" + within;
    }

    @Override
    public String beside(Beside node) {
        String writing = node.inWriting() == null ? "" : "/" + extent(node.inWriting());
        String not = node.wanted() ? " " : " not ";
        return operand(node.kept())
                + not
                + lower(node.side())
                + "<="
                + extent(node.distance())
                + writing
                + " "
                + operand(node.other());
    }

    @Override
    public String captured(Captured node) {
        return node.name() + ":(" + node.pattern().accept(this) + ")";
    }

    @Override
    public String heard(Heard node) {
        String seconds =
                BigDecimal.valueOf(node.minMs(), 3).stripTrailingZeros().toPlainString();
        String by = node.by() == Side.ANY ? "" : " by " + node.by().keyword();
        return node.kind().keyword() + ">=" + seconds + "s" + by;
    }

    @Override
    public String estimated(Estimated node) {
        String bound = ">=" + node.least() + " ";
        return node.kind() == Estimated.Kind.LIKE
                ? "like" + bound + '"' + node.what() + '"'
                : "@" + node.what() + bound.strip();
    }

    /** What may stand beside another word without parentheses. */
    private String primary(Pattern pattern) {
        boolean bare = pattern instanceof Word
                || pattern instanceof Wildcard
                || pattern instanceof Named
                || pattern instanceof Inflected
                || pattern instanceof Captured;
        return bare ? pattern.accept(this) : "(" + pattern.accept(this) + ")";
    }

    /** What may stand beside an operator without parentheses. */
    private String operand(Pattern pattern) {
        return pattern instanceof Sequence ? pattern.accept(this) : primary(pattern);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
