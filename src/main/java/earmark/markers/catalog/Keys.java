package earmark.markers.catalog;

import earmark.markers.Expectation;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import earmark.syntax.Typo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which keys a block may have, how often, and beside which others. Use from one thread. */
final class Keys {
    /** What a block may begin with. */
    static final Set<String> KINDS = Set.of("marker", "model", "tree");

    private static final Set<String> COMMON = Set.of(
            "title",
            "source",
            "by",
            "min_conf",
            "clause",
            "owner",
            "reason",
            "status",
            "family",
            "active",
            "use",
            "when");
    private static final Set<String> SEVERAL = Set.of(
            "say", "notin", "where", "within", "unless", "when", "all", "any", "none", "set", "with", "step", "order");
    /** What a marker is: exactly one of these, and with each what may stand beside it. */
    private static final Map<String, Set<String>> RULES = Map.of(
            "say", Set.of("say", "notin", "assert", "where", "within", "count", "rate"),
            "expect", Set.of("expect", "unless", "judge"),
            "absent", Set.of("absent"),
            "all", Set.of("all", "any", "none"),
            "any", Set.of("all", "any", "none"),
            "none", Set.of("all", "any", "none"),
            "measure", Set.of("measure", "set", "with", "from", "to"));

    private static final Set<String> OF_MODELS = Set.of("start", "step", "order");
    private static final Set<String> OF_TREES = Set.of("all", "any");

    private static final Set<String> REMARKS =
            Set.of("note", "notes", "comment", "comments", "description", "remark", "remarks");

    private static final String EXAMPLES = "hit miss known-wrong undetermined no-opportunity";

    private final Block block;
    private final List<Problem> problems;
    private final List<Problem> wanted;

    /**
     * Of a block.
     *
     * @param problems what is wrong is added here
     * @param wanted what is not there yet is added here
     */
    Keys(Block block, List<Problem> problems, List<Problem> wanted) {
        this.block = block;
        this.problems = problems;
        this.wanted = wanted;
    }

    /** Whether a word stands below a block's first line, as one of its keys. */
    static boolean isKey(String word) {
        return COMMON.contains(word)
                || OF_MODELS.contains(word)
                || Expectation.of(word).isPresent()
                || RULES.values().stream().anyMatch(keys -> keys.contains(word));
    }

    /** Lines that are hardly meant to go on with the value above them, as problems; what is said besides would mislead. */
    static List<Problem> swallowed(Block block) {
        return Swallowed.in(block).stream()
                .filter(Swallowed::certain)
                .map(Keys::deeper)
                .toList();
    }

    private static Problem deeper(Swallowed line) {
        return new Problem(
                line.at().toString(),
                "this line begins with '" + line.key() + "', a key, but is indented deeper than the keys",
                "indent it like the lines above; if it goes on with their value, begin it with another word");
    }

    void check() {
        Set<String> known = known();
        var seen = new HashSet<String>();
        int occasions = 0;
        for (Entry entry : block.entries()) {
            String key = entry.key();
            if (!known.contains(key) && Expectation.of(key).isEmpty()) {
                String keys = "keys: " + String.join(" ", new TreeSet<>(known)) + " " + EXAMPLES;
                boolean node = block.kind().equals("tree")
                        && !isKey(key)
                        && meant(key, known).isEmpty();
                String deeper = "what stands below 'all' or 'any' is indented deeper than it; ";
                problem(entry.at(), what(key), (node ? deeper : instead(entry, known)) + keys);
            } else if (!seen.add(key)
                    && !SEVERAL.contains(key)
                    && Expectation.of(key).isEmpty()) {
                problem(entry.at(), "'" + key + "' a second time", "keep one");
            } else if (key.equals("when")
                    && block.kind().equals("marker")
                    && !block.all("expect").isEmpty()
                    && occasions++ > 0) {
                problem(
                        entry.at(),
                        "'when' a second time beside 'expect'",
                        "one line says what makes it due: of several that may, when customer (sorry | cancel), or with '|'"
                                + " between them; what must be so besides goes with it: when customer cancel &"
                                + " medium=chat");
            }
        }
        required().stream().filter(key -> !seen.contains(key)).forEach(this::missing);
        if (block.kind().equals("marker") && seen.stream().noneMatch(RULES::containsKey)) {
            missing("say");
        }
        if (block.kind().equals("tree") && seen.contains("all") == seen.contains("any")) {
            problem(
                    block.at(),
                    "a tree has one top",
                    "one line 'all' or 'any', and below it, indented deeper, its nodes");
        }
    }

    private String what(String key) {
        boolean elsewhere = RULES.values().stream().anyMatch(keys -> keys.contains(key)) || OF_MODELS.contains(key);
        return elsewhere
                ? "'" + key + "' does not go with " + kind()
                : "'" + key + "' is not a key of a " + block.kind();
    }

    private String kind() {
        return block.entries().stream()
                .map(Entry::key)
                .filter(RULES::containsKey)
                .findFirst()
                .filter(key -> block.kind().equals("marker"))
                .map(key -> "'" + key + "'")
                .orElse("a " + block.kind());
    }

    private Set<String> known() {
        var known = new HashSet<>(COMMON);
        switch (block.kind()) {
            case "model" -> known.addAll(OF_MODELS);
            case "tree" -> known.addAll(OF_TREES);
            default ->
                block.entries().stream()
                        .map(Entry::key)
                        .filter(RULES::containsKey)
                        .findFirst()
                        .ifPresentOrElse(
                                key -> known.addAll(RULES.get(key)),
                                () -> RULES.values().forEach(known::addAll));
        }
        return known;
    }

    private List<String> required() {
        boolean says = block.entries().stream().anyMatch(entry -> entry.key().equals("say"));
        boolean plain = block.entries().stream().noneMatch(entry -> RULES.containsKey(entry.key()));
        return switch (block.kind()) {
            case "model" -> List.of("title", "source", "start", "step");
            case "tree" -> List.of("title", "source");
            default -> says || plain ? List.of("title", "source", "by") : List.of("title", "source");
        };
    }

    private void missing(String key) {
        Optional<Swallowed> deeper = Swallowed.in(block).stream()
                .filter(line -> line.key().equals(key))
                .findFirst();
        if (deeper.isPresent()) {
            problems.add(deeper(deeper.get()));
            return;
        }
        wanted.add(new Problem(
                block.at().toString(),
                block.kind() + " " + block.head().text() + " has no '" + key + "'",
                hintFor(key)));
    }

    static String hintFor(String key) {
        return switch (key) {
            case "title" -> "say what it is in a few words";
            case "source" -> "say where the definition comes from: a standard, a paper, own work";
            case "by" -> "one of agent, customer, either (of the two) and any";
            case "start" -> "say what sets it off, for example start customer @complaint";
            case "step" -> "for example step apologise: agent @apology";
            default -> "say what to look for; or what is due, with when and expect; or absent, all, any, none, measure";
        };
    }

    /** What to write instead of a key that is none, or not here; ends with a blank. */
    private String instead(Entry entry, Set<String> known) {
        String key = entry.key();
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z_-]+$", "");
        if (REMARKS.contains(plain)) {
            return "a remark is a comment, " + "# " + firstLine(entry) + "; why it is looked for is a 'reason'; ";
        }
        if (key.equals("where") && known.contains("when")) {
            return block.all("expect").isEmpty()
                    ? "what must be so for it to be judged is a line of its own: when * & medium=chat; "
                    : "it goes with what makes it due: when customer cancel & medium=chat; ";
        }
        return plain.equals("medium") || plain.equals("fact")
                ? "what is known of the interaction is a condition: where medium=chat, or behind a pattern: cancel &"
                        + " medium=chat; "
                : meant(key, known);
    }

    private static String firstLine(Entry entry) {
        return entry.value().text().lines().findFirst().orElse("…");
    }

    /** The key that was hardly meant otherwise: the same but for case, a sign at its end, or a letter or two. */
    private static String meant(String key, Set<String> known) {
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z_-]+$", "");
        var all = new TreeSet<>(known);
        all.addAll(List.of(EXAMPLES.split(" ")));
        return Typo.asked(plain, all);
    }

    private void problem(Position at, String what, String hint) {
        problems.add(new Problem(at.toString(), what, hint));
    }
}
