package earmark.markers.catalog;

import earmark.markers.Limit;
import earmark.markers.Marker;
import earmark.markers.StepModel;
import earmark.markers.StepModel.Order;
import earmark.markers.StepModel.Step;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads {@code start}, {@code step} and {@code order} of a {@code model} block. Use from one thread. */
final class ModelReader {
    private static final java.util.regex.Pattern STEP =
            java.util.regex.Pattern.compile("(?s)([a-z][a-z0-9_]*)(?:\\s+\"([^\"]*)\")?(\\s+optional)?(?:\\s+soft\\s+("
                    + BlockText.LIMITS + "))?\\s*:(.*)");
    private static final java.util.regex.Pattern ORDER =
            java.util.regex.Pattern.compile("([a-z][a-z0-9_]*)\\s*(<=|<)\\s*([a-z][a-z0-9_]*)");

    private final BlockText text;
    private final List<Step> steps = new ArrayList<>();

    ModelReader(BlockText text) {
        this.text = text;
    }

    Optional<StepModel> read() {
        Optional<Marker> start = text.one("start").flatMap(entry -> text.operand("start", entry.value()));
        List<Entry> lines = text.block.all("step");
        lines.forEach(this::step);
        var orders = new ArrayList<Order>();
        text.block.all("order").forEach(entry -> orders(entry, orders));
        if (start.isEmpty() || steps.isEmpty() || steps.size() < lines.size()) {
            return Optional.empty();
        }
        return Optional.of(new StepModel(text.ref.id(), start.get(), steps, orders));
    }

    private void step(Entry entry) {
        Value value = entry.value();
        Matcher matcher = STEP.matcher(value.text());
        if (!matcher.matches()) {
            text.problem(
                    value.at(),
                    "this is not a step",
                    "name, perhaps a title in quotes, perhaps optional, perhaps soft 30s, then : and what to look for; "
                            + "for example step apologise \"Apologises\" soft 60s: agent @apology");
            return;
        }
        String name = matcher.group(1);
        if (index(name).isPresent()) {
            text.problem(value.at(), "a second step " + name, "give each step a name of its own");
            return;
        }
        Limit soft = matcher.group(4) == null ? Limit.NONE : BlockText.limit(matcher.group(4));
        Value pattern = BlockText.stripped(value, matcher.start(5), matcher.end(5));
        text.operand("step", pattern)
                .ifPresent(sought -> steps.add(new Step(
                        name,
                        matcher.group(2) == null ? name : matcher.group(2),
                        sought,
                        sought.by(),
                        matcher.group(3) != null,
                        soft)));
    }

    private void orders(Entry entry, List<Order> orders) {
        for (Value part : BlockText.parts(entry.value(), ',')) {
            Matcher matcher = ORDER.matcher(part.text());
            if (!matcher.matches()) {
                text.problem(
                        part.at(),
                        "'" + part.text() + "' is not an order",
                        "for example empathise <= act, or hear < act");
                continue;
            }
            Optional<Integer> first = known(part, matcher.group(1));
            Optional<Integer> second = known(part, matcher.group(3));
            if (first.isPresent() && second.isPresent()) {
                orders.add(new Order(first.get(), second.get(), matcher.group(2).equals("<")));
            }
        }
    }

    private Optional<Integer> known(Value at, String name) {
        Optional<Integer> index = index(name);
        if (index.isEmpty()) {
            text.problem(
                    at.at(),
                    "no step is called " + name,
                    "steps: " + String.join(" ", steps.stream().map(Step::name).toList()));
        }
        return index;
    }

    private Optional<Integer> index(String name) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
