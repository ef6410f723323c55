package earmark.imports;

import earmark.imports.JsonFile.At;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Categories of Amazon Transcribe Call Analytics, as {@code get-call-analytics-category}, {@code
 * list-call-analytics-categories} or the input of {@code create-call-analytics-category} have them. A category is met
 * when all its rules are: each is a marker, and one more is all of them together.
 */
public final class AwsCategories {
    /** No call lasts longer than a day. */
    private static final long LONGEST_MS = 86_400_000;

    private static final String ABSOLUTE = "AbsoluteTimeRange";
    private static final String RELATIVE = "RelativeTimeRange";
    private static final String SILENCE = "NonTalkTimeFilter";
    private static final String INTERRUPTION = "InterruptionFilter";
    private static final String SENTIMENT = "SentimentFilter";

    private final JsonFile file;
    private final Ids ids = new Ids();
    private final List<MarkerDraft> markers = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private AwsCategories(JsonFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param name for places
     * @param content its text
     * @throws EarmarkException when it is no JSON, or holds no category
     */
    public static Imported read(String name, String content) {
        var reader = new AwsCategories(JsonFile.read(name, content));
        List<At> categories = reader.file.withField("CategoryName");
        if (categories.isEmpty()) {
            throw new EarmarkException(
                    name, "no CategoryName in it", "export it with aws transcribe list-call-analytics-categories");
        }
        categories.forEach(reader::category);
        return new Imported(reader.markers, reader.notes);
    }

    private void category(At category) {
        String name = category.text("CategoryName");
        List<At> rules = category.get("Rules").each();
        if (rules.isEmpty()) {
            note(category, "category " + name + " has no rule, so no marker was made", "");
            return;
        }
        boolean mood = rules.stream().anyMatch(rule -> rule.has(SENTIMENT));
        boolean together = rules.size() > 1 || rules.stream().anyMatch(AwsCategories::isNoSound);
        // where all rules can be carried over, the name is that of them together
        boolean whole = together && !mood;
        String id = whole ? ids.of(name) : "";
        int before = markers.size();
        var all = new ArrayList<String>();
        var none = new ArrayList<String>();
        for (At rule : rules) {
            int made = markers.size();
            rule(name, whole ? " words" : "", rule);
            markers.subList(made, markers.size()).forEach(part -> (isNoSound(rule) ? none : all).add("@" + part.id()));
        }
        int made = markers.size() - before;
        if (whole && made == rules.size()) {
            var lines = new ArrayList<String>();
            if (!all.isEmpty()) {
                lines.add("all " + String.join(", ", all));
            }
            if (!none.isEmpty()) {
                lines.add("none " + String.join(", ", none));
            }
            markers.add(draft(name, id, name, "any", lines, List.of(), List.of(), List.of()));
        } else if (together) {
            note(
                    category.get("Rules"),
                    "that all " + rules.size() + " rules must be met in one call is not carried over",
                    made == 0
                            ? "nothing of it could be made a marker"
                            : "each is a marker of its own: "
                                    + Stream.concat(all.stream(), none.stream()).collect(Collectors.joining(", "))
                                    + "; a marker 'all @a, @b' is those that you join");
        }
    }

    /** Whether a rule is met where there is no such sound. */
    private static boolean isNoSound(At rule) {
        return Stream.of(SILENCE, INTERRUPTION)
                .anyMatch(filter -> rule.has(filter)
                        && rule.get(filter).node().path("Negate").asBoolean());
    }

    private void rule(String category, String kind, At rule) {
        if (rule.has("TranscriptFilter")) {
            words(category, kind, rule.get("TranscriptFilter"));
        }
        if (rule.has(SILENCE)) {
            sound(category, rule.get(SILENCE), "silence");
        }
        if (rule.has(INTERRUPTION)) {
            sound(category, rule.get(INTERRUPTION), "overtalk");
        }
        if (Stream.of("TranscriptFilter", SILENCE, INTERRUPTION, SENTIMENT).noneMatch(rule::has)) {
            note(rule, "a rule that is not known, of category " + category + ", is not carried over", "");
        }
        if (rule.has(SENTIMENT)) {
            note(
                    rule.get(SENTIMENT),
                    "sentiment " + rule.get(SENTIMENT).get("Sentiments").node() + " of category " + category
                            + " is not carried over",
                    "there is no term for sentiment; use markers of what is said, for example @frustration");
        }
    }

    /** Silence and interruptions are measures; who interrupts is who began last. */
    private void sound(String category, At filter, String measure) {
        String by = filter.has("ParticipantRole") ? side(filter) : "any";
        long ms = filter.node().path("Threshold").asLong(0);
        if (ms < 0 || ms > LONGEST_MS) {
            note(
                    filter.get("Threshold"),
                    filter.get("Threshold").node() + " is no length of a " + measure + "; any is found",
                    "milliseconds, up to a day");
            ms = 0;
        }
        BigDecimal seconds = BigDecimal.valueOf(ms, 3);
        for (String range : List.of(ABSOLUTE, RELATIVE)) {
            if (filter.has(range)) {
                note(filter.get(range), "measured in all of the call, not in this stretch", "");
            }
        }
        String bound =
                seconds.signum() > 0 ? " >= " + seconds.stripTrailingZeros().toPlainString() + "s" : "";
        markers.add(draft(
                category,
                ids.of(category + " " + measure),
                category + ": " + measure,
                by,
                List.of("measure " + measure + bound),
                List.of(),
                List.of(),
                List.of()));
    }

    private void words(String category, String kind, At filter) {
        String by = filter.has("ParticipantRole") ? side(filter) : "either";
        var phrases = new ArrayList<Phrase>();
        for (At target : filter.get("Targets").each()) {
            String text = target.node().asText();
            Phrase.of(text)
                    .ifPresentOrElse(
                            phrases::add, () -> note(target, "no word in it, or more than 200", "leave it out"));
            String signs = Phrase.leftOut(text);
            if (!signs.isEmpty()) {
                note(target, "'" + signs + "' was left out", Phrase.remedy(signs));
            }
        }
        if (!filter.text("TranscriptFilterType").equals("EXACT")) {
            note(
                    filter.get("TranscriptFilterType"),
                    "'" + filter.text("TranscriptFilterType") + "' is read as EXACT",
                    "words are compared, meanings are not");
        }
        List<String> windows = windows(filter);
        if (phrases.isEmpty()) {
            note(filter.get("Targets"), "no phrase is left, so no marker was made", "");
            return;
        }
        List<String> says = phrases.stream().map(Phrase::pattern).toList();
        boolean negated = filter.node().path("Negate").asBoolean();
        String speaker = by.equals("customer") ? "C" : "A";
        String window = windows.isEmpty() ? "" : " in " + windows.get(0);
        List<String> examples = phrases.stream()
                .map(phrase -> negated ? phrase.miss(speaker) : phrase.hit(speaker))
                .toList();
        String id = ids.of(category + kind);
        markers.add(
                negated
                        ? draft(
                                category,
                                id,
                                category,
                                by,
                                List.of("absent (" + String.join(" | ", says) + ")" + window),
                                List.of(),
                                List.of(),
                                examples)
                        : draft(category, id, category, by, List.of(), says, windows, examples));
    }

    private MarkerDraft draft(
            String category,
            String id,
            String title,
            String by,
            List<String> rules,
            List<String> says,
            List<String> windows,
            List<String> examples) {
        String source = "Amazon Transcribe category " + category + ", " + file.name();
        return new MarkerDraft(id, title, source, by, rules, says, windows, examples, List.of());
    }

    private static String side(At filter) {
        return filter.text("ParticipantRole").equals("CUSTOMER") ? "customer" : "agent";
    }

    /** Only a stretch at the begin or the end has a counterpart. */
    private List<String> windows(At filter) {
        var windows = new ArrayList<String>();
        if (filter.has(ABSOLUTE)) {
            At range = filter.get(ABSOLUTE);
            long start = range.node().path("StartTime").asLong(0);
            if (range.has("First")) {
                seconds(range.get("First")).ifPresent(seconds -> windows.add("first " + seconds + "s"));
            } else if (range.has("Last")) {
                seconds(range.get("Last")).ifPresent(seconds -> windows.add("last " + seconds + "s"));
            } else if (start == 0 && range.has("EndTime")) {
                seconds(range.get("EndTime")).ifPresent(seconds -> windows.add("first " + seconds + "s"));
            } else {
                note(
                        range,
                        "a stretch in the middle of the call is not carried over; the marker looks everywhere",
                        "use first …s or last …s");
            }
        }
        if (filter.has(RELATIVE)) {
            relative(filter.get(RELATIVE), windows);
        }
        if (windows.size() > 1) {
            note(
                    filter.get(RELATIVE),
                    "a second stretch is not carried over",
                    "the marker looks at the " + windows.get(0));
        }
        return windows.subList(0, Math.min(1, windows.size()));
    }

    /** Of the call's length in percent. */
    private void relative(At range, List<String> windows) {
        long start = range.node().path("StartPercentage").asLong(0);
        long end = range.node().path("EndPercentage").asLong(100);
        if (range.has("First")) {
            percent(range.get("First")).ifPresent(part -> windows.add("first " + part + "%"));
        } else if (range.has("Last")) {
            percent(range.get("Last")).ifPresent(part -> windows.add("last " + part + "%"));
        } else if (start == 0 && end > 0 && end < 100) {
            windows.add("first " + end + "%");
        } else if (end == 100 && start > 0 && start < 100) {
            windows.add("last " + (100 - start) + "%");
        } else {
            note(
                    range,
                    "a stretch in the middle of the call is not carried over; the marker looks everywhere",
                    "use first 20% or last 20%");
        }
    }

    private OptionalLong percent(At part) {
        long value = part.node().asLong();
        if (value < 1 || value > 100) {
            note(part, part.node() + " is no part of a call in percent; the marker looks everywhere", "from 1 to 100");
            return OptionalLong.empty();
        }
        return OptionalLong.of(value);
    }

    private OptionalLong seconds(At ms) {
        long value = ms.node().asLong();
        if (value < 1 || value > LONGEST_MS) {
            note(ms, ms.node() + " is no time of a call; the marker looks everywhere", "milliseconds, up to a day");
            return OptionalLong.empty();
        }
        if (value % 1000 != 0) {
            note(ms, value + " ms is rounded up to whole seconds", "");
        }
        return OptionalLong.of((value + 999) / 1000);
    }

    private void note(At at, String what, String hint) {
        notes.add(file.note(at, what, hint));
    }
}
