package earmark.markers.catalog;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Asserted;
import earmark.markers.Pattern.Assertion;
import earmark.markers.Pattern.NotIn;
import earmark.markers.Pattern.Said;
import earmark.markers.Pattern.Sure;
import earmark.markers.Pattern.Where;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes a marker out of its block and checks all that can be checked without running it. Use from one thread. */
final class MarkerReader {
    private static final int EXAMPLES_WANTED = 2;
    private static final Set<String> ONCE =
            Set.of("title", "source", "by", "assert", "min_conf", "clause", "owner", "reason", "status");
    private static final Set<String> NOTES = Set.of("clause", "owner", "reason", "status");
    private static final Set<String> SEVERAL = Set.of("say", "notin", "where", "within");

    private final Block block;
    private final Names names;
    private final List<Problem> problems;
    private final List<Stage> stages = new ArrayList<>();

    private MarkerReader(Block block, Names names, List<Problem> problems) {
        this.block = block;
        this.names = names;
        this.problems = problems;
    }

    /**
     * The name and version in a block's first line.
     *
     * @return empty when they are faulty, which is then in {@code problems}
     */
    static Optional<MarkerRef> ref(Block block, List<Problem> problems) {
        var form = java.util.regex.Pattern.compile("(\\S+)\\s+v(\\d{1,6})")
                .matcher(block.head().text());
        String hint = "for example marker hold_request v1: lower-case words joined by _ or ., then the version";
        if (!block.kind().equals("marker")) {
            problems.add(new Problem(block.at().toString(), "'" + block.kind() + "' is not a marker", hint));
            return Optional.empty();
        }
        if (form.matches()) {
            try {
                return Optional.of(new MarkerRef(form.group(1), Integer.parseInt(form.group(2))));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(block.head().at().toString(), String.valueOf(e.getMessage()), hint));
                return Optional.empty();
            }
        }
        problems.add(new Problem(
                block.head().at().toString(),
                "'" + block.head().text() + "' is not a marker's name and version",
                hint));
        return Optional.empty();
    }

    /**
     * The marker of a block.
     *
     * @return empty when it is faulty; {@code problems} then says why
     */
    static Optional<Marker> read(Block block, MarkerRef ref, Names names, List<Problem> problems) {
        var own = new ArrayList<Problem>();
        Optional<Marker> marker = new MarkerReader(block, names, own).read(ref);
        problems.addAll(own);
        return own.isEmpty() ? marker : Optional.empty();
    }

    private Optional<Marker> read(MarkerRef ref) {
        checkKeys();
        List<Stage> says = block.all("say").stream()
                .flatMap(entry -> parsed(entry).stream())
                .toList();
        Side by = one("by").flatMap(this::side).orElse(Side.ANY);
        double minConfidence = one("min_conf").flatMap(this::confidence).orElse(0.0);
        if (!says.isEmpty()) {
            putTogether(says, by, minConfidence);
        }
        List<Example> examples = examples();
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        var notes = new HashMap<String, String>();
        NOTES.forEach(
                key -> one(key).ifPresent(entry -> notes.put(key, entry.value().unquoted())));
        String title = text("title");
        return Optional.of(new Marker(
                ref, title, text("source"), by, minConfidence, says, stages, notes, examples, origin(block.at())));
    }

    private void checkKeys() {
        var seen = new HashSet<String>();
        for (Entry entry : block.entries()) {
            boolean known = ONCE.contains(entry.key())
                    || SEVERAL.contains(entry.key())
                    || Expectation.of(entry.key()).isPresent();
            if (!known) {
                problem(entry.at(), "'" + entry.key() + "' is not a key of a marker", "keys: " + keys());
            } else if (!seen.add(entry.key()) && ONCE.contains(entry.key())) {
                problem(entry.at(), "'" + entry.key() + "' a second time", "keep one");
            }
        }
        for (String key : List.of("title", "source", "by", "say")) {
            if (!seen.contains(key)) {
                problem(block.at(), "marker " + block.head().text() + " has no '" + key + "'", hintFor(key));
            }
        }
    }

    private static String hintFor(String key) {
        return switch (key) {
            case "title" -> "say what it is in a few words";
            case "source" -> "say where the definition comes from: a standard, a paper, own work";
            case "by" -> "agent, customer, either or any";
            default -> "say what to look for";
        };
    }

    private static String keys() {
        return "title source by say notin assert where within min_conf clause owner reason status "
                + "hit miss known-wrong undetermined no-opportunity";
    }

    /** The order of the stages is the order in which a person reads them: what, what not, how, where, whose, how sure. */
    private void putTogether(List<Stage> says, Side by, double minConfidence) {
        Stage first = says.get(0);
        stage("say", first.origin(), says.size() == 1 ? first.pattern() : anyOf(says));
        for (Entry entry : block.all("notin")) {
            parsed(entry).ifPresent(longer -> wrap(entry, inner -> new NotIn(inner, longer.pattern())));
        }
        one("assert")
                .ifPresent(entry -> Assertion.of(entry.value().text())
                        .ifPresentOrElse(
                                assertion -> wrap(entry, inner -> new Asserted(assertion, inner)),
                                () -> problem(
                                        entry.value().at(),
                                        "'" + entry.value().text() + "' is not an assertion",
                                        "affirmed, negated, reported, hypothetical, about_others, factual or echoed")));
        for (Entry entry : block.all("where")) {
            tried(entry.value(), value -> PatternParser.parseConditions(value, names))
                    .ifPresent(conditions -> wrap(entry, inner -> new Where(inner, conditions)));
        }
        within();
        one("by").ifPresent(entry -> wrap(entry, inner -> new Said(by, inner)));
        one("min_conf").ifPresent(entry -> wrap(entry, inner -> new Sure(minConfidence, inner)));
    }

    /** Several windows are alternatives. */
    private void within() {
        var windows = new ArrayList<UnaryOperator<Pattern>>();
        List<Entry> entries = block.all("within");
        entries.forEach(
                entry -> tried(entry.value(), PatternParser::parseWindow).ifPresent(windows::add));
        if (!windows.isEmpty()) {
            wrap(
                    entries.get(0),
                    inner -> windows.size() == 1
                            ? windows.get(0).apply(inner)
                            : new AnyOf(windows.stream()
                                    .map(window -> window.apply(inner))
                                    .toList()));
        }
    }

    private static Pattern anyOf(List<Stage> says) {
        return new AnyOf(says.stream().map(Stage::pattern).toList());
    }

    private void wrap(Entry entry, UnaryOperator<Pattern> around) {
        stage(
                entry.key(),
                origin(entry.at()),
                around.apply(stages.get(stages.size() - 1).pattern()));
    }

    private void stage(String key, String origin, Pattern pattern) {
        stages.add(new Stage(key, origin, pattern));
    }

    private Optional<Stage> parsed(Entry entry) {
        return tried(entry.value(), value -> PatternParser.parse(value, names))
                .map(pattern -> new Stage(entry.key(), origin(entry.at()), pattern));
    }

    /** What a parser makes of a value; its complaint becomes a problem of this file. */
    private <T> Optional<T> tried(Value value, Function<Value, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<Side> side(Entry entry) {
        Optional<Side> side = Side.of(entry.value().text());
        if (side.isEmpty()) {
            problem(entry.value().at(), "'" + entry.value().text() + "' is not a side", hintFor("by"));
        }
        return side;
    }

    private Optional<Double> confidence(Entry entry) {
        String text = entry.value().text();
        if (text.matches("0(\\.\\d{1,4})?|1(\\.0{1,4})?")) {
            return Optional.of(Double.parseDouble(text));
        }
        problem(entry.value().at(), "'" + text + "' is not a confidence", "between 0 and 1, for example 0.60");
        return Optional.empty();
    }

    private List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (Entry entry : block.entries()) {
            Expectation.of(entry.key()).ifPresent(expects -> examples.add(new Example(expects, entry.value())));
        }
        boolean draft = isDraft();
        for (Expectation expects : List.of(Expectation.HIT, Expectation.MISS)) {
            long count = examples.stream()
                    .filter(example -> example.expects() == expects)
                    .count();
            if (count < EXAMPLES_WANTED && !draft) {
                problem(
                        block.at(),
                        "marker " + block.head().text() + " has " + count + " '" + expects.keyword() + "'",
                        "give at least two; a rule without a counter-example is a guess");
            }
        }
        return examples;
    }

    /** A draft may still be without examples; {@code markers check} and {@code markers lint} say that it is one. */
    private boolean isDraft() {
        Optional<Entry> status = one("status");
        boolean draft =
                status.filter(entry -> entry.value().text().equals("draft")).isPresent();
        if (status.isPresent() && !draft) {
            problem(
                    status.get().value().at(),
                    "'" + status.get().value().text() + "' is no status",
                    "draft, or no line");
        }
        return draft;
    }

    private Optional<Entry> one(String key) {
        return block.all(key).stream().findFirst();
    }

    private String text(String key) {
        return one(key).map(entry -> entry.value().unquoted()).orElse("");
    }

    private void problem(Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }

    private static String origin(Position at) {
        return at.file() + ":" + at.line();
    }
}
