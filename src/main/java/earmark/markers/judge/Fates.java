package earmark.markers.judge;

import earmark.markers.Rule.Which;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of all occasions, and what it comes to. Of an occasion that may be none, and of one of which it cannot be
 * told whether it was met, it is kept what it may mean: that there is one that was met, one that was missed, or either.
 */
final class Fates {
    private final List<Finding> met = new ArrayList<>();
    private final List<Place> searched = new ArrayList<>();
    private boolean missed;
    private final List<String> gone = new ArrayList<>();
    private final List<String> perhapsMet = new ArrayList<>();
    private final List<String> perhapsMissed = new ArrayList<>();

    /** One was met. */
    void met(Finding response) {
        met.add(response);
    }

    /** One was missed, although it was looked for in those places. */
    void missed(List<Place> places) {
        missed = true;
        searched.addAll(places);
    }

    /** Something took one away. */
    void gone(String because) {
        gone.add(because);
    }

    /** One was met, if it is one. */
    void perhapsMet(String because) {
        perhapsMet.add(because);
    }

    /** One was missed, if it is one. */
    void perhapsMissed(String because) {
        perhapsMissed.add(because);
    }

    /** One may have been met or missed. */
    void unclear(String because) {
        perhapsMet.add(because);
        perhapsMissed.add(because);
    }

    /** What they come to when those count. */
    Outcome outcome(Which which) {
        boolean some = missed || !met.isEmpty();
        boolean perhaps = !perhapsMet.isEmpty() || !perhapsMissed.isEmpty();
        if (!some && !perhaps) {
            return new NoOpportunity(String.join("; ", gone));
        }
        return switch (which) {
            case EACH -> missed ? new Absent(searched) : met.isEmpty() ? unclear() : presentUnless(perhapsMissed);
            case ANY -> !met.isEmpty() ? presentUnless(List.of()) : missed ? absentUnless(perhapsMet) : unclear();
            // the one that counts may be any of those
            case FIRST, LAST -> !some ? unclear() : missed ? absentUnless(perhapsMet) : presentUnless(perhapsMissed);
        };
    }

    private Outcome presentUnless(List<String> doubts) {
        return doubts.isEmpty() ? new Present(Evidence.ordered(met)) : undetermined(doubts);
    }

    private Outcome absentUnless(List<String> doubts) {
        return doubts.isEmpty() ? new Absent(searched) : undetermined(doubts);
    }

    private Outcome unclear() {
        var all = new ArrayList<>(perhapsMissed);
        all.addAll(perhapsMet);
        return undetermined(all);
    }

    private static Outcome undetermined(List<String> doubts) {
        return new Undetermined(String.join("; ", doubts.stream().distinct().toList()));
    }
}
