package earmark.markers.explain;

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
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the constraints out of a pattern, all or all but one, so that what is left finds the words alone. A constraint
 * is whatever only keeps some of what its inside finds: side, window, assertion, confidence, exclusions, conditions, and
 * the limit of a distance. What an exclusion or a condition names stays as it is. Use once, from one thread.
 */
final class Loosening implements Pattern.Visitor<Pattern> {
    /** A distance without its limit: words farther apart than this in one turn have nothing to do with each other. */
    private static final int WIDE_WORDS = 30;

    /** A likeness from this part of its bound on is a near miss; probabilities lie farther apart. */
    private static final double NEARLY_LIKE = 0.6;

    private static final double NEARLY_PROBABLE = 0.2;

    /** What is heard for this part of the time that is needed is a near miss. */
    private static final int NEARLY_AS_LONG = 4;

    private static final long SHORTEST_MS = 100;

    private final int kept;
    private final List<Pattern> constraints = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private String owner = "";

    private Loosening(int kept) {
        this.kept = kept;
    }

    /**
     * A pattern taken apart.
     *
     * @param core what it looks for without any constraint
     * @param constraints each constraint alone, around {@link #core}
     */
    record Parts(Pattern core, List<Constraint> constraints) {}

    /**
     * One constraint.
     *
     * @param node the constraint as it was written; a condition of several is a {@link Where} of its own
     * @param alone the core with this constraint and no other
     * @param inside what of the core it is laid around: of other alternatives it says nothing
     * @param owner the list or marker in whose pattern it stands, if it came in by a name; else empty
     */
    record Constraint(Pattern node, Pattern alone, Pattern inside, String owner) {}

    /** Takes a pattern apart. */
    static Parts of(Pattern pattern) {
        var all = new Loosening(-1);
        Pattern core = pattern.accept(all);
        var constraints = new ArrayList<Constraint>();
        for (int i = 0; i < all.constraints.size(); i++) {
            Pattern node = all.constraints.get(i);
            constraints.add(new Constraint(
                    node, pattern.accept(new Loosening(i)), node.accept(new Loosening(-1)), all.owners.get(i)));
        }
        return new Parts(core, constraints);
    }

    /** Notes a constraint; whether it is the one to keep. */
    private boolean keeps(Pattern node) {
        constraints.add(node);
        owners.add(owner);
        return constraints.size() - 1 == kept;
    }

    @Override
    public Pattern word(Word node) {
        return node;
    }

    @Override
    public Pattern wildcard(Wildcard node) {
        return node;
    }

    @Override
    public Pattern sequence(Sequence node) {
        return new Sequence(node.steps().stream()
                .map(step -> new Step(step.pattern().accept(this), step.optional()))
                .toList());
    }

    @Override
    public Pattern anyOf(AnyOf node) {
        return new AnyOf(
                node.choices().stream().map(choice -> choice.accept(this)).toList());
    }

    @Override
    public Pattern ordered(Ordered node) {
        boolean keep = keeps(node);
        Pattern first = node.first().accept(this);
        Pattern second = node.second().accept(this);
        return keep
                ? new Ordered(first, second, node.maxWords())
                : new Near(first, second, Math.max(WIDE_WORDS, node.maxWords()));
    }

    @Override
    public Pattern near(Near node) {
        boolean keep = keeps(node);
        int words = keep ? node.maxWords() : Math.max(WIDE_WORDS, node.maxWords());
        return new Near(node.one().accept(this), node.other().accept(this), words);
    }

    @Override
    public Pattern notNear(NotNear node) {
        boolean keep = keeps(node);
        Pattern inner = node.kept().accept(this);
        return keep ? new NotNear(inner, node.avoided(), node.maxWords()) : inner;
    }

    @Override
    public Pattern notIn(NotIn node) {
        boolean keep = keeps(node);
        Pattern inner = node.kept().accept(this);
        return keep ? new NotIn(inner, node.longer()) : inner;
    }

    @Override
    public Pattern where(Where node) {
        var held = node.conditions().stream()
                .filter(condition -> keeps(new Where(node.kept(), List.of(condition))))
                .toList();
        Pattern inner = node.kept().accept(this);
        return held.isEmpty() ? inner : new Where(inner, held);
    }

    @Override
    public Pattern said(Said node) {
        boolean keep = keeps(node);
        Pattern inner = node.pattern().accept(this);
        return keep ? new Said(node.side(), inner) : inner;
    }

    @Override
    public Pattern window(Window node) {
        boolean keep = keeps(node);
        Pattern inner = node.pattern().accept(this);
        return keep ? new Window(node.edge(), node.extent(), node.inWriting(), node.of(), inner) : inner;
    }

    @Override
    public Pattern asserted(Asserted node) {
        boolean keep = keeps(node);
        Pattern inner = node.pattern().accept(this);
        return keep ? new Asserted(node.assertion(), inner) : inner;
    }

    @Override
    public Pattern sure(Sure node) {
        boolean keep = keeps(node);
        Pattern inner = node.pattern().accept(this);
        return keep ? new Sure(node.minConfidence(), node.ofMatch(), inner) : inner;
    }

    @Override
    public Pattern named(Named node) {
        String outside = owner;
        owner = node.name();
        Pattern inner = node.meaning().accept(this);
        owner = outside;
        return inner.equals(node.meaning()) ? node : inner;
    }

    @Override
    public Pattern inflected(Inflected node) {
        return node;
    }

    @Override
    public Pattern someOf(SomeOf node) {
        return new SomeOf(
                node.least(),
                node.choices().stream().map(choice -> choice.accept(this)).toList(),
                node.maxWords());
    }

    @Override
    public Pattern beside(Beside node) {
        boolean keep = keeps(node);
        Pattern inner = node.kept().accept(this);
        return keep
                ? new Beside(inner, node.side(), node.wanted(), node.other(), node.distance(), node.inWriting())
                : inner;
    }

    @Override
    public Pattern captured(Captured node) {
        return new Captured(node.name(), node.pattern().accept(this));
    }

    @Override
    public Pattern heard(Heard node) {
        // one that was too short is a near miss
        long nearly = Math.min(node.minMs(), Math.max(SHORTEST_MS, node.minMs() / NEARLY_AS_LONG));
        return keeps(node) ? node : new Heard(node.kind(), nearly, node.by(), node.announced(), node.returned());
    }

    @Override
    public Pattern estimated(Estimated node) {
        double nearly = node.kind() == Estimated.Kind.LIKE ? NEARLY_LIKE : NEARLY_PROBABLE;
        return keeps(node) ? node : new Estimated(node.kind(), node.what(), node.least() * nearly, node.estimator());
    }
}
