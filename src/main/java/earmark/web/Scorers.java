package earmark.web;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.store.Store;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may be asked to score here: the accounts whose role may; where there are none, anybody. Thread-safe. */
public final class Scorers {
    private final Store store;

    /** Of this home. */
    public Scorers(Store store) {
        this.store = store;
    }

    /**
     * Who is asked to score these, as the account is called.
     *
     * @param name in any capitals; blank for nobody
     * @throws EarmarkException when there are accounts and none of them is this person's and may score, which names those that
     *     may; or this person may not see one of the interactions
     */
    public String named(String name, List<Interaction> scored) {
        if (name.isBlank() || store.people().all().isEmpty()) {
            return name;
        }
        List<Viewer> may = scorers().toList();
        Viewer asked = may.stream()
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new EarmarkException(
                        name.strip(),
                        "nobody of that name may score here",
                        "one of: "
                                + String.join(
                                        ", ", may.stream().map(Viewer::name).toList())));
        scored.stream().filter(one -> !asked.maySee(one)).findFirst().ifPresent(hidden -> {
            throw new EarmarkException(
                    asked.name(),
                    "may not see "
                            + hidden.facts().getOrDefault("id", hidden.id().value()) + ", which is not of "
                            + String.join(
                                    " or ", asked.teams().stream().sorted().toList()),
                    "ask somebody who sees it, or have an administrator change the teams of " + asked.name());
        });
        return asked.name();
    }

    /** Whom to offer for an interaction with these facts: who may score and sees it, by name; nobody without accounts. */
    public List<String> offered(Map<String, String> facts) {
        return names(scorers().filter(viewer -> viewer.maySee(facts)));
    }

    /** All who may score, whatever they see, by name; nobody without accounts. */
    public List<String> all() {
        return names(scorers());
    }

    private static List<String> names(Stream<Viewer> viewers) {
        return viewers.map(Viewer::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private Stream<Viewer> scorers() {
        return store.people().all().stream()
                .map(Viewer::of)
                .filter(viewer -> viewer.role().may(Right.SCORE));
    }
}
