package earmark.pipeline.scores;

import earmark.agree.scores.AutoFill;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.CrossCheck;
import earmark.markers.catalog.MarkerCatalog;
import earmark.stats.agreement.Agreement;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which questions the machine may fill in on a person's scorecard: those for which past blind scores show that it is as good
 * as one of the people and hardly ever wrong; see {@link AutoFill}. Judged anew when scores or findings change. Thread-safe.
 */
public final class FillPolicy {
    private static final long SEED = 1;

    private final Store store;
    private final MarkerCatalog markers;
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();

    /** In a home. */
    public FillPolicy(Store store, MarkerCatalog markers) {
        this.store = store;
        this.markers = markers;
    }

    /**
     * The ids of the questions it may fill in.
     *
     * @param form id of the form, all versions of which count
     */
    public Set<String> questions(String form) {
        String state = store.scorecards().state() + " " + store.outlines().state();
        Judged before = judged.get(form);
        if (before != null && before.state().equals(state)) {
            return before.questions();
        }
        Set<String> questions = judge(form);
        judged.put(form, new Judged(state, questions));
        return questions;
    }

    private Set<String> judge(String form) {
        var allowed = new TreeSet<String>();
        var check = new CrossCheck(store.sampling().chances(), Agreement.DRAWS, SEED);
        new CrossChecking(store, markers, Map.of())
                .ballots(EvaluationFilter.ALL.on(form))
                .forEach((criterion, ballots) -> {
                    if (isEnough(criterion, ballots)
                            && check.of(criterion, ballots).autoFill().allowed()) {
                        allowed.add(criterion.question());
                    }
                });
        return Set.copyOf(allowed);
    }

    /** Looked at first, for the figures take their time. */
    private static boolean isEnough(Criterion criterion, List<Ballot> ballots) {
        List<Ballot> blind = ballots.stream()
                .filter(ballot -> !ballot.isMachine() && !ballot.assisted())
                .toList();
        return criterion.automation() != null
                && AutoFill.isEnough(
                        (int) blind.stream().map(Ballot::rater).distinct().count(),
                        (int) blind.stream().map(Ballot::interaction).distinct().count());
    }

    private record Judged(String state, Set<String> questions) {}
}
