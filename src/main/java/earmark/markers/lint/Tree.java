package earmark.markers.lint;

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
import earmark.markers.Pattern.Window;
import java.util.List;

/** The inside of patterns. */
final class Tree {
    private Tree() {}

    /** What a pattern finds is found by these; what it excludes or only asks for is not among them. */
    static List<Pattern> inside(Pattern pattern) {
        if (pattern instanceof Sequence node) {
            return node.steps().stream().map(Step::pattern).toList();
        }
        if (pattern instanceof AnyOf node) {
            return node.choices();
        }
        if (pattern instanceof Ordered node) {
            return List.of(node.first(), node.second());
        }
        if (pattern instanceof Near node) {
            return List.of(node.one(), node.other());
        }
        if (pattern instanceof NotNear node) {
            return List.of(node.kept());
        }
        if (pattern instanceof NotIn node) {
            return List.of(node.kept());
        }
        if (pattern instanceof Where node) {
            return List.of(node.kept());
        }
        if (pattern instanceof Said node) {
            return List.of(node.pattern());
        }
        if (pattern instanceof Window node) {
            return List.of(node.pattern());
        }
        if (pattern instanceof Asserted node) {
            return List.of(node.pattern());
        }
        if (pattern instanceof Sure node) {
            return List.of(node.pattern());
        }
        return pattern instanceof Named node ? List.of(node.meaning()) : List.of();
    }
}
