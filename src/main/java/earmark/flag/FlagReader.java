package earmark.flag;

import earmark.model.Medium;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .flag} files:
 *
 * <pre>
 * flag complaint_without_apology v1
 *   title   "A complaint, and nobody apologised"
 *   source  "own work"
 *   queue   risk
 *   weight  50%
 *   for     call, chat
 *   when    present complaint
 *   when    absent heat.apologise
 *   hit     C: i want to complain / A: what is your number
 *   miss    A: good morning
 * </pre>
 *
 * <p>All lines {@code when} must hold. Thread-safe.
 */
public final class FlagReader {
    private static final Set<String> KEYS = Set.of("title", "source", "queue", "weight", "for", "when", "hit", "miss");
    private static final Pattern HEAD = Pattern.compile("([a-z][a-z0-9_.]*)\\s+v([1-9]\\d{0,5})");

    private final FlagWords words;

    /** A reader of rules over these markers. */
    public FlagReader(FlagWords words) {
        this.words = words;
    }

    /**
     * Reads all rules of a file; one with a fault is left out, and every fault is told.
     *
     * @param file name for positions, without folders
     * @param content its text
     * @param problems what is wrong is added here
     */
    public List<FlagRule> read(String file, String content, List<Problem> problems) {
        var rules = new ArrayList<FlagRule>();
        Map<String, Position> seen = new HashMap<>();
        for (Block block : BlockReader.read(file, content, problems)) {
            int before = problems.size();
            Optional<FlagRule> rule = rule(block, problems);
            Position first = rule.map(FlagRule::id)
                    .map(id -> seen.putIfAbsent(id, block.at()))
                    .orElse(null);
            if (first != null) {
                fault(problems, block.at(), "a second flag of that name", "the first stands at " + first);
            } else if (problems.size() == before) {
                rule.ifPresent(rules::add);
            }
        }
        return rules;
    }

    private Optional<FlagRule> rule(Block block, List<Problem> problems) {
        Matcher head = HEAD.matcher(block.head().text());
        if (!block.kind().equals("flag") || !head.matches()) {
            fault(
                    problems,
                    block.at(),
                    "'" + block.kind() + " " + block.head().text() + "' is no flag",
                    "begin with: flag complaint_without_apology v1");
            return Optional.empty();
        }
        block.entries().stream()
                .filter(entry -> !KEYS.contains(entry.key()))
                .forEach(entry -> fault(
                        problems,
                        entry.at(),
                        "'" + entry.key() + "' is not a key of a flag",
                        "keys: " + String.join(" ", KEYS.stream().sorted().toList())));
        String title = required(block, "title", "say what people call it", problems);
        String source = required(block, "source", "say after which standard, or whose work it is", problems);
        List<FlagTerm> terms = terms(block, problems);
        List<Value> hits = examples(block, "hit");
        List<Value> misses = examples(block, "miss");
        double weight = weight(block, problems);
        FlagQueue queue = queue(block, problems);
        Set<Medium> media = media(block, problems);
        boolean scores = terms.stream()
                .anyMatch(term -> term instanceof FlagTerm.ScoredBelow || term instanceof FlagTerm.ScoredAtLeast);
        if (!scores && (hits.isEmpty() || misses.isEmpty())) {
            fault(
                    problems,
                    block.at(),
                    "a flag without a hit and a miss",
                    "add a line: hit C: i want to complain, and one: miss A: good morning");
        }
        if (terms.isEmpty() || !(weight > 0)) {
            return Optional.empty();
        }
        return Optional.of(new FlagRule(
                head.group(1),
                Integer.parseInt(head.group(2)),
                title,
                source,
                queue,
                weight,
                media,
                terms,
                hits,
                misses));
    }

    private List<FlagTerm> terms(Block block, List<Problem> problems) {
        var terms = new ArrayList<FlagTerm>();
        var reader = new FlagTermReader(words);
        for (Entry entry : block.all("when")) {
            Optional<FlagTerm> term = reader.read(entry.value(), problems);
            term.ifPresent(terms::add);
        }
        if (block.all("when").isEmpty()) {
            fault(problems, block.at(), "a flag without 'when'", FlagTermReader.FORMS);
        }
        return terms;
    }

    private static List<Value> examples(Block block, String key) {
        return block.all(key).stream().map(Entry::value).toList();
    }

    private static String required(Block block, String key, String hint, List<Problem> problems) {
        Optional<Entry> line = block.all(key).stream().findFirst();
        if (line.isEmpty()) {
            fault(problems, block.at(), "a flag without '" + key + "'", hint);
        }
        return line.map(entry -> entry.value().unquoted().replaceAll("\\s+", " "))
                .orElse("");
    }

    private static double weight(Block block, List<Problem> problems) {
        Optional<Entry> line = block.all("weight").stream().findFirst();
        if (line.isEmpty()) {
            fault(
                    problems,
                    block.at(),
                    "a flag without 'weight'",
                    "say how likely a person who hears such a call will act on it, for example weight 40%");
            return 0;
        }
        Value value = line.get().value();
        if (!value.text().matches("\\d{1,3}%")) {
            fault(problems, value.at(), "'" + value.text() + "' is no weight", "1% to 100%");
            return 0;
        }
        double weight = Integer.parseInt(value.text().substring(0, value.text().length() - 1)) / 100.0;
        if (weight < 0.01 || weight > 1) {
            fault(problems, value.at(), "'" + value.text() + "' is no weight", "1% to 100%");
            return 0;
        }
        return weight;
    }

    private static FlagQueue queue(Block block, List<Problem> problems) {
        Optional<Entry> line = block.all("queue").stream().findFirst();
        if (line.isEmpty()) {
            return FlagQueue.RISK;
        }
        String name = line.get().value().text();
        for (FlagQueue queue : FlagQueue.values()) {
            if (queue.name().toLowerCase(Locale.ROOT).equals(name)) {
                return queue;
            }
        }
        fault(problems, line.get().value().at(), "'" + name + "' is no queue", "risk or strength");
        return FlagQueue.RISK;
    }

    private static Set<Medium> media(Block block, List<Problem> problems) {
        var media = EnumSet.noneOf(Medium.class);
        for (Entry entry : block.all("for")) {
            for (String name : entry.value().text().split("[,\\s]+", -1)) {
                try {
                    media.add(Medium.valueOf(name.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    fault(
                            problems,
                            entry.value().at(),
                            "'" + name + "' is not a channel",
                            "call, email, chat or observation");
                }
            }
        }
        return media;
    }

    private static void fault(List<Problem> problems, Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }
}
