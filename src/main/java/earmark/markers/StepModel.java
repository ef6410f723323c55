package earmark.markers;

import java.util.ArrayList;
import java.util.List;

/**
 * A model of how something should be handled, step by step, for example HEAT.
 *
 * @param name its id
 * @param start what sets it off: without a match there is no opportunity
 * @param steps in file order
 * @param orders which step may not come after which
 */
public record StepModel(String name, Marker start, List<Step> steps, List<Order> orders) {
    /** Copies the lists. */
    public StepModel {
        steps = List.copyOf(steps);
        orders = List.copyOf(orders);
    }

    /**
     * One step.
     *
     * @param name its name within the model
     * @param title what it is, for people
     * @param sought what must be found after the start
     * @param side whose words that is looked for in
     * @param optional whether the model is complete without it
     * @param soft how soon it should come: later is said, and no failure
     */
    public record Step(String name, String title, Marker sought, Side side, boolean optional, Limit soft) {}

    /**
     * The first of one step comes no later than the first of another.
     *
     * @param first index of a step
     * @param second index of the other
     * @param strict whether it must come earlier, and not at the same place
     */
    public record Order(int first, int second, boolean strict) {}

    /** Its start and what its steps look for. */
    public List<Marker> operands() {
        var all = new ArrayList<>(List.of(start));
        steps.forEach(step -> all.add(step.sought()));
        return all;
    }
}
