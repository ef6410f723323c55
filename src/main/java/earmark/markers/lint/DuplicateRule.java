package earmark.markers.lint;

import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Rule;
import earmark.markers.match.PlainPhrases;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a marker that add nothing to another line, and markers that look for the same. */
final class DuplicateRule implements LintRule {
    private static final String RULE = "duplicate";

    private final List<Marker> all;

    /** Among these markers. */
    DuplicateRule(List<Marker> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public List<LintNote> look(LintedMarker linted) {
        Marker marker = linted.marker();
        var notes = new ArrayList<LintNote>();
        for (Marker other : all) {
            if (other.ref().id().equals(marker.ref().id())) {
                break;
            }
            if (isPlain(marker) && isPlain(other) && other.pattern().equals(marker.pattern())) {
                notes.add(new LintNote(
                        Severity.WARNING,
                        RULE,
                        linted.problem(
                                marker.ref().id() + " looks for the same as "
                                        + other.ref().id() + " (" + other.origin() + ")",
                                "keep one, or use @" + other.ref().id())));
            }
        }
        List<Stage> says = marker.says();
        for (int i = 0; i < says.size(); i++) {
            covering(says, i).map(stage -> note(linted, stage)).ifPresent(notes::add);
        }
        return notes;
    }

    private static boolean isPlain(Marker marker) {
        return marker.rule() instanceof Rule.Plain;
    }

    /** A line, and the other line that finds all of it. */
    private record Covered(Stage line, Stage by, boolean same) {}

    private static Optional<Covered> covering(List<Stage> says, int index) {
        Stage line = says.get(index);
        Optional<SpokenSamples> samples = PlainPhrases.of(line.pattern()).map(SpokenSamples::of);
        for (int other = 0; other < says.size(); other++) {
            Stage by = says.get(other);
            boolean same = by.pattern().equals(line.pattern());
            if (other != index && same && other < index) {
                return Optional.of(new Covered(line, by, true));
            }
            boolean covers = other != index
                    && !same
                    && samples.isPresent()
                    && PlainPhrases.of(by.pattern()).isPresent()
                    && samples.get().whollyFoundBy(by.pattern()).size()
                            == samples.get().size();
            if (covers) {
                return Optional.of(new Covered(line, by, false));
            }
        }
        return Optional.empty();
    }

    private static LintNote note(LintedMarker marker, Covered covered) {
        String what = covered.same()
                ? "the same line stands at " + covered.by().origin()
                : "everything this line finds is found by " + covered.by().origin();
        Problem problem = marker.problem(covered.line(), what, "take the line out");
        return new LintNote(Severity.WARNING, RULE, problem);
    }
}
