package earmark.markers.catalog;

import earmark.markers.Limit;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Said;
import earmark.markers.PatternParser;
import earmark.markers.Rule;
import earmark.markers.Rule.Combined;
import earmark.markers.Rule.Counted;
import earmark.markers.Rule.Expected;
import earmark.markers.Rule.How;
import earmark.markers.Rule.Missing;
import earmark.markers.Rule.Part;
import earmark.markers.Rule.Per;
import earmark.markers.Rule.Which;
import earmark.markers.Side;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Reads rules other than {@code say}: {@code expect}, {@code absent}, {@code all any none}, counts and rates. */
final class RuleReader {
    private static final java.util.regex.Pattern DUE = java.util.regex.Pattern.compile(
            "(?s)(.*?)(?:\\s+within\\s+(" + BlockText.LIMITS + "))?(?:\\s+(before|after))?\\s*");
    private static final java.util.regex.Pattern SCOPE = java.util.regex.Pattern.compile(
            "(?s)(.*?)\\s+(?:in|within)\\s+((?:first|last)\\s+\\S+(?:\\s+of\\s+\\S+)?)\\s*");
    /** What is meant as the window of {@code absent}, at its end. */
    private static final java.util.regex.Pattern NO_SCOPE = java.util.regex.Pattern.compile(
            "(?s).*?\\s((?=in|within|first|last)(?:(?:in|within)\\s*(?:<=)?\\s*)?(?:(first|last)\\s+)?(\\d+\\s*[smwtu%](?:/\\d+[wtu])?))\\s*");
    /** What is meant as the limit of {@code expect}, at its end. */
    private static final java.util.regex.Pattern NO_LIMIT =
            java.util.regex.Pattern.compile("(?s).*?\\s((?:in|within)\\s*(?:<=?)?\\s*(\\d+\\s*[stwm]))\\s*");

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("(distinct\\s+)?(>=|<=)\\s*(\\d{1,6})");
    private static final java.util.regex.Pattern RATE = java.util.regex.Pattern.compile(
            "(distinct\\s+)?(>=|<=)\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s+per\\s+(\\d{1,5})([smw])(?:/(\\d{1,5})w)?");

    private final BlockText text;

    /** The patterns of the rule, for {@code @name} and for explanations; the last is what the name stands for. */
    final List<Stage> stages = new ArrayList<>();

    RuleReader(BlockText text) {
        this.text = text;
    }

    /** {@code count} or {@code rate} beside {@code say}. */
    Optional<Rule> counted(Marker said) {
        for (Entry entry : text.block.entries()) {
            if (entry.key().equals("count")) {
                return count(entry, said);
            }
            if (entry.key().equals("rate")) {
                return rate(entry, said);
            }
        }
        return Optional.of(new Rule.Plain());
    }

    private Optional<Rule> count(Entry entry, Marker said) {
        Matcher matcher = COUNT.matcher(entry.value().text());
        if (!matcher.matches()) {
            text.problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' is not a count",
                    "for example >= 3, <= 1 or distinct >= 2");
            return Optional.empty();
        }
        return Optional.of(new Counted(
                said,
                matcher.group(1) != null,
                matcher.group(2).equals(">="),
                Integer.parseInt(matcher.group(3)),
                Optional.empty()));
    }

    private Optional<Rule> rate(Entry entry, Marker said) {
        Matcher matcher = RATE.matcher(entry.value().text());
        int amount = matcher.matches() ? Integer.parseInt(matcher.group(4)) : 0;
        if (amount == 0) {
            text.problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' is not a rate",
                    "for example >= 2 per 10m, >= 1 per 100w, or >= 2 per 10m/500w with words for writing");
            return Optional.empty();
        }
        boolean words = matcher.group(5).equals("w");
        int seconds = matcher.group(5).equals("m") ? amount * 60 : amount;
        OptionalInt inWriting =
                matcher.group(6) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(6)));
        var per = new Per(
                words ? OptionalInt.empty() : OptionalInt.of(seconds), words ? OptionalInt.of(amount) : inWriting);
        return Optional.of(new Counted(
                said,
                matcher.group(1) != null,
                matcher.group(2).equals(">="),
                Double.parseDouble(matcher.group(3)),
                Optional.of(per)));
    }

    /** {@code expect}, with {@code when}, {@code unless} and {@code judge}. */
    Optional<Rule> expected(Entry entry) {
        Optional<Entry> when = text.one("when");
        if (when.isEmpty()) {
            text.problem(
                    entry.at(),
                    "'expect' without 'when'",
                    "say what makes it due, for example when customer @complaint");
            return Optional.empty();
        }
        Matcher due = DUE.matcher(entry.value().text());
        if (!due.matches()) {
            throw new IllegalStateException(
                    "everything is due in some way: " + entry.value().text());
        }
        Value pattern = BlockText.stripped(entry.value(), 0, due.end(1));
        if (pattern.text().matches("(?s)[^\"]*\\bwithin\\s+\\d.*")) {
            text.problem(
                    entry.value().at(pattern.text().lastIndexOf("within")),
                    "'within' needs limits at the end",
                    "for example within 20s, within 5m, within 2t, or within 20s or 2t or 40w; to look for the word, quote it");
            return Optional.empty();
        }
        Matcher meant = NO_LIMIT.matcher(pattern.text());
        if (meant.matches() && !hasLength(pattern)) {
            text.problem(
                    entry.value().at(meant.start(1)),
                    "'" + meant.group(1) + "' is no limit",
                    "write within " + meant.group(2).replaceAll("\\s", "")
                            + " (seconds s, minutes m, turns t, words w), without a sign; to look for the words, quote them");
            return Optional.empty();
        }
        Optional<Marker> chance = text.operand("when", when.get().value());
        Optional<Marker> response = text.operand("expect", pattern).map(this::by);
        var unless = text.block.all("unless").stream()
                .flatMap(line -> text.operand("unless", line.value()).stream())
                .toList();
        Optional<Which> which = which();
        if (chance.isEmpty() || response.isEmpty() || which.isEmpty()) {
            return Optional.empty();
        }
        stages.addAll(chance.get().stages());
        stages.addAll(response.get().stages());
        Limit limit = due.group(2) == null ? Limit.NONE : BlockText.limit(due.group(2));
        boolean before = "before".equals(due.group(3));
        Side side = response.get().by();
        return Optional.of(new Expected(chance.get(), response.get(), side, limit, before, which.get(), unless));
    }

    /** Whether a pattern ends with the length of {@code 2 of (a | b) within<=10w}. */
    private static boolean hasLength(Value pattern) {
        return pattern.text().matches("(?s).*\\)\\s*within\\s*<=\\s*\\d+w");
    }

    /** The response by the marker's side, where one is given. */
    private Marker by(Marker response) {
        Optional<Side> by = text.by();
        if (by.isEmpty() || !response.hasWords()) {
            return response;
        }
        String origin = response.origin();
        return Marker.operand(text.ref, by.get(), new Stage("expect", origin, new Said(by.get(), response.pattern())));
    }

    private Optional<Which> which() {
        Optional<Entry> entry = text.one("judge");
        if (entry.isEmpty()) {
            return Optional.of(Which.EACH);
        }
        for (Which which : Which.values()) {
            if (which.name().toLowerCase(Locale.ROOT).equals(entry.get().value().text())) {
                return Optional.of(which);
            }
        }
        text.problem(
                entry.get().value().at(),
                "'" + entry.get().value().text() + "' is not an occasion",
                "each (all must be met, if you say nothing), any (one is enough), first or last");
        return Optional.empty();
    }

    /** {@code absent PATTERN in first 30s}. */
    Optional<Rule> missing(Entry entry) {
        Matcher scoped = SCOPE.matcher(entry.value().text());
        boolean hasScope = scoped.matches();
        Value pattern = hasScope ? BlockText.stripped(entry.value(), 0, scoped.end(1)) : entry.value();
        Matcher meant = NO_SCOPE.matcher(pattern.text());
        if (meant.matches() && !hasLength(pattern)) {
            String edge = meant.group(2) == null ? "first" : meant.group(2);
            text.problem(
                    entry.value().at(meant.start(1)),
                    "'" + meant.group(1) + "' is no window of 'absent'",
                    "write in " + edge + " " + meant.group(3).replaceAll("\\s", "")
                            + "; to look for the words, quote them");
            return Optional.empty();
        }
        Optional<UnaryOperator<Pattern>> window = hasScope
                ? text.tried(entry.value().part(scoped.start(2), scoped.end(2)), PatternParser::parseWindow)
                : Optional.of(UnaryOperator.identity());
        Optional<Marker> sought = text.operand("absent", pattern);
        if (sought.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        Marker scopedSought = hasScope || text.by().isPresent() ? scoped(sought.get(), window.get()) : sought.get();
        stages.addAll(scopedSought.stages());
        return Optional.of(new Missing(scopedSought));
    }

    private Marker scoped(Marker sought, UnaryOperator<Pattern> window) {
        Pattern inside = window.apply(sought.pattern());
        Side by = text.by().orElse(sought.by());
        Pattern whole = text.by().isPresent() ? new Said(by, inside) : inside;
        return Marker.operand(text.ref, by, new Stage("absent", sought.origin(), whole));
    }

    /** {@code all}, {@code any} and {@code none}. */
    Optional<Rule> combined() {
        var parts = new ArrayList<Part>();
        var members = new ArrayList<Marker>();
        for (Entry entry : text.block.entries()) {
            Optional<How> how = how(entry.key());
            if (how.isPresent()) {
                List<Marker> own = text.members(entry);
                members.addAll(own);
                if (!own.isEmpty()) {
                    parts.add(new Part(how.get(), own));
                }
            }
        }
        List<Pattern> patterns = BlockText.patterns(members);
        if (!patterns.isEmpty()) {
            stages.add(new Stage("all", BlockText.origin(text.block.at()), new AnyOf(patterns)));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Combined(parts));
    }

    static Optional<How> how(String key) {
        return switch (key) {
            case "all" -> Optional.of(How.ALL);
            case "any" -> Optional.of(How.ANY);
            case "none" -> Optional.of(How.NONE);
            default -> Optional.empty();
        };
    }
}
