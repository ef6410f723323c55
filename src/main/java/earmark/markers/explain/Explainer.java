package earmark.markers.explain;

import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Rule;
import earmark.markers.explain.Explained.Step;
import earmark.markers.hearing.Hearing;
import earmark.markers.judge.AnswerPlaces;
import earmark.markers.match.RuleTagger;
import earmark.markers.match.SearchScope;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Explains what a marker came to in an interaction. Where it was not found, every place where the words of one of its
 * lines stand is held against each constraint <em>by itself</em>: so a person sees which one stood in the way, with the
 * values, and what would have to change. The fewer constraints stopped the words, the nearer the miss. Thread-safe.
 */
public final class Explainer {
    /** So many misses, or parts of phrases, are told at most. */
    private static final int MOST_TOLD = 12;

    private final Marker marker;
    private final Hearing hearing;
    private final RuleTagger tagger;

    /** For one marker by itself, as its examples are run. */
    public Explainer(Marker marker) {
        this(marker, RuleTagger.hearing(List.of(marker)));
    }

    /**
     * For one marker.
     *
     * @param hearing of all markers that were looked for together with it: so it comes to what was kept
     */
    public Explainer(Marker marker, Hearing hearing) {
        this.marker = marker;
        this.hearing = hearing;
        tagger = new RuleTagger(List.of(marker), hearing);
    }

    /** The marker in one interaction. */
    public Explained explain(Analysis analysis) {
        var talk = new Talk(analysis);
        Outcome outcome = tagger.tag(analysis).get(0).outcome();
        Searched searched = Searched.of(new SearchScope(marker.pattern()).places(analysis), analysis.interaction());
        List<Finding> found = outcome instanceof Outcome.Present present ? present.evidence() : List.of();

        var hits = new ArrayList<Candidate>();
        var misses = new ArrayList<Candidate>();
        var unsaid = new ArrayList<LineReader>();
        for (Marker sought : Sought.of(marker)) {
            for (Stage say : sought.says()) {
                var reader = new LineReader(talk, sought, say);
                List<Candidate> candidates = reader.candidates();
                if (candidates.isEmpty()) {
                    unsaid.add(reader);
                }
                for (Candidate candidate : candidates) {
                    boolean hit = found.stream().anyMatch(finding -> overlap(finding.place(), candidate.place()));
                    // of a rule made of others, a part that was found is told by its step
                    boolean part =
                            !sought.equals(marker) && candidate.stoppedBy().isEmpty();
                    if (hit) {
                        hits.add(candidate);
                    } else if (!part) {
                        misses.add(candidate);
                    }
                }
            }
        }
        if (marker.rule() instanceof Rule.Expected due) {
            var places = new AnswerPlaces(due, analysis, occasions(due, analysis));
            misses.removeIf(miss -> !places.holds(miss.place()));
        }
        List<Candidate> nearest = nearest(misses, searched);
        List<Part> parts = found.isEmpty() ? parts(talk, unsaid, searched, nearest.isEmpty()) : List.of();
        List<Step> steps = new RuleSteps(talk, marker, hearing).steps();
        List<OtherReading> readings = OtherReading.of(
                outcome instanceof Outcome.Undetermined ? tagger.doubtful(analysis) : found, analysis.interaction());
        return new Explained(marker.ref(), outcome, searched, hits(found, hits), readings, nearest, parts, steps);
    }

    /** What made it due. */
    private List<Place> occasions(Rule.Expected due, Analysis analysis) {
        Outcome outcome = new RuleTagger(List.of(due.chance()), hearing)
                .tag(analysis)
                .get(0)
                .outcome();
        return outcome instanceof Outcome.Present present
                ? present.evidence().stream().map(Finding::place).toList()
                : List.of();
    }

    /** One candidate a finding: that of the line which the finding names, if it came through. */
    private static List<Candidate> hits(List<Finding> found, List<Candidate> candidates) {
        var hits = new ArrayList<Candidate>();
        for (Finding finding : found) {
            candidates.stream()
                    .filter(candidate -> overlap(finding.place(), candidate.place()))
                    .min(Comparator.comparingInt(
                                    (Candidate hit) -> hit.stoppedBy().size())
                            .thenComparing(hit -> !hit.line().equals(finding.origin()))
                            .thenComparing(hit -> !hit.place().equals(finding.place())))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    /** Fewest obstacles first; of several lines that tell the same of the same words only the first. */
    private static List<Candidate> nearest(List<Candidate> misses, Searched searched) {
        var order = new ArrayList<>(misses);
        order.sort(Comparator.comparingInt((Candidate miss) -> miss.stoppedBy().size())
                .thenComparing(miss -> !searched.holds(miss.place().turn()))
                .thenComparing(miss -> -miss.words().size())
                .thenComparingInt(miss -> miss.place().turn())
                .thenComparingInt(miss -> miss.place().at().start()));
        var told = new ArrayList<Candidate>();
        for (Candidate miss : order) {
            boolean known = told.stream().anyMatch(other -> overlap(other.place(), miss.place()));
            if (!known && told.size() < MOST_TOLD) {
                told.add(miss);
            }
        }
        return told;
    }

    /** Of a model also those of steps beside one that was nearly found; a single word is then no part worth telling. */
    private List<Part> parts(Talk talk, List<LineReader> readers, Searched searched, boolean nothingNearer) {
        boolean model = marker.rule() instanceof Rule.Modelled;
        if (!model && !(nothingNearer && isWords(marker))) {
            return List.of();
        }
        var finder = new PartFinder(talk);
        var parts = new ArrayList<Part>();
        var seen = new HashSet<Place>();
        for (LineReader reader : readers) {
            finder.largest(reader)
                    .filter(part -> !model || part.text().indexOf(' ') > 0)
                    .filter(part -> seen.add(part.place()))
                    .ifPresent(parts::add);
        }
        parts.sort(
                Comparator.comparing((Part part) -> !searched.holds(part.place().turn()))
                        .thenComparing(part -> -part.text().length()));
        return parts.subList(0, Math.min(MOST_TOLD, parts.size()));
    }

    /** Whether it is the words themselves that are looked for. */
    private static boolean isWords(Marker marker) {
        return marker.rule() instanceof Rule.Plain;
    }

    private static boolean overlap(Place one, Place other) {
        return Talk.meet(one, other);
    }
}
