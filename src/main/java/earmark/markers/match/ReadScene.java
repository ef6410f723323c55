package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.hearing.Hearing;
import earmark.markers.judge.Ruling;
import earmark.markers.judge.Scene;
import earmark.markers.judge.Sighted;
import earmark.markers.judge.WordLine;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One interaction in which every marker is looked for once, and only when it is asked for. Use from one thread. */
final class ReadScene implements Scene {
    private final Operands operands;
    private final Analysis analysis;
    private final Reading reading;
    private final Hearing hearing;
    private final Candidates candidates;
    private final List<Variants> variants = new ArrayList<>();
    /** By the marker's number. */
    private final @Nullable Sighted[] matches;

    private final @Nullable Outcome[] outcomes;
    private @Nullable WordLine words;

    ReadScene(Operands operands, Hearing hearing, Analysis analysis) {
        this.operands = operands;
        this.hearing = hearing;
        this.analysis = analysis;
        this.reading = Reading.of(analysis);
        this.candidates = new Candidates(operands.presearch, reading.turns.size());
        this.matches = new Sighted[operands.count()];
        this.outcomes = new Outcome[operands.count()];
        for (TurnView turn : reading.turns) {
            var others = Variants.of(turn, hearing);
            variants.add(others);
            note(turn);
            others.views().forEach(this::note);
        }
    }

    private void note(TurnView turn) {
        candidates.add(turn.turn.index(), turn.phrases(operands.book, reading).hits());
    }

    @Override
    public Interaction interaction() {
        return analysis.interaction();
    }

    @Override
    public WordLine words() {
        WordLine known = words;
        if (known == null) {
            known = WordLine.of(analysis);
            words = known;
        }
        return known;
    }

    @Override
    public Sighted sighted(Marker marker) {
        return isBare(marker) ? matches(operands.number(marker)) : Sighted.of(outcome(marker));
    }

    @Override
    public Outcome outcome(Marker marker) {
        int number = operands.number(marker);
        Outcome known = outcomes[number];
        if (known == null) {
            known = isBare(marker)
                    ? matches(number).outcome()
                    : Ruling.of(marker, this, () -> matches(number).outcome());
            outcomes[number] = known;
        }
        return known;
    }

    /** Where words may stand that are looked for and of which it cannot be told. */
    List<Sighted.Doubtful> doubtful() {
        var doubtful = new ArrayList<Sighted.Doubtful>();
        for (int number = 0; number < operands.count(); number++) {
            if (operands.isPlain(number)) {
                doubtful.addAll(matches(number).doubtful());
            }
        }
        return doubtful;
    }

    /** Whether it comes to what its pattern comes to. */
    private static boolean isBare(Marker marker) {
        return marker.rule() instanceof Rule.Plain
                && marker.conditions().isEmpty()
                && !marker.validity().isLimited();
    }

    private Sighted matches(int number) {
        Sighted known = matches[number];
        if (known == null) {
            MarkerFinder finder = operands.finder(number);
            BitSet turns = candidates.of(number);
            var judgement =
                    (Supplier<Sighted>) () -> new Judgement(finder, reading, turns, variants::get, hearing).sighted();
            // most of many markers have no word anywhere, and then all that look in the same places come to the same
            known = turns.isEmpty()
                    ? Searched.in(reading, finder.scope).withoutFind(finder.marker.by(), judgement)
                    : judgement.get();
            matches[number] = known;
        }
        return known;
    }
}
