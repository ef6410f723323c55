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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One interaction in which every marker is looked for once, and only when it is asked for. Use from one thread. */
final class ReadScene implements Scene {
    private final Operands operands;
    private final Analysis analysis;
    private final Reading reading;
    private final Hearing hearing;
    private final List<BitSet> candidates = new ArrayList<>();
    private final List<Variants> variants = new ArrayList<>();
    private final IdentityHashMap<Marker, Sighted> matches = new IdentityHashMap<>();
    private final IdentityHashMap<Marker, Outcome> outcomes = new IdentityHashMap<>();
    private @Nullable WordLine words;

    ReadScene(Operands operands, Hearing hearing, Analysis analysis) {
        this.operands = operands;
        this.hearing = hearing;
        this.analysis = analysis;
        this.reading = Reading.of(analysis, hearing.calibration());
        var seen = new HashMap<String, BitSet>();
        for (TurnView turn : reading.turns) {
            candidates.add(operands.presearch.candidates(turn, seen));
            variants.add(Variants.of(turn, hearing, operands.presearch, seen));
        }
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
        boolean bare = marker.rule() instanceof Rule.Plain
                && marker.conditions().isEmpty()
                && !marker.validity().isLimited();
        return bare ? matches(marker) : Sighted.of(outcome(marker));
    }

    @Override
    public Outcome outcome(Marker marker) {
        Outcome known = outcomes.get(marker);
        if (known == null) {
            known = Ruling.of(marker, this, () -> matches(marker).outcome());
            outcomes.put(marker, known);
        }
        return known;
    }

    private Sighted matches(Marker marker) {
        Sighted known = matches.get(marker);
        if (known == null) {
            int position = operands.position(marker);
            known = new Judgement(
                            operands.finder(position),
                            reading,
                            turn -> candidates.get(turn).get(position),
                            turn -> variants.get(turn).worthLooking(position),
                            hearing)
                    .sighted();
            matches.put(marker, known);
        }
        return known;
    }
}
