package earmark.markers.match;

import earmark.markers.Beside;
import earmark.markers.Captured;
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
import earmark.markers.SomeOf;
import java.util.List;

/** The parts of a pattern of which a match is made: not what must be absent, nor what only stands beside it. Thread-safe. */
public final class Parts implements Pattern.Visitor<List<Pattern>> {
    private Parts() {}

    /** What the pattern finds is found by these; empty for one that finds by itself. */
    public static List<Pattern> of(Pattern pattern) {
        return pattern.accept(new Parts());
    }

    /** Whether a match may be, or hold, something that was measured in the sound. */
    static boolean holdSound(Pattern pattern) {
        return pattern instanceof Heard || of(pattern).stream().anyMatch(Parts::holdSound);
    }

    @Override
    public List<Pattern> word(Word node) {
        return List.of();
    }

    @Override
    public List<Pattern> wildcard(Wildcard node) {
        return List.of();
    }

    @Override
    public List<Pattern> sequence(Sequence node) {
        return node.steps().stream().map(Step::pattern).toList();
    }

    @Override
    public List<Pattern> anyOf(AnyOf node) {
        return node.choices();
    }

    @Override
    public List<Pattern> ordered(Ordered node) {
        return List.of(node.first(), node.second());
    }

    @Override
    public List<Pattern> near(Near node) {
        return List.of(node.one(), node.other());
    }

    @Override
    public List<Pattern> notNear(NotNear node) {
        return List.of(node.kept());
    }

    @Override
    public List<Pattern> notIn(NotIn node) {
        return List.of(node.kept());
    }

    @Override
    public List<Pattern> where(Where node) {
        return List.of(node.kept());
    }

    @Override
    public List<Pattern> said(Said node) {
        return List.of(node.pattern());
    }

    @Override
    public List<Pattern> window(Window node) {
        return List.of(node.pattern());
    }

    @Override
    public List<Pattern> asserted(Asserted node) {
        return List.of(node.pattern());
    }

    @Override
    public List<Pattern> sure(Sure node) {
        return List.of(node.pattern());
    }

    @Override
    public List<Pattern> named(Named node) {
        return List.of(node.meaning());
    }

    @Override
    public List<Pattern> inflected(Inflected node) {
        return List.of(node.meaning());
    }

    @Override
    public List<Pattern> someOf(SomeOf node) {
        return node.choices();
    }

    @Override
    public List<Pattern> beside(Beside node) {
        return List.of(node.kept());
    }

    @Override
    public List<Pattern> captured(Captured node) {
        return List.of(node.pattern());
    }

    @Override
    public List<Pattern> heard(Heard node) {
        return List.of();
    }

    @Override
    public List<Pattern> estimated(Estimated node) {
        return List.of();
    }
}
