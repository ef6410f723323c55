package earmark.flag.risk;

import earmark.flag.FlagCase;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an interaction that may go with bad scores. Undetermined and no opportunity are 0 in both kinds: what cannot
 * be told speaks neither way.
 *
 * @param marker its id
 * @param kind which figure
 */
record RiskFeature(String marker, Kind kind) implements Comparable<RiskFeature> {
    /** Which figure. */
    enum Kind {
        /** {@code ln(1 + n)} of its findings. */
        FOUND("found"),
        /** 1 where it was looked for in vain. */
        MISSING("not found");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    double of(FlagCase of) {
        Verdict verdict = of.verdicts().get(marker);
        Outcome outcome = verdict == null ? null : verdict.outcome();
        if (kind == Kind.FOUND) {
            return outcome instanceof Outcome.Present present
                    ? Math.log1p(present.evidence().size())
                    : 0;
        }
        return outcome instanceof Outcome.Absent ? 1 : 0;
    }

    List<Place> places(FlagCase of) {
        Verdict verdict = of.verdicts().get(marker);
        return places(verdict == null ? null : verdict.outcome());
    }

    private List<Place> places(@Nullable Outcome outcome) {
        if (kind == Kind.FOUND && outcome instanceof Outcome.Present present) {
            return present.evidence().stream().map(Finding::place).toList();
        }
        return kind == Kind.MISSING && outcome instanceof Outcome.Absent absent ? absent.searched() : List.of();
    }

    String words() {
        return marker + " " + kind.words;
    }

    @Override
    public int compareTo(RiskFeature other) {
        int byMarker = marker.compareTo(other.marker);
        return byMarker != 0 ? byMarker : kind.compareTo(other.kind);
    }
}
