package earmark.markers.explain;

import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Window;

/** Puts another pattern in the place of the one that the lines of a marker were laid around. */
final class Swap {
    private Swap() {}

    /**
     * The whole with another inside; the whole itself where the inside does not stand in it.
     *
     * @param whole what a line of the marker made
     * @param inside what it made it of
     * @param other what stands there instead
     */
    static Pattern in(Pattern whole, Pattern inside, Pattern other) {
        if (whole.equals(inside)) {
            return other;
        }
        if (whole instanceof NotIn node) {
            return new NotIn(in(node.kept(), inside, other), node.longer());
        }
        if (whole instanceof Asserted node) {
            return new Asserted(node.assertion(), in(node.pattern(), inside, other));
        }
        if (whole instanceof Where node) {
            return new Where(in(node.kept(), inside, other), node.conditions());
        }
        if (whole instanceof Said node) {
            return new Said(node.side(), in(node.pattern(), inside, other));
        }
        if (whole instanceof Sure node) {
            return new Sure(node.minConfidence(), node.ofMatch(), in(node.pattern(), inside, other));
        }
        if (whole instanceof Window node) {
            Pattern inner = in(node.pattern(), inside, other);
            return new Window(node.edge(), node.extent(), node.inWriting(), node.of(), inner);
        }
        if (whole instanceof AnyOf node) {
            return new AnyOf(node.choices().stream()
                    .map(choice -> in(choice, inside, other))
                    .toList());
        }
        return whole;
    }
}
