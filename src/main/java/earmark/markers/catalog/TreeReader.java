package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.Rule.How;
import earmark.markers.TreeNode;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads the nodes of a {@code tree} block. A line {@code all} or {@code any}, perhaps with a name, opens a node; lines
 * indented deeper are its children; every other line is a leaf. {@code 2x} in front is a weight.
 */
final class TreeReader {
    private static final java.util.regex.Pattern WEIGHTED =
            java.util.regex.Pattern.compile("(?:(\\d{1,3}(?:\\.\\d{1,3})?)x\\s+)?(.*)");
    private static final java.util.regex.Pattern BRANCH =
            java.util.regex.Pattern.compile("(all|any)(?:\\s+([a-z][a-z0-9_]*))?");
    /** What is meant as a weight. */
    private static final java.util.regex.Pattern NO_WEIGHT = java.util.regex.Pattern.compile(
            "(?i)(?:(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(?:x|×|\\*)|(?:x|×)\\s*(\\d{1,3}))(?=\\s).*");

    private final BlockText text;
    private final List<Value> lines = new ArrayList<>();
    private int next;
    private boolean failed;

    TreeReader(BlockText text) {
        this.text = text;
    }

    /** The tree under {@code all} or {@code any} of the block; empty when it is faulty. */
    Optional<TreeNode> read(Entry root) {
        for (Value line : BlockText.parts(root.value(), '\n')) {
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
        }
        List<TreeNode> children = children(0);
        if (next < lines.size()) {
            text.problem(
                    lines.get(next).at(), "indented less than the line above", "indent the nodes of one level alike");
            return Optional.empty();
        }
        if (children.isEmpty() || failed) {
            return Optional.empty();
        }
        return Optional.of(
                new TreeNode("", 1, Optional.empty(), RuleReader.how(root.key()).orElse(How.ALL) == How.ALL, children));
    }

    private List<TreeNode> children(int deeperThan) {
        var children = new ArrayList<TreeNode>();
        int indent = next < lines.size() ? column(next) : 0;
        while (next < lines.size() && column(next) == indent && indent > deeperThan) {
            node().ifPresentOrElse(children::add, () -> failed = true);
        }
        return children;
    }

    private Optional<TreeNode> node() {
        Value line = lines.get(next);
        int indent = column(next);
        next++;
        Matcher weighted = WEIGHTED.matcher(line.text());
        if (!weighted.matches()) {
            throw new IllegalStateException("a line with a line break: " + line.text());
        }
        Matcher meant = NO_WEIGHT.matcher(line.text());
        if (weighted.group(1) == null && meant.matches()) {
            String number = meant.group(1) == null ? meant.group(2) : meant.group(1);
            text.problem(
                    line.at(),
                    "'" + line.text() + "' has no weight that can be read",
                    "a weight is a number and x, without a blank between: " + number + "x agent thanks");
            children(indent);
            return Optional.empty();
        }
        double weight = weighted.group(1) == null ? 1 : Double.parseDouble(weighted.group(1));
        if (!(weight > 0)) {
            text.problem(line.at(), "a weight of nothing", "more than 0, for example 2x");
            return Optional.empty();
        }
        Matcher branch = BRANCH.matcher(weighted.group(2));
        boolean hasChildren = next < lines.size() && column(next) > indent;
        if (branch.matches() && hasChildren) {
            List<TreeNode> children = children(indent);
            return children.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TreeNode(
                            branch.group(2) == null ? "" : branch.group(2),
                            weight,
                            Optional.empty(),
                            branch.group(1).equals("all"),
                            children));
        }
        if (hasChildren) {
            text.problem(line.at(), "lines below a leaf", "a node with others below it is 'all' or 'any'");
            children(indent);
            return Optional.empty();
        }
        Optional<Marker> leaf = text.operand("leaf", line.part(weighted.start(2), weighted.end(2)));
        return leaf.map(marker -> new TreeNode("", weight, Optional.of(marker), true, List.of()));
    }

    private int column(int line) {
        Position at = lines.get(line).at();
        return at.column();
    }
}
