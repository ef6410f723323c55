package earmark.markers.lint;

import earmark.markers.Condition;
import earmark.markers.Condition.Turns;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Where;
import earmark.markers.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can never hold at once: two sides, two assertions, something wanted and unwanted in the same turn. */
final class ContradictionRule implements LintRule {
    @Override
    public List<LintNote> look(LintedMarker marker) {
        var notes = new ArrayList<LintNote>();
        for (Stage say : marker.marker().says()) {
            Set<Assertion> asserted = new HashSet<>();
            marker.constraints().stream()
                    .map(Stage::pattern)
                    .filter(Asserted.class::isInstance)
                    .forEach(node -> asserted.add(((Asserted) node).assertion()));
            look(marker, say, say.pattern(), marker.marker().by(), asserted, List.of(), notes);
        }
        var conditions = new ArrayList<Condition>();
        for (Stage stage : marker.constraints()) {
            if (stage.pattern() instanceof Where where) {
                clashes(marker, stage, where, conditions, notes);
                conditions.addAll(where.conditions());
            }
        }
        return notes;
    }

    private static void look(
            LintedMarker marker,
            Stage say,
            Pattern pattern,
            Side side,
            Set<Assertion> asserted,
            List<Condition> outer,
            List<LintNote> notes) {
        Side inner = side;
        Set<Assertion> assertions = asserted;
        List<Condition> conditions = outer;
        if (pattern instanceof Said said) {
            if (isDisjoint(side, said.side())) {
                notes.add(error(
                        marker,
                        say,
                        "'" + said.side().keyword() + "' inside what only looks at '" + side.keyword() + "'",
                        "no turn is both; take one out"));
            }
            inner = said.side() == Side.ANY ? side : said.side();
        } else if (pattern instanceof Asserted node) {
            assertions = new HashSet<>(asserted);
            assertions.add(node.assertion());
            boolean other = assertions.contains(Assertion.NEGATED) || assertions.contains(Assertion.REPORTED);
            if (assertions.contains(Assertion.AFFIRMED) && other) {
                notes.add(error(
                        marker,
                        say,
                        "'affirmed' together with 'negated' or 'reported'",
                        "affirmed means neither of the two; keep one"));
            }
        } else if (pattern instanceof Where where) {
            clashes(marker, say, where, outer, notes);
            conditions = where.conditions();
        }
        if (!(pattern instanceof Named)) {
            for (Pattern each : Tree.inside(pattern)) {
                look(marker, say, each, inner, assertions, conditions, notes);
            }
        }
    }

    private static void clashes(
            LintedMarker marker, Stage stage, Where where, List<Condition> others, List<LintNote> notes) {
        var all = new ArrayList<>(others);
        for (Condition condition : where.conditions()) {
            boolean itself = condition.equals(new Condition.Stands(false, Turns.SAME, where.kept()));
            boolean both = all.contains(condition.opposite());
            if (itself || both) {
                notes.add(error(
                        marker,
                        stage,
                        "'" + condition.print() + "' is wanted and unwanted in the same turn",
                        "no turn has both; take one condition out"));
            }
            if (condition.wanted() && condition instanceof Condition.OneOf choice) {
                choice.ways().forEach(way -> clashes(marker, stage, new Where(where.kept(), way), all, notes));
            }
            all.add(condition);
        }
    }

    private static boolean isDisjoint(Side one, Side other) {
        if (one == other || one == Side.ANY || other == Side.ANY) {
            return false;
        }
        Set<Side> either = Set.of(Side.AGENT, Side.CUSTOMER, Side.UNKNOWN);
        return one == Side.EITHER ? !either.contains(other) : other != Side.EITHER || !either.contains(one);
    }

    private static LintNote error(LintedMarker marker, Stage stage, String what, String hint) {
        return new LintNote(Severity.ERROR, "contradiction", marker.problem(stage, what, hint));
    }
}
