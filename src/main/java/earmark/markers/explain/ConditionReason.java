package earmark.markers.explain;

import earmark.markers.Condition;
import earmark.markers.Condition.Holds;
import earmark.markers.Condition.OneOf;
import earmark.markers.Condition.Stands;
import earmark.markers.Condition.Turns;
import earmark.markers.Condition.Which;
import earmark.markers.Condition.Whose;
import earmark.markers.Known;
import earmark.markers.Pattern.Where;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.explain.Reasons.Reason;
import earmark.markers.match.Match;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why words at a place do not meet conditions, with what stands there instead. Use from one thread. */
final class ConditionReason {
    private final Talk talk;
    private final Place place;

    ConditionReason(Talk talk, Place place) {
        this.talk = talk;
        this.place = place;
    }

    /** Those that do not hold. */
    Reason blocked(List<Condition> conditions) {
        var reasons = new ArrayList<String>();
        var changes = new ArrayList<String>();
        for (Condition condition : conditions) {
            boolean so = isSo(condition);
            if (so == condition.wanted()) {
                continue;
            }
            if (condition instanceof Stands stands) {
                String words = so ? hit(stands).orElse(Reasons.shortened(stands.pattern())) : "";
                reasons.add(
                        so
                                ? words + " stands in " + where(stands.turns())
                                : "there is no " + what(condition) + beyond(stands));
                changes.add(
                        so
                                ? "no condition against " + words
                                : "no condition on " + Reasons.shortened(stands.pattern()));
            } else if (condition instanceof OneOf choice && !so) {
                // a way whose conditions all hold would have held
                List<Reason> ways = choice.ways().stream().map(this::blocked).toList();
                reasons.add("none of " + ways.size() + " choices holds: "
                        + ways.stream().map(Reason::reason).collect(Collectors.joining("; ")));
                changes.add(ways.stream().map(Reason::change).collect(Collectors.joining(", or ")));
            } else {
                reasons.add(condition.print() + (so ? " holds" : " does not hold" + known(condition)));
                changes.add("no condition " + condition.print());
            }
        }
        return new Reason(String.join("; ", reasons), String.join("; ", changes));
    }

    /** What the fact is that was asked for. */
    private String known(Condition condition) {
        if (condition instanceof Holds holds && holds.what() instanceof Known.Fact fact) {
            String value = talk.interaction.facts().get(fact.name());
            return value == null ? "" : ": it is '" + value + "'";
        }
        return "";
    }

    /** Asks the matcher, which alone decides. */
    private boolean isSo(Condition condition) {
        Condition wanted = condition.wanted() ? condition : condition.opposite();
        return !talk.in(place.turn(), new Where(new Wildcard("*"), List.of(wanted)))
                .isEmpty();
    }

    /** The words that stand there, in the nearest turn that has them. */
    private Optional<String> hit(Stands stands) {
        Which which = stands.turns().which();
        int step = which == Which.PREV ? -1 : 1;
        int turns = talk.interaction.turns().size();
        for (int i = place.turn() + (which == Which.THIS ? 0 : step); i >= 0 && i < turns; i += step) {
            Optional<Match> match = talk.in(i, stands.pattern()).stream().findFirst();
            if (match.isPresent() || which == Which.THIS) {
                return match.map(talk::quoted);
            }
        }
        return Optional.empty();
    }

    /** Where it stands although not where it was asked for: the nearest one in that direction. */
    private String beyond(Stands stands) {
        Which which = stands.turns().which();
        if (which != Which.PREV && which != Which.NEXT) {
            return "";
        }
        int step = which == Which.PREV ? -1 : 1;
        int turns = talk.interaction.turns().size();
        for (int i = place.turn() + step; i >= 0 && i < turns; i += step) {
            Optional<Match> match = talk.in(i, stands.pattern()).stream().findFirst();
            if (match.isPresent()) {
                int away = Math.abs(i - place.turn());
                return "; the nearest, " + talk.quoted(match.get()) + " by "
                        + Talk.name(match.get().speaker()) + ", stands " + away + (away == 1 ? " turn " : " turns ")
                        + (step < 0 ? "before" : "after") + " it";
            }
        }
        return "";
    }

    /** What they passed. */
    static String passed(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> (condition.wanted() ? "" : "no ") + what(condition))
                .collect(Collectors.joining("; "));
    }

    private static String what(Condition condition) {
        return condition instanceof Stands stands
                ? Reasons.shortened(stands.pattern()) + " in " + where(stands.turns())
                : condition.print();
    }

    private static String where(Turns turns) {
        boolean one = turns.count() == 1;
        boolean other = turns.whose() == Whose.OTHER;
        return switch (turns.which()) {
            case THIS -> "the same turn";
            case RUN -> "the speaker's turns around it";
            case PREV ->
                one && other
                        ? "the other side's turn before"
                        : "the last " + turns.count() + " turns of "
                                + turns.whose().keyword();
            case NEXT ->
                one && other
                        ? "the other side's next turn"
                        : "the next " + turns.count() + " turns of "
                                + turns.whose().keyword();
        };
    }
}
