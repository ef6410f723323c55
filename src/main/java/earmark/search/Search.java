package earmark.search;

import earmark.index.Candidate;
import earmark.index.Candidates;
import earmark.markers.match.Match;
import earmark.markers.match.Matches;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Change;
import earmark.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One search on its way. Candidates are looked through in their order, only as many as it takes, and read several at once.
 * Use once, from one thread.
 */
final class Search {
    /** So many interactions are read together at first: about as many as hold a page of hits. */
    private static final int FIRST_READ = 16;

    private static final int LARGEST_READ = 64;

    private final Store store;
    private final Look look;
    private final Meant meant;
    private final Tally tally;
    private final Set<InteractionId> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Consumer<HitCount> progress;
    private boolean complete = true;

    /** What matches in an interaction. */
    interface Look {
        Matches at(Interaction interaction);
    }

    /** {@code progress} is told what is counted so far, again and again. */
    Search(Store store, Look look, Meant meant, SearchRequest request, Consumer<HitCount> progress) {
        this.store = store;
        this.look = look;
        this.meant = meant;
        this.progress = progress;
        boolean byTheme = request.facets().contains(Tally.THEME);
        tally = new Tally(request, byTheme ? store.themes().labels() : Map.of());
    }

    void candidates(Candidates candidates) throws IOException {
        lookThrough(() -> candidates.next().map(Candidate::interaction));
    }

    void changed(List<Change> changes) throws IOException {
        these(changes.stream().map(Change::interaction).toList());
    }

    void these(List<InteractionId> ids) throws IOException {
        Iterator<InteractionId> each = ids.iterator();
        lookThrough(() -> each.hasNext() ? Optional.of(each.next()) : Optional.empty());
    }

    /** What there is to look through, one after another; empty after the last. */
    private interface Source {
        Optional<InteractionId> next() throws IOException;
    }

    private void lookThrough(Source source) throws IOException {
        for (int size = FIRST_READ; ; size = Math.min(2 * size, LARGEST_READ)) {
            List<InteractionId> ids = next(source, size);
            if (ids.isEmpty()) {
                return;
            }
            if (tally.isEnough()) {
                complete = false;
                return;
            }
            look(ids);
            progress.accept(tally.counted(false));
        }
    }

    /** The next ones that are not done and may be meant. */
    private List<InteractionId> next(Source source, int size) throws IOException {
        var ids = new ArrayList<InteractionId>();
        Optional<InteractionId> next = source.next();
        while (next.isPresent()) {
            if (meant.mayBe(next.get()) && seen.add(next.get())) {
                ids.add(next.get());
                if (ids.size() == size) {
                    return ids;
                }
            }
            next = source.next();
        }
        return ids;
    }

    private void look(List<InteractionId> ids) {
        Iterator<Interaction> read = read(ids).iterator();
        while (read.hasNext() && !tally.isEnough()) {
            Interaction interaction = read.next();
            if (meant.is(interaction)) {
                look(interaction);
            }
        }
        complete &= !read.hasNext();
    }

    /** Without those that were removed after the index was written. */
    private List<Interaction> read(List<InteractionId> ids) {
        try {
            return store.interactions(ids);
        } catch (EarmarkException e) {
            // damaged: the others can still be found; other trouble comes again
            return ids.stream().flatMap(id -> read(id).stream()).toList();
        }
    }

    private Optional<Interaction> read(InteractionId id) {
        try {
            return store.find(id);
        } catch (EarmarkException e) {
            if (e.problems().stream().noneMatch(problem -> problem.where().equals(id.value()))) {
                throw e;
            }
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void look(Interaction interaction) {
        Matches matches = look.at(interaction);
        tally.add(
                interaction,
                matches.found().stream().map(match -> hit(interaction, match)).toList());
        for (int turn : matches.unfinished()) {
            problems.add(new Problem(
                    interaction.id() + ", turn " + turn,
                    "the query is too much work for so long a turn, which was left out",
                    "use fewer open parts and shorter distances"));
        }
    }

    private static Hit hit(Interaction interaction, Match match) {
        String text = interaction.turns().get(match.place().turn()).text();
        return new Hit(
                match.place(),
                match.speaker(),
                Snippet.of(text, match.place().at()),
                match.confidence(),
                match.doubt());
    }

    SearchResult result(List<Problem> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(problems);
        return new SearchResult(tally.hits(), tally.hasMore(), tally.counted(complete), all);
    }
}
