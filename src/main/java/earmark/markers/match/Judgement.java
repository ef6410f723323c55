package earmark.markers.match;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.hearing.Hearing;
import earmark.markers.judge.Heard;
import earmark.markers.judge.Sighted;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One marker in one interaction: the decision table of {@link RuleTagger}. Use from one thread. */
final class Judgement {
    private final MarkerFinder finder;
    private final Reading reading;
    private final BitSet candidates;
    private final IntFunction<Variants> variants;
    private final Hearing hearing;
    private final Searched where;
    private final List<Finding> evidence = new ArrayList<>();
    private final List<Sighted.Doubtful> doubtful = new ArrayList<>();
    private final TreeMap<String, Integer> doubts = new TreeMap<>();
    private int unfinished;

    /**
     * Nothing is judged yet.
     *
     * @param candidates the turns in which the marker may match, as they were heard or otherwise
     * @param variants gives by index how a turn may read otherwise
     */
    Judgement(
            MarkerFinder finder, Reading reading, BitSet candidates, IntFunction<Variants> variants, Hearing hearing) {
        this.finder = finder;
        this.reading = reading;
        this.candidates = candidates;
        this.variants = variants;
        this.hearing = hearing;
        this.where = Searched.in(reading, finder.scope);
    }

    /** What was found, and what it comes to. */
    Sighted sighted() {
        Outcome outcome = outcome();
        String unclear = null;
        if (unfinished > 0) {
            unclear = tooMuch();
        } else if (where.poor() != null) {
            unclear = where.poor();
        } else if (lost() != null) {
            unclear = lost();
        } else if (where.places().isEmpty() && outcome instanceof Undetermined undetermined) {
            unclear = undetermined.because();
        }
        return new Sighted(evidence, doubtful, where.places(), unclear, unfinished > 0, outcome);
    }

    private String tooMuch() {
        return "the pattern asks for too much work in " + turns(unfinished);
    }

    private Outcome outcome() {
        for (int turn = candidates.nextSetBit(0); turn >= 0; turn = candidates.nextSetBit(turn + 1)) {
            if (where.has(turn)) {
                look(reading.turns.get(turn));
            }
        }
        if (where.places().isEmpty()) {
            return nothingToSearch();
        }
        if (!evidence.isEmpty()) {
            return new Present(evidence);
        }
        if (unfinished > 0) {
            return new Undetermined(tooMuch());
        }
        if (!doubts.isEmpty()) {
            return new Undetermined(doubts.entrySet().stream()
                    .map(doubt -> doubt.getKey() + (doubt.getValue() > 1 ? " (" + doubt.getValue() + " times)" : ""))
                    .collect(Collectors.joining("; ")));
        }
        String unclear = where.poor() == null ? lost() : where.poor();
        return unclear == null ? new Absent(where.places()) : new Undetermined(unclear);
    }

    private @Nullable String lost() {
        return where.lost(finder.marker.by());
    }

    private void look(TurnView turn) {
        try {
            var guesses = new Guesses(finder, reading, variants.apply(turn.turn.index()), hearing);
            for (Span span : Matcher.best(finder.finder.findWhereNeeded(turn, Work.in(reading, turn.size())))) {
                boolean misheard = guesses.misheard(span);
                String doubt = misheard ? Guesses.MISHEARD : span.doubt();
                if (!misheard) {
                    // its own words stand there: that others of its words sound alike makes them no surer
                    guesses.leaveOut(span);
                }
                if (doubt == null) {
                    evidence.add(finding(turn, span));
                } else {
                    doubtful.add(new Sighted.Doubtful(finding(turn, span), doubt));
                    doubts.merge(doubt, 1, Integer::sum);
                }
            }
            take(guesses);
            evidence.sort(byPlace());
        } catch (Work.Exceeded e) {
            unfinished++;
        }
    }

    /** What only another reading of the turn says. */
    private void take(Guesses guesses) {
        for (Guesses.Guess guess : guesses.best()) {
            String doubt = guess.doubt();
            if (doubt == null) {
                evidence.add(guess.finding());
            } else if (guess.probability() >= Guesses.LEAST_WORTH_SAYING) {
                doubtful.add(new Sighted.Doubtful(guess.finding(), doubt));
                doubts.merge(doubt, 1, Integer::sum);
            }
        }
    }

    private static Comparator<Finding> byPlace() {
        return Comparator.comparingInt((Finding finding) -> finding.place().turn())
                .thenComparingInt(finding -> finding.place().at().start());
    }

    private Finding finding(TurnView turn, Span span) {
        return new Finding(
                finder.marker.ref(),
                turn.turn.speaker(),
                turn.place(reading.interaction.id(), span),
                turn.probability(span),
                finder.origin(span, turn, reading),
                turn.fields(span));
    }

    private Outcome nothingToSearch() {
        Side by = finder.marker.by();
        String unheard = noWordsBy(by) ? Heard.wordless(reading.interaction, by) : null;
        if (unheard != null) {
            return new Undetermined(unheard);
        }
        if (reading.all.words() == 0) {
            return new NoOpportunity("there are no words");
        }
        return noWordsBy(by)
                ? new NoOpportunity("nothing by " + by.keyword())
                : new NoOpportunity("nothing lies where it looks");
    }

    private boolean noWordsBy(Side by) {
        return reading.turns.stream().noneMatch(turn -> turn.size() > 0 && by.fit(turn.turn.speaker()) != Fit.NO);
    }

    private static String turns(int count) {
        return count == 1 ? "one turn" : count + " turns";
    }
}
