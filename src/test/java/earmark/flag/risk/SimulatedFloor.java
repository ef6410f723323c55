package earmark.flag.risk;

import earmark.flag.FlagCase;
import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Calls whose quality is known, as markers would see them. What really happens in a call depends on whether it is bad; the
 * detector sees it with its sensitivity and specificity. The shares are assumptions, written here, and not measured ones.
 *
 * @param cases the calls
 * @param bad whether each is a bad one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SimulatedFloor(List<FlagCase> cases, boolean[] bad) {
    /** Marker, how often it happens in good calls, how often in bad ones. */
    private static final List<Behaviour> BEHAVIOURS = List.of(
            new Behaviour("complaint", 0.20, 0.55),
            new Behaviour("frustration", 0.08, 0.50),
            new Behaviour("churn_threat", 0.02, 0.20),
            new Behaviour("escalation_request", 0.02, 0.22),
            new Behaviour("repeat_contact", 0.12, 0.40),
            new Behaviour("blame_deflection", 0.03, 0.35),
            new Behaviour("apology", 0.55, 0.30),
            new Behaviour("empathy", 0.45, 0.12),
            new Behaviour("ownership", 0.50, 0.12),
            new Behaviour("action_timescale", 0.60, 0.20),
            new Behaviour("resolution_check", 0.65, 0.25),
            new Behaviour("opening_greeting", 0.92, 0.75),
            new Behaviour("thanks", 0.85, 0.70),
            new Behaviour("hold_request", 0.30, 0.35));

    private record Behaviour(String marker, double inGood, double inBad) {}

    /**
     * A floor.
     *
     * @param n calls
     * @param share of bad ones
     * @param sensitivity of the detector
     * @param specificity of the detector
     */
    static SimulatedFloor of(int n, double share, double sensitivity, double specificity, long seed) {
        var random = new SplittableRandom(seed);
        var cases = new ArrayList<FlagCase>();
        boolean[] bad = new boolean[n];
        for (int i = 0; i < n; i++) {
            bad[i] = random.nextDouble() < share;
            var id = new InteractionId(String.format(java.util.Locale.ROOT, "%016x", i));
            var verdicts = new TreeMap<String, Verdict>();
            for (Behaviour behaviour : BEHAVIOURS) {
                boolean is = random.nextDouble() < (bad[i] ? behaviour.inBad() : behaviour.inGood());
                boolean seen = random.nextDouble() < (is ? sensitivity : 1 - specificity);
                verdicts.put(behaviour.marker(), verdict(behaviour.marker(), id, seen));
            }
            cases.add(new FlagCase(id, Medium.CALL, Map.of(), verdicts, Map.of(), List.of()));
        }
        return new SimulatedFloor(cases, bad);
    }

    private static Verdict verdict(String marker, InteractionId id, boolean seen) {
        var ref = new MarkerRef(marker, 1);
        var place = new Place(id, 0, new TextSpan(0, 4), new TimeSpan(0, 400));
        Outcome outcome = seen
                ? new Outcome.Present(List.of(new Finding(ref, Speaker.AGENT, place, 0.9, "simulated")))
                : new Outcome.Absent(List.of(place));
        return new Verdict(ref, id, outcome);
    }
}
