package earmark.web;

import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.people.Account;
import earmark.score.Evaluation;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What who asks may see of everything that hangs on interactions. Looked up at most once a request, and not at all for who
 * sees all. For one request, from one thread.
 */
public final class Sight {
    /** A problem's place begins with the interaction it is about, if it is about one. */
    private static final Pattern ABOUT = Pattern.compile("([0-9a-f]{16})\\b.*", Pattern.DOTALL);

    private final Viewer viewer;
    private final Store store;
    private @Nullable Set<InteractionId> interactions;
    private @Nullable Set<String> agents;

    Sight(Viewer viewer, Store store) {
        this.viewer = viewer;
        this.store = store;
    }

    /** Whether that is everything. */
    public boolean isAll() {
        return viewer.seesAll();
    }

    /** Whether an interaction is seen; what is not kept any more only by who sees all. */
    public boolean sees(InteractionId id) {
        if (isAll()) {
            return true;
        }
        Set<InteractionId> known = interactions;
        if (known == null) {
            known = store.ids(viewer.narrowed(Filter.ALL));
            interactions = known;
        }
        return known.contains(id);
    }

    /**
     * Whether an evaluation is seen: as its interaction is; one whose interaction is not known here as what is about its
     * agent.
     */
    public boolean sees(Evaluation evaluation) {
        InteractionId id = evaluation.interaction();
        return isAll() || (id == null ? seesAgent(evaluation.agent()) : sees(id));
    }

    /**
     * Whether what is about an agent is seen: the own in any case; by who has teams that of the agents whose account says
     * that they are of one of them, and, where no account says anything, of whom an interaction of one of them is kept.
     */
    public boolean seesAgent(String agent) {
        if (isAll() || agent.equals(viewer.agent())) {
            return true;
        }
        if (viewer.role() == Role.AGENT) {
            return false;
        }
        Set<String> known = agents;
        if (known == null) {
            known = agentsOfTeams();
            agents = known;
        }
        return known.contains(agent);
    }

    private Set<String> agentsOfTeams() {
        var found = new HashSet<>(store.outlines().values(Viewer.AGENT, viewer.narrowed(Filter.ALL)));
        for (Account account : store.people().all()) {
            String agent = account.agent();
            if (agent == null
                    || !account.role().equals("agent")
                    || account.teams().isEmpty()) {
                continue;
            }
            if (Collections.disjoint(account.teams(), viewer.teams())) {
                found.remove(agent);
            } else {
                found.add(agent);
            }
        }
        return found;
    }

    /** Without what is about interactions that are not seen. */
    public List<Problem> of(List<Problem> problems) {
        return isAll()
                ? problems
                : problems.stream()
                        .filter(problem -> {
                            Matcher about = ABOUT.matcher(problem.where());
                            return !about.matches() || sees(new InteractionId(about.group(1)));
                        })
                        .toList();
    }
}
