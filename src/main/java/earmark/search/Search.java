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
import java.util.Optional;
import java.util.Set;

/** One search on its way. Use once, from one thread. */
final class Search {
    private final Store store;
    private final TextAnalyzer analyzer;
    private final Matcher matcher;
    private final Optional<Set<InteractionId>> among;
    private final int limit;
    private final Set<InteractionId> seen = new HashSet<>();
    private final List<Hit> hits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Search(Store store, TextAnalyzer analyzer, Matcher matcher, Optional<Set<InteractionId>> among, int limit) {
        this.store = store;
        this.analyzer = analyzer;
        this.matcher = matcher;
        this.among = among;
        this.limit = limit;
    }

    void candidates(Candidates candidates) throws IOException {
        Optional<Candidate> next = candidates.next();
        while (next.isPresent() && !isFull()) {
            look(next.get().interaction());
            next = candidates.next();
        }
    }

    /** Looks through an interaction, unless it was done or is not meant. */
    void look(InteractionId id) {
        boolean meant = among.isEmpty() || among.get().contains(id);
        if (isFull() || !meant || !seen.add(id)) {
            return;
        }
        try {
            // empty when it was removed after the index was written
            store.find(id).ifPresent(this::look);
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
        for (Match match : matches.found()) {
            String text = interaction.turns().get(match.place().turn()).text();
            hits.add(new Hit(
                    match.place(),
                    match.speaker(),
                    Snippet.of(text, match.place().at()),
                    match.confidence(),
                    match.doubt()));
        }
        for (int turn : matches.unfinished()) {
            problems.add(new Problem(
                    interaction.id() + ", turn " + turn,
                    "the query is too much work for so long a turn, which was left out",
                    "use fewer open parts and shorter distances"));
        }
    }

    /** One more than was asked for, to know whether there are more. */
    private boolean isFull() {
        return hits.size() > limit;
    }

    SearchResult result(List<Problem> notes) {
        var all = new ArrayList<>(notes);
        all.addAll(problems);
        return new SearchResult(hits.subList(0, Math.min(limit, hits.size())), isFull(), all);
    }
}
