package earmark.markers.catalog;

import earmark.markers.Example;
import earmark.markers.Expectation;
import earmark.markers.Family;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
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
import earmark.syntax.Typo;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes a marker out of its block and checks all that can be checked without running it. Use from one thread. */
final class MarkerReader {
    private static final int EXAMPLES_WANTED = 2;
    private static final Set<String> NOTES = Set.of("clause", "owner", "reason", "status", "family");

    private final Block block;
    private final MarkerNames names;
    private final List<Problem> problems;
    private final List<Problem> wanted;
    private final List<Stage> stages = new ArrayList<>();

    private MarkerReader(Block block, MarkerNames names, List<Problem> problems, List<Problem> wanted) {
        this.block = block;
        this.names = names;
        this.problems = problems;
        this.wanted = wanted;
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
        if (!Keys.KINDS.contains(block.kind())) {
            String meant = Typo.asked(block.kind().toLowerCase(Locale.ROOT), Keys.KINDS);
            String indent = "indent it: what belongs to a marker stands below its first line, all indented alike";
            problems.add(new Problem(
                    block.at().toString(),
                    "'" + block.kind() + "' is not a marker, model or tree",
                    Keys.isKey(block.kind()) ? indent : meant + hint));
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

    /** A block whose first line is no name and version, as far as it is that of a marker; {@code Marker} is one too. */
    static Optional<Block> asMarker(Block block) {
        String kind = block.kind().toLowerCase(Locale.ROOT);
        return Typo.nearest(kind, Keys.KINDS)
                .filter(meant -> !Keys.isKey(kind) && !block.entries().isEmpty())
                .map(meant -> new Block(meant, block.head(), block.at(), block.entries()));
    }

    /**
     * The markers of a block: the one it names, and after it those of its parts.
     *
     * @param faults empty; what is wrong is added here
     * @param wanted what is not there yet, such as a title or examples, is added here; the same list as {@code faults} where
     *     such a marker is refused
     * @return empty when there are faults
     */
    static List<Marker> read(
            Block block, MarkerRef ref, MarkerNames names, List<Problem> faults, List<Problem> wanted) {
        faults.addAll(Keys.swallowed(block));
        List<Marker> markers = List.of();
        if (faults.isEmpty()) {
            new Keys(block, faults, wanted).check();
            // of a key without a value the reader of blocks has told
            var filled = block.entries().stream()
                    .filter(entry -> !entry.value().text().isEmpty())
                    .toList();
            var told = new Block(block.kind(), block.head(), block.at(), filled);
            markers = new MarkerReader(told, names, faults, wanted).read(ref, block.entries());
            markers = filled.size() < block.entries().size() ? List.of() : markers;
            if (!faults.isEmpty()) {
                // they cannot be run, but what cannot be read in them is told too
                filled.forEach(entry -> Expectation.of(entry.key())
                        .map(expects -> new Example(expects, entry.value()))
                        .ifPresent(example -> faults.addAll(ExampleRunner.unreadable(example))));
            }
        }
        return faults.isEmpty() ? markers : List.of();
    }

    private List<Marker> read(MarkerRef ref, List<Entry> written) {
        Side by = one("by").flatMap(this::side).orElse(Side.ANY);
        double minConfidence = one("min_conf").flatMap(this::confidence).orElse(0.0);
        List<Stage> says = block.all("say").stream()
                .flatMap(entry -> parsed(entry).stream())
                .toList();
        if (!says.isEmpty()) {
            putTogether(says, by, minConfidence);
        }
        var notes = new HashMap<String, String>();
        one("family").ifPresent(this::family);
        NOTES.forEach(
                key -> one(key).ifPresent(entry -> notes.put(key, entry.value().unquoted())));
        var text = new BlockText(block, ref, names, problems);
        var parts = new PartsReader(text, text("title"), text("source"), by, minConfidence, notes);
        return parts.read(says, stages, examples(written));
    }

    /** The order of the stages is the order in which a person reads them: what, what not, how, where, whose, how sure. */
    private void putTogether(List<Stage> says, Side by, double minConfidence) {
        Stage first = says.get(0);
        stage("say", first.origin(), says.size() == 1 ? first.pattern() : anyOf(says));
        for (Entry entry : block.all("notin")) {
            parsed(entry).ifPresent(longer -> wrap(entry, inner -> new NotIn(inner, longer.pattern())));
        }
        one("assert")
                .ifPresent(
                        entry -> Assertion.of(entry.value().text())
                                .ifPresentOrElse(
                                        assertion -> wrap(entry, inner -> new Asserted(assertion, inner)),
                                        () -> problem(
                                                entry.value().at(),
                                                "'" + entry.value().text() + "' is not an assertion",
                                                "one of affirmed, negated, reported, hypothetical, about_others, factual, echoed or echoing")));
        for (Entry entry : block.all("where")) {
            tried(entry.value(), value -> PatternParser.parseConditions(value, names))
                    .ifPresent(conditions -> wrap(entry, inner -> new Where(inner, conditions)));
        }
        within();
        one("by").ifPresent(entry -> wrap(entry, inner -> new Said(by, inner)));
        one("min_conf").ifPresent(entry -> wrap(entry, inner -> new Sure(minConfidence, true, inner)));
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
            problem(entry.value().at(), "'" + entry.value().text() + "' is not a side", Keys.hintFor("by"));
        }
        return side;
    }

    private void family(Entry entry) {
        if (Family.of(entry.value().text()).isEmpty()) {
            problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' is not a family",
                    "one of "
                            + Arrays.stream(Family.values())
                                    .map(Family::keyword)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private Optional<Double> confidence(Entry entry) {
        String text = entry.value().text();
        if (text.matches("0|0?\\.\\d{1,4}|1(\\.0{1,4})?")) {
            return Optional.of(Double.parseDouble(text));
        }
        problem(entry.value().at(), "'" + text + "' is not a confidence", "between 0 and 1, for example 0.60");
        return Optional.empty();
    }

    /** All that are written, for one without a value is missing its value and is not missing itself. */
    private List<Example> examples(List<Entry> written) {
        var examples = new ArrayList<Example>();
        for (Entry entry : written) {
            Expectation.of(entry.key()).ifPresent(expects -> examples.add(new Example(expects, entry.value())));
        }
        boolean draft = isDraft();
        for (Expectation expects : List.of(Expectation.HIT, Expectation.MISS)) {
            long count = count(examples, expects);
            if (count < EXAMPLES_WANTED && !draft) {
                wanted.add(new Problem(
                        block.at().toString(),
                        block.kind() + " " + block.head().text() + " has " + count + " '" + expects.keyword() + "'",
                        "give at least two; a rule without a counter-example is a guess"));
            }
        }
        boolean due = !block.all("expect").isEmpty() || block.kind().equals("model");
        if (due && !draft && count(examples, Expectation.NO_OPPORTUNITY) == 0) {
            wanted.add(new Problem(
                    block.at().toString(),
                    block.kind() + " " + block.head().text() + " has no 'no-opportunity'",
                    "give at least one: an interaction in which nothing makes it due"));
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

    private static long count(List<Example> examples, Expectation expects) {
        return examples.stream().filter(example -> example.expects() == expects).count();
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
