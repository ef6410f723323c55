package earmark.markers.match;

import earmark.markers.Condition;
import earmark.markers.Known;
import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.match.PlainReference.Hit;
import earmark.model.Speaker;
import java.util.List;
import java.util.Set;

/** What conditions of the marker language mean, seen from one turn; of what is known only the medium. */
final class PlainConditions {
    private final PlainReference reference;
    private final PlainTalk talk;
    private final int turn;

    PlainConditions(PlainReference reference, PlainTalk talk, int turn) {
        this.reference = reference;
        this.talk = talk;
        this.turn = turn;
    }

    /** Yes, no, or cannot be told. */
    enum Truth {
        NO,
        MAYBE,
        YES;

        Truth opposite() {
            return this == NO ? YES : this == YES ? NO : MAYBE;
        }

        Truth and(Truth other) {
            return compareTo(other) < 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) > 0 ? this : other;
        }

        static Truth of(boolean so) {
            return so ? YES : NO;
        }

        static Truth of(Set<Hit> hits) {
            return hits.isEmpty() ? NO : hits.stream().anyMatch(Hit::certain) ? YES : MAYBE;
        }
    }

    /** Whether a condition holds in the turn. */
    Truth truth(Condition condition) {
        Truth so;
        if (condition instanceof Condition.OneOf choice) {
            so = Truth.NO;
            for (List<Condition> way : choice.ways()) {
                Truth all = Truth.YES;
                for (Condition each : way) {
                    all = all.and(truth(each));
                }
                so = so.or(all);
            }
        } else if (condition instanceof Condition.Stands stands) {
            so = stands(stands);
        } else {
            Known.By by = (Known.By) ((Condition.Holds) condition).what();
            so = Truth.of(by.medium() == talk.analysis.interaction().medium());
        }
        return condition.wanted() ? so : so.opposite();
    }

    private Truth stands(Condition.Stands stands) {
        Condition.Turns around = stands.turns();
        return switch (around.which()) {
            case THIS -> Truth.of(reference.find(stands.pattern(), turn));
            case PREV -> towards(-1, around, stands.pattern());
            case NEXT -> towards(1, around, stands.pattern());
            case RUN ->
                Truth.of(reference.find(stands.pattern(), turn))
                        .or(run(-1, stands.pattern()))
                        .or(run(1, stands.pattern()));
        };
    }

    private Truth run(int step, Pattern pattern) {
        Truth so = Truth.NO;
        Speaker whose = talk.speaker(turn);
        Truth sure = whose == Speaker.UNKNOWN ? Truth.MAYBE : Truth.YES;
        for (int i = turn + step; i >= 0 && i < talk.turns.size(); i += step) {
            if (!talk.turns.get(i).isEmpty()) {
                if (talk.speaker(i) == Speaker.UNKNOWN) {
                    sure = Truth.MAYBE;
                } else if (whose == Speaker.UNKNOWN) {
                    whose = talk.speaker(i);
                } else if (talk.speaker(i) != whose) {
                    return so;
                }
                so = so.or(Truth.of(reference.find(pattern, i)).and(sure));
            }
        }
        return so;
    }

    private Truth towards(int step, Condition.Turns around, Pattern pattern) {
        Truth so = Truth.NO;
        int seen = 0;
        int most = around.count();
        boolean certain = true;
        for (int i = turn + step; i >= 0 && i < talk.turns.size() && seen < most; i += step) {
            if (talk.turns.get(i).isEmpty()) {
                continue;
            }
            Fit fit = fit(around.whose(), talk.speaker(turn), talk.speaker(i));
            if (fit == Fit.NO && around.whose() == Condition.Whose.RUN) {
                return so;
            }
            if (fit != Fit.NO) {
                if (fit == Fit.MAYBE && certain) {
                    certain = false;
                    most += 2;
                }
                seen++;
                Truth here = Truth.of(reference.find(pattern, i));
                so = so.or(certain ? here : here.and(Truth.MAYBE));
            }
        }
        return so;
    }

    private static Fit fit(Condition.Whose whose, Speaker own, Speaker other) {
        return switch (whose) {
            case ANY -> Fit.YES;
            case OTHER ->
                own == Speaker.UNKNOWN || other == Speaker.UNKNOWN ? Fit.MAYBE : own == other ? Fit.NO : Fit.YES;
            case SPEAKER, RUN ->
                own == Speaker.UNKNOWN || other == Speaker.UNKNOWN ? Fit.MAYBE : own == other ? Fit.YES : Fit.NO;
            default -> fit(Side.valueOf(whose.name()), other);
        };
    }

    /** Whether a speaker is of a side. */
    static Fit fit(Side side, Speaker speaker) {
        return switch (side) {
            case ANY -> Fit.YES;
            case EITHER -> speaker == Speaker.ROBOT || speaker == Speaker.THIRD_PARTY ? Fit.NO : Fit.YES;
            case UNKNOWN -> speaker == Speaker.UNKNOWN ? Fit.YES : Fit.NO;
            default -> speaker == Speaker.UNKNOWN ? Fit.MAYBE : speaker.name().equals(side.name()) ? Fit.YES : Fit.NO;
        };
    }
}
