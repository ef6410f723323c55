package earmark.pipeline.find;

import earmark.markers.PatternParser;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Help while a query, or a pattern of a marker file, is typed: what may stand where the caret is, and what is wrong, by
 * column. Thread-safe.
 */
public final class QueryHelp {
    private static final int MOST = 12;
    private static final Pattern COLUMN = Pattern.compile(".*:(\\d+)");

    /** What the caret stands in: the last of these that ends there. */
    private static final Pattern NAME = Pattern.compile("@[a-z0-9_.]*$");

    private static final Pattern UNIT =
            Pattern.compile("(?:(?:near|before|after)<=|(?:first|last|next|prev)\\s+)(\\d+)([a-z%]*)$");
    private static final Pattern OF = Pattern.compile("(?:first|last)\\s+\\d+[a-z%]+(?:/\\d+w)?\\s+of\\s+([a-z]*)$");
    private static final Pattern MEDIUM = Pattern.compile("medium=([a-z]*)$");
    private static final Pattern WORD = Pattern.compile("[a-z_]+(?:<=|>=|\\()?$");

    private static final List<Suggestion> UNITS = List.of(
            new Suggestion("s", "unit", "seconds"),
            new Suggestion("w", "unit", "words"),
            new Suggestion("t", "unit", "turns"),
            new Suggestion("u", "unit", "sentences"),
            new Suggestion("m", "unit", "minutes"),
            new Suggestion("%", "unit", "of the whole; with first and last"));
    private static final List<Suggestion> WORDS = List.of(
            new Suggestion("agent", "side", "only the agent's words"),
            new Suggestion("customer", "side", "only the customer's words"),
            new Suggestion("either", "side", "agent's or customer's words"),
            new Suggestion("any", "side", "anybody's words"),
            new Suggestion("robot", "side", "a machine's words"),
            new Suggestion("third_party", "side", "somebody else's words"),
            new Suggestion("unknown", "side", "words of which nobody knows whose they are"),
            new Suggestion("near<=", "distance", "not farther than that, in either order: near<=8w, near<=20s"),
            new Suggestion("before<=", "distance", "then, not later than that: before<=30s"),
            new Suggestion("after<=", "distance", "before, not earlier than that: after<=3t"),
            new Suggestion("not near<=", "distance", "where that is not close by"),
            new Suggestion("notin", "operator", "where it is no part of that"),
            new Suggestion("first", "window", "begins in the first 30s, 3t, 10%: first 30s hello"),
            new Suggestion("last", "window", "ends in the last: last 3t goodbye"),
            new Suggestion("affirmed", "assertion", "neither negated nor somebody else's words"),
            new Suggestion("negated", "assertion", "no need to …"),
            new Suggestion("reported", "assertion", "he said …"),
            new Suggestion("hypothetical", "assertion", "if …"),
            new Suggestion("about_others", "assertion", "my neighbour …"),
            new Suggestion("factual", "assertion", "none of these four"),
            new Suggestion("echoed", "assertion", "the other side answers with the same"),
            new Suggestion("echoing", "assertion", "repeats the other side's words"),
            new Suggestion("prev(", "condition", "after &: the other side's turn before"),
            new Suggestion("next(", "condition", "after &: the other side's next turn"),
            new Suggestion("run(", "condition", "after &: until somebody else speaks"),
            new Suggestion("fact(", "condition", "after &: what is known of it: fact(queue)=billing"),
            new Suggestion("medium=", "condition", "after &: call, email or chat"),
            new Suggestion("talk_share(", "condition", "after &: talk_share(agent)>0.7"),
            new Suggestion("length>=", "condition", "after &: length>=600s/400w"),
            new Suggestion("conf>=", "prefix", "each word was recognised that surely: conf>=0.6"),
            new Suggestion("like>=", "prefix", "means about the same: like>=0.60 \"nobody called me back\""),
            new Suggestion("silence>=", "measure", "silence>=5s"));

    private final MarkerPack pack;

    /** With the names of a pack. */
    public QueryHelp(MarkerPack pack) {
        this.pack = pack;
    }

    /**
     * What may be put in.
     *
     * @param text what is written
     * @param kind what it is: marker, side, unit, distance …
     * @param note what it means, for a person
     */
    public record Suggestion(String text, String kind, String note) {}

    /**
     * What may stand at the caret.
     *
     * @param from first character that is replaced
     * @param to one past the last
     * @param suggestions the likeliest first, at most 12
     */
    public record Completion(int from, int to, List<Suggestion> suggestions) {
        /** Copies the list. */
        public Completion {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * What is wrong with a query.
     *
     * @param column from 1
     * @param what is wrong
     * @param hint what to do
     */
    public record Fault(int column, String what, String hint) {}

    /** What may stand where the caret is, in UTF-16 units from the begin. */
    public Completion complete(String query, int caret) {
        int to = Math.max(0, Math.min(caret, query.length()));
        String before = query.substring(0, to);
        if (before.chars().filter(c -> c == '"').count() % 2 == 1) {
            return new Completion(to, to, List.of());
        }
        Matcher name = NAME.matcher(before);
        if (name.find()) {
            return new Completion(name.start(), to, names(before.substring(name.start() + 1)));
        }
        Matcher unit = UNIT.matcher(before);
        if (unit.find()) {
            return new Completion(unit.start(2), to, beginning(UNITS, unit.group(2)));
        }
        Matcher of = OF.matcher(before);
        if (of.find()) {
            List<Suggestion> scopes = List.of(
                    new Suggestion("turn", "scope", "of the turn"),
                    new Suggestion("speaker", "scope", "of whoever says it"));
            return new Completion(of.start(1), to, beginning(scopes, of.group(1)));
        }
        Matcher medium = MEDIUM.matcher(before);
        if (medium.find()) {
            List<Suggestion> media = Stream.of("call", "email", "chat")
                    .map(each -> new Suggestion(each, "medium", "only in " + each + "s"))
                    .toList();
            return new Completion(medium.start(1), to, beginning(media, medium.group(1)));
        }
        Matcher word = WORD.matcher(before);
        if (word.find() && (word.start() == 0 || " (|&!".indexOf(before.charAt(word.start() - 1)) >= 0)) {
            return new Completion(word.start(), to, beginning(WORDS, word.group()));
        }
        boolean fresh = before.isEmpty() || " (|&".indexOf(before.charAt(to - 1)) >= 0;
        return new Completion(to, to, fresh ? WORDS.subList(0, MOST) : List.of());
    }

    /** What is wrong with a query; empty when it can be read. Nothing is wrong with nothing. */
    public List<Fault> check(String query) {
        if (query.isBlank()) {
            return List.of();
        }
        try {
            PatternParser.parse(query, pack.catalog());
            return List.of();
        } catch (EarmarkException e) {
            return e.problems().stream().map(QueryHelp::fault).toList();
        }
    }

    private static Fault fault(Problem problem) {
        Matcher column = COLUMN.matcher(problem.where());
        return new Fault(column.matches() ? Integer.parseInt(column.group(1)) : 1, problem.what(), problem.hint());
    }

    /** Markers whose name begins so first, then those that hold it in the name or title. */
    private List<Suggestion> names(String begun) {
        var all = new ArrayList<Suggestion>();
        pack.catalog()
                .markers()
                .forEach(marker -> all.add(new Suggestion("@" + marker.ref().id(), "marker", marker.title())));
        pack.learned()
                .forEach(marker -> all.add(new Suggestion("@" + marker.ref().id(), "learned", marker.title())));
        String sought = begun.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        all.stream().filter(each -> each.text().startsWith("@" + sought)),
                        all.stream()
                                .filter(each -> !each.text().startsWith("@" + sought)
                                        && (each.text().contains(sought)
                                                || each.note()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(sought))))
                .limit(MOST)
                .toList();
    }

    private static List<Suggestion> beginning(List<Suggestion> all, String begun) {
        return all.stream()
                .filter(each -> each.text().startsWith(begun) && !each.text().equals(begun))
                .limit(MOST)
                .toList();
    }
}
