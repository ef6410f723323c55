package earmark.markers.judge;

import earmark.markers.StepModel;
import earmark.markers.StepModel.Order;
import earmark.markers.StepModel.Step;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model step by step. It begins with the first match of its start; of each step the first match after that counts.
 * Whether steps came in order cannot be told where a doubtful match may have come earlier than the certain one; nor
 * whether a step is missing where it came after a doubtful start and before the certain one.
 */
final class ModelledJudge {
    private final StepModel model;
    private final MarkerRef marker;
    private final Scene scene;
    private final Ruler ruler;

    ModelledJudge(StepModel model, MarkerRef marker, Scene scene) {
        this.model = model;
        this.marker = marker;
        this.scene = scene;
        this.ruler = new Ruler(scene);
    }

    /**
     * What was found of a step.
     *
     * @param certain its first match without doubt
     * @param earlier its first match of all, when that is before the certain one and doubtful or after a doubtful start
     * @param outcome the step on its own, without the order
     */
    private record Taken(
            @Nullable Finding certain, @Nullable Place earlier, Outcome outcome) {
        /** Where it is, or may be; null when it is nowhere. */
        @Nullable
        Place place() {
            return certain == null ? earlier : certain.place();
        }
    }

    Outcome step(int index) {
        Sighted start = scene.sighted(model.start());
        if (start.certain().isEmpty()) {
            return notStarted(start);
        }
        List<Taken> taken = taken(start);
        Taken own = taken.get(index);
        Finding finding = own.certain();
        if (finding == null) {
            return own.outcome();
        }
        return new Present(List.of(Evidence.under(marker, finding, Map.of("in_order", inOrder(index, taken)))));
    }

    Outcome whole() {
        Sighted start = scene.sighted(model.start());
        if (start.certain().isEmpty()) {
            return notStarted(start);
        }
        List<Taken> taken = taken(start);
        var evidence = new ArrayList<Finding>();
        var missing = new ArrayList<Place>();
        var unclear = new ArrayList<String>();
        var without = new ArrayList<String>();
        for (int i = 0; i < taken.size(); i++) {
            Step step = model.steps().get(i);
            Outcome outcome = taken.get(i).outcome();
            if (outcome instanceof Present present) {
                Map<String, String> fields = Map.of("step", step.name(), "in_order", inOrder(i, taken));
                present.evidence().forEach(finding -> evidence.add(Evidence.under(marker, finding, fields)));
            } else if (!step.optional() && outcome instanceof Absent absent) {
                missing.addAll(absent.searched());
            } else if (!step.optional() && outcome instanceof Undetermined undetermined) {
                unclear.add(step.name() + ": " + undetermined.because());
            } else if (!step.optional() && outcome instanceof NoOpportunity none) {
                without.add(step.name() + ": " + none.because());
            }
        }
        for (Order order : model.orders()) {
            judge(order, taken, missing, unclear);
        }
        if (!without.isEmpty() && evidence.isEmpty() && missing.isEmpty() && unclear.isEmpty()) {
            return new NoOpportunity(String.join("; ", without));
        }
        if (!missing.isEmpty()) {
            return new Absent(missing.stream().distinct().toList());
        }
        unclear.addAll(without);
        return unclear.isEmpty() && !evidence.isEmpty()
                ? new Present(Evidence.ordered(evidence))
                : new Undetermined(String.join("; ", unclear));
    }

    private void judge(Order order, List<Taken> taken, List<Place> missing, List<String> unclear) {
        String holds = holds(order, taken);
        if (holds.equals("no")) {
            for (int step : List.of(order.first(), order.second())) {
                Finding finding = taken.get(step).certain();
                if (finding != null) {
                    missing.add(finding.place());
                }
            }
        } else if (holds.equals("unclear")) {
            unclear.add("whether " + model.steps().get(order.first()).name() + " came before "
                    + model.steps().get(order.second()).name() + " cannot be told");
        }
    }

    private Outcome notStarted(Sighted start) {
        if (start.outcome() instanceof Undetermined unclear) {
            return new Undetermined("it cannot be told whether it was due: " + unclear.because());
        }
        return start.outcome() instanceof NoOpportunity none ? none : new NoOpportunity("nothing made it due");
    }

    private static Place first(Sighted start) {
        return start.certain().stream()
                .map(Finding::place)
                .min(Comparator.comparing(ModelledJudge::clock).thenComparing(Evidence.IN_ORDER))
                .orElseThrow();
    }

    private List<Taken> taken(Sighted start) {
        Place from = first(start);
        Optional<Sighted.Doubtful> before = start.doubtful().stream()
                .filter(maybe -> inTime().compare(maybe.finding().place(), from) < 0)
                .min(Comparator.comparing(maybe -> maybe.finding().place(), inTime()));
        return model.steps().stream()
                .map(step -> {
                    Taken own = taken(step, from);
                    return before.map(maybe -> orFrom(maybe, own, step)).orElse(own);
                })
                .toList();
    }

    /** What was found of a step when the model may have begun earlier. */
    private Taken orFrom(Sighted.Doubtful start, Taken own, Step step) {
        Place from = start.finding().place();
        Taken other = taken(step, from);
        Finding there = other.certain();
        if (own.certain() != null) {
            Place earlier = other.earlier() != null || there == null ? other.earlier() : there.place();
            boolean before =
                    earlier != null && inTime().compare(earlier, own.certain().place()) < 0;
            return new Taken(own.certain(), before ? earlier : own.earlier(), own.outcome());
        }
        boolean sameAnyway =
                own.outcome() instanceof Undetermined || (there == null && !(other.outcome() instanceof Undetermined));
        return sameAnyway
                ? own
                : new Taken(
                        null,
                        own.earlier(),
                        new Undetermined("it cannot be told whether it was due from " + Evidence.where(from) + " on: "
                                + start.doubt()));
    }

    private Taken taken(Step step, Place from) {
        Sighted sighted = scene.sighted(step.sought());
        var after = new Stretch(ruler, from, step.side(), earmark.markers.Limit.NONE, false);
        Optional<Finding> certain = sighted.certain().stream()
                .filter(finding -> after.holds(finding.place(), step.side()))
                .min(Comparator.comparing(Finding::place, inTime()));
        Optional<Sighted.Doubtful> doubtful = sighted.doubtful().stream()
                .filter(maybe -> after.holds(maybe.finding().place(), step.side()))
                .min(Comparator.comparing(maybe -> maybe.finding().place(), inTime()));
        Place earlier = doubtful.map(maybe -> maybe.finding().place())
                .filter(place -> certain.isEmpty()
                        || inTime().compare(place, certain.get().place()) < 0)
                .orElse(null);
        if (certain.isPresent()) {
            Finding finding = certain.get();
            Finding told = Evidence.under(marker, finding, fields(step, after, from, finding.place()));
            return new Taken(told, earlier, new Present(List.of(told)));
        }
        return new Taken(null, earlier, notFound(sighted, doubtful, after));
    }

    private Outcome notFound(Sighted sighted, Optional<Sighted.Doubtful> doubtful, Stretch after) {
        if (sighted.unfinished()) {
            return new Undetermined(String.valueOf(sighted.unclear()));
        }
        if (doubtful.isPresent()) {
            return new Undetermined(doubtful.get().doubt());
        }
        String lost = after.lost();
        if (lost != null) {
            return new Undetermined(lost);
        }
        var words = after.words();
        if (words.isEmpty()) {
            return sighted.outcome() instanceof Undetermined unclear
                    ? unclear
                    : new NoOpportunity("nothing was said after it");
        }
        String poorly = Heard.doubt(words);
        return poorly == null ? new Absent(after.places()) : new Undetermined(poorly);
    }

    private Map<String, String> fields(Step step, Stretch after, Place from, Place place) {
        var fields = new TreeMap<String, String>();
        after.gapMs(place).ifPresent(ms -> fields.put("seconds", Evidence.seconds(ms)));
        fields.put("turns", String.valueOf(after.turnsTo(place.turn(), step.side())));
        fields.put("after", Evidence.field(from));
        if (!step.soft().isOpen()) {
            var soon = new Stretch(ruler, from, step.side(), step.soft(), false);
            if (soon.unmeasurable() == null) {
                fields.put("late", soon.holds(place, step.side()) ? "no" : "yes");
            }
        }
        return fields;
    }

    /** Whether all orders that speak of a step hold. */
    private String inOrder(int step, List<Taken> taken) {
        String worst = "yes";
        for (Order order : model.orders()) {
            if (order.first() == step || order.second() == step) {
                String holds = holds(order, taken);
                if (holds.equals("no")) {
                    return holds;
                }
                worst = holds.equals("unclear") ? holds : worst;
            }
        }
        return worst;
    }

    /** "yes" also where one of the two is missing: then there is no order to break, unless it is there after all. */
    private static String holds(Order order, List<Taken> taken) {
        Taken first = taken.get(order.first());
        Taken second = taken.get(order.second());
        if (first.certain() == null || second.certain() == null) {
            Place one = first.place();
            Place other = second.place();
            return one == null || other == null || before(one, other, order.strict()) ? "yes" : "unclear";
        }
        boolean now = before(first.certain().place(), second.certain().place(), order.strict());
        Place firstEarlier = first.earlier();
        Place secondEarlier = second.earlier();
        if (now && secondEarlier != null && !before(first.certain().place(), secondEarlier, order.strict())) {
            return "unclear";
        }
        if (!now
                && firstEarlier != null
                && before(firstEarlier, second.certain().place(), order.strict())) {
            return "unclear";
        }
        return now ? "yes" : "no";
    }

    private static boolean before(Place one, Place other, boolean strict) {
        int compared = inTime().compare(one, other);
        return strict ? compared < 0 : compared <= 0;
    }

    private static Comparator<Place> inTime() {
        return Comparator.comparing(ModelledJudge::clock)
                .thenComparingInt(Place::turn)
                .thenComparingInt(place -> place.at().start());
    }

    private static long clock(Place place) {
        return place.time() == null ? 0 : place.time().startMs();
    }
}
