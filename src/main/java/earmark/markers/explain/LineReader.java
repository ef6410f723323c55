package earmark.markers.explain;

import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.Said;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Place;
import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One {@code say} line of a marker in one interaction: where its words stand, and what each constraint made of them. */
final class LineReader {
    /** More places than this of one line tell a person nothing more. */
    private static final int MOST_PLACES = 60;

    private final Talk talk;
    private final String line;
    private final Side by;
    private final Loosening.Parts parts;
    private final List<Constraint> constraints = new ArrayList<>();

    LineReader(Talk talk, Marker marker, Stage say) {
        this.talk = talk;
        line = say.origin();
        by = marker.by();
        parts = Loosening.of(say.pattern());
        for (Loosening.Constraint own : parts.constraints()) {
            constraints.add(new Constraint(
                    talk,
                    Reasons.key(own.node()),
                    say.origin(),
                    own.owner(),
                    own.node(),
                    own.alone(),
                    own.inside().equals(parts.core()) ? null : own.inside()));
        }
        List<Stage> stages = marker.stages();
        for (int i = 1; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Pattern inside = stages.get(i - 1).pattern();
            Pattern alone = Swap.in(stage.pattern(), inside, parts.core());
            constraints.add(new Constraint(talk, stage.key(), stage.origin(), "", stage.pattern(), alone, null));
        }
    }

    /** The words the line looks for, without any constraint. */
    Pattern core() {
        return parts.core();
    }

    String line() {
        return line;
    }

    /** Whether what somebody says may count: it is said by the marker's side, and by that which the line itself names. */
    boolean mayCount(Speaker speaker) {
        return by.fit(speaker) != Fit.NO
                && parts.constraints().stream()
                        .map(Loosening.Constraint::node)
                        .allMatch(node ->
                                !(node instanceof Said said) || said.side().fit(speaker) != Fit.NO);
    }

    /** Every place where the words stand. */
    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (Match match : new Matcher(parts.core()).match(talk.analysis).found()) {
            if (candidates.size() == MOST_PLACES) {
                break;
            }
            Place place = match.place();
            candidates.add(new Candidate(
                    line,
                    place,
                    match.speaker(),
                    Heard.words(talk.turn(place), place.at()),
                    constraints.stream()
                            .map(constraint -> constraint.check(place))
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList()));
        }
        return candidates;
    }
}
