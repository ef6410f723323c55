package earmark.search;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.markers.match.Matches;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.store.Summary;
import earmark.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a marker found, as it was kept: also what was only heard so and never written, and of what a model weighs only where
 * it is present. What was tagged by other markers than today's is judged anew. Use from one thread.
 */
final class KeptFindings implements Search.Look {
    private static final Comparator<Match> IN_ORDER = Comparator.comparingInt(
                    (Match match) -> match.place().turn())
            .thenComparingInt(match -> match.place().at().start());

    private final Store store;
    private final TextAnalyzer analyzer;
    private final MarkerQuery query;
    private final Set<InteractionId> otherwise;
    private final RuleTagger tagger;
    private final Matcher words;

    /** {@code today} says what is in force. */
    KeptFindings(Store store, TextAnalyzer analyzer, MarkerQuery query, Today today) {
        this.store = store;
        this.analyzer = analyzer;
        this.query = query;
        otherwise = new HashSet<>(store.taggedOtherwise(today.pack(), null, Integer.MAX_VALUE));
        tagger = new RuleTagger(List.of(query.marker()), today.hearing());
        words = new Matcher(query.marker().pattern());
    }

    /** Where the marker was found, the newest first: not all of it is among what the index proposes. */
    List<InteractionId> found() {
        Filter having = Filter.ALL.having(query.marker().ref().id());
        return store.list(having, Integer.MAX_VALUE).stream().map(Summary::id).toList();
    }

    /** What is not known of those that were tagged otherwise. */
    List<Problem> notes() {
        return otherwise.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "markers",
                        otherwise.size() + " kept here were tagged by other markers than today's: what was only heard"
                                + " in those, and not recognised so, may be missing",
                        "earmark retag"));
    }

    @Override
    public Matches at(Interaction interaction) {
        Marker marker = query.marker();
        Analysis analysis = analyzer.analyze(interaction);
        Optional<Outcome> outcome = otherwise.contains(interaction.id())
                ? Optional.of(tagger.tag(analysis).get(0).outcome())
                : store.verdicts(interaction.id()).stream()
                        .filter(verdict ->
                                verdict.marker().id().equals(marker.ref().id()))
                        .map(Verdict::outcome)
                        .findFirst();
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Present present) {
            List<Match> places = present.evidence().stream()
                    .map(KeptFindings::match)
                    .sorted(IN_ORDER)
                    .toList();
            return new Matches(query.asked(analysis, places), List.of());
        }
        if (outcome.isPresent()
                && outcome.get() instanceof Outcome.Undetermined undetermined
                && marker.rule() instanceof Rule.Plain) {
            Matches matches = words.match(analysis);
            var places = new ArrayList<Match>();
            matches.found().forEach(match -> places.add(doubtful(match, undetermined.because())));
            return new Matches(query.asked(analysis, places), matches.unfinished());
        }
        return new Matches(List.of(), List.of());
    }

    private static Match match(Finding finding) {
        return new Match(finding.place(), finding.speaker(), finding.confidence(), finding.fields(), null);
    }

    private static Match doubtful(Match match, String because) {
        return match.isCertain()
                ? new Match(match.place(), match.speaker(), match.confidence(), match.fields(), because)
                : match;
    }
}
