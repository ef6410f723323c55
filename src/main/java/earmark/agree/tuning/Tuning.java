package earmark.agree.tuning;

import earmark.agree.tuning.Phrases.Phrase;
import earmark.agree.tuning.Suggestion.Flip;
import earmark.agree.tuning.Suggestion.Kind;
import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.explain.Check;
import earmark.markers.explain.Explained;
import earmark.markers.explain.Explainer;
import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Thinks up changes of a marker on one half of the calls that people scored, and tries them on the other. Use from one
 * thread.
 */
public final class Tuning {
    private static final int MOST = 5;

    private final Marker marker;
    private final List<Case> learn;
    private final List<Case> heldOut;
    private final List<Case> all;
    private final List<Case> next;
    private final Map<InteractionId, Explained> explained = new HashMap<>();
    private final Map<InteractionId, Set<String>> said = new HashMap<>();

    /**
     * For a marker that looks for words.
     *
     * @param explainer explains it as it was judged
     * @param cases the calls that people scored
     * @param next calls that were scored afterwards, none of them among the others: each change is held against them too
     */
    public Tuning(Marker marker, Explainer explainer, List<Case> cases, List<Case> next) {
        this.marker = marker;
        this.next = List.copyOf(next);
        this.all = List.copyOf(cases);
        this.learn = cases.stream().filter(each -> !each.heldOut()).toList();
        this.heldOut = cases.stream().filter(Case::heldOut).toList();
        Stream.concat(cases.stream(), next.stream()).forEach(each -> {
            explained.put(each.id(), explainer.explain(each.analysis()));
            said.put(each.id(), Phrases.in(each.analysis(), marker.by()));
        });
    }

    /** The changes that set more calls right than wrong, the best first. */
    public List<Suggestion> suggestions() {
        if (!(marker.rule() instanceof Rule.Plain)) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        suggestions.addAll(phrases());
        suggestions.addAll(exclusions());
        suggestions.addAll(constraints());
        return suggestions.stream()
                .filter(each -> each.gain() > 0)
                .sorted(Comparator.comparingInt(Suggestion::gain).reversed())
                .toList();
    }

    private List<Suggestion> phrases() {
        List<Set<String>> missed = runs(each -> each.wanted() && !each.found());
        return Phrases.telling(missed, runs(each -> !each.wanted()), MOST).stream()
                .map(phrase -> suggestion(
                        Kind.PHRASE,
                        "say     " + phrase.words(),
                        because(phrase, "calls that were missed", "calls without it"),
                        each -> each.found() || runsOf(each).contains(phrase.words())))
                .toList();
    }

    private List<Set<String>> runs(Predicate<Case> which) {
        return learn.stream().filter(which).map(this::runsOf).toList();
    }

    private Set<String> runsOf(Case each) {
        return said.getOrDefault(each.id(), Set.of());
    }

    private static String because(Phrase phrase, String some, String others) {
        return "'" + phrase.words() + "' stands in " + phrase.some() + " " + some + " and " + phrase.others() + " "
                + others;
    }

    private List<Suggestion> exclusions() {
        List<Set<String>> wrong = aroundHits(each -> each.found() && !each.wanted());
        return Phrases.telling(wrong, aroundHits(each -> each.found() && each.wanted()), MOST).stream()
                .map(phrase -> suggestion(
                        Kind.EXCLUSION,
                        "notin   \"" + phrase.words() + "\"",
                        because(phrase, "calls with a false hit", "with a right one"),
                        each -> each.found() && !allExcluded(each, phrase.words())))
                .toList();
    }

    private List<Set<String>> aroundHits(Predicate<Case> which) {
        return learn.stream()
                .filter(which)
                .map(each -> hits(each).stream()
                        .flatMap(hit -> around(each, hit).stream())
                        .collect(Collectors.toSet()))
                .toList();
    }

    private boolean allExcluded(Case each, String words) {
        List<Finding> hits = hits(each);
        return !hits.isEmpty()
                && hits.stream().allMatch(hit -> around(each, hit).contains(words));
    }

    private static Set<String> around(Case each, Finding hit) {
        return Phrases.around(each.analysis(), hit.place().turn(), hit.place().at());
    }

    private List<Finding> hits(Case each) {
        Explained its = explained.get(each.id());
        return its != null && its.outcome() instanceof Outcome.Present present ? present.evidence() : List.of();
    }

    /** Each constraint that alone kept words from being found in a call that was missed. */
    private List<Suggestion> constraints() {
        Map<String, Integer> missed = new TreeMap<>();
        Map<String, String> changes = new LinkedHashMap<>();
        for (Case each : learn) {
            if (each.wanted() && !each.found()) {
                alone(each).forEach((key, change) -> {
                    missed.merge(key, 1, Integer::sum);
                    changes.putIfAbsent(key, change);
                });
            }
        }
        return missed.entrySet().stream()
                .map(entry -> suggestion(
                        Kind.CONSTRAINT,
                        entry.getKey() + ": " + changes.getOrDefault(entry.getKey(), "") + ", or as far as needed",
                        "it alone stood in the way in " + entry.getValue() + " calls that were missed",
                        each -> each.found() || alone(each).containsKey(entry.getKey())))
                .toList();
    }

    /** Constraint and place of its line, to the least change. */
    private Map<String, String> alone(Case each) {
        Map<String, String> alone = new LinkedHashMap<>();
        Explained its = explained.get(each.id());
        if (its != null) {
            its.misses().stream()
                    .filter(miss -> miss.stoppedBy().size() == 1)
                    .map(miss -> miss.stoppedBy().get(0))
                    .forEach(check -> alone.putIfAbsent(key(check), check.change()));
        }
        return alone;
    }

    private static String key(Check check) {
        return check.key() + " (" + check.origin() + ")";
    }

    private Suggestion suggestion(Kind kind, String line, String because, Predicate<Case> found) {
        List<Flip> flips = all.stream()
                .filter(each -> found.test(each) != each.found())
                .map(each ->
                        new Flip(each.reference(), found.test(each), found.test(each) == each.wanted(), each.heldOut()))
                .toList();
        return new Suggestion(
                marker.ref().id(),
                kind,
                line,
                because,
                Rightness.of(heldOut, Case::found),
                Rightness.of(heldOut, found),
                flips,
                next.isEmpty()
                        ? null
                        : new Suggestion.Next(Rightness.of(next, Case::found), Rightness.of(next, found)));
    }
}
