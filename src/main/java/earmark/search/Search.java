package earmark.search;

import earmark.index.Candidate;
import earmark.index.Candidates;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.markers.match.Matches;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.store.Store;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One search on its way. Candidates are looked through in their order, only as many as it takes. Use once, from one thread. */
final class Search {
    private final Store store;
    private final TextAnalyzer analyzer;
    private final Matcher matcher;
    private final Meant meant;
    private final Tally tally;
    private final Set<InteractionId> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean complete = true;

    Search(Store store, TextAnalyzer analyzer, Matcher matcher, Meant meant, SearchRequest request) {
        this.store = store;
        this.analyzer = analyzer;
        this.matcher = matcher;
        this.meant = meant;
        boolean byTheme = request.facets().contains(Tally.THEME);
        tally = new Tally(request, byTheme ? store.themes().labels() : Map.of());
    }

    void candidates(Candidates candidates) throws IOException {
        Optional<Candidate> next = candidates.next();
        while (next.isPresent() && !tally.isEnough()) {
            look(next.get().interaction());
            next = candidates.next();
        }
        complete &= next.isEmpty();
    }

    /** Looks through an interaction, unless it was done or is not meant. */
    void look(InteractionId id) {
        if (!meant.mayBe(id) || seen.contains(id)) {
            return;
        }
        if (tally.isEnough()) {
            complete = false;
            return;
        }
        seen.add(id);
        try {
            // empty when it was removed after the index was written
            store.find(id).filter(meant::is).ifPresent(this::look);
        } catch (EarmarkException e) {
            // damaged: the others can still be found; other trouble is for the caller
            if (e.problems().stream().noneMatch(problem -> problem.where().equals(id.value()))) {
                throw e;
            }
            problems.addAll(e.problems());
        }
    }

    private void look(Interaction interaction) {
        Matches matches = matcher.match(analyzer.analyze(interaction));
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
