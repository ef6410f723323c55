package earmark.markers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of a tree of markers and patterns.
 *
 * @param name its name; empty for most
 * @param weight how much it counts in its parent's coverage, more than 0
 * @param leaf what is looked for; empty in a node with children
 * @param all of children: whether all of them must be so, or else one
 * @param children in file order; empty in a leaf
 */
public record TreeNode(String name, double weight, Optional<Marker> leaf, boolean all, List<TreeNode> children) {
    /** Copies the children and checks that it is either a leaf or has some. */
    public TreeNode {
        children = List.copyOf(children);
        if (leaf.isPresent() != children.isEmpty() || !(weight > 0)) {
            throw new IllegalArgumentException("neither leaf nor branch, or without weight: " + name);
        }
    }

    /** All leaves at and below this node, from the top. */
    public List<Marker> leaves() {
        var leaves = new ArrayList<Marker>();
        leaf.ifPresent(leaves::add);
        children.forEach(child -> leaves.addAll(child.leaves()));
        return leaves;
    }
}
