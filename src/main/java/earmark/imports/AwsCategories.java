package earmark.imports;

import earmark.imports.JsonFile.At;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Categories of Amazon Transcribe Call Analytics, as {@code get-call-analytics-category}, {@code
 * list-call-analytics-categories} or the input of {@code create-call-analytics-category} have them. A category is met
 * when all its rules are; a marker is one of them.
 */
public final class AwsCategories {
    private static final String ABSOLUTE = "AbsoluteTimeRange";
    private static final String RELATIVE = "RelativeTimeRange";
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
        int before = markers.size();
        for (At rule : rules) {
            rule(name, rule);
        }
        if (rules.size() > 1) {
            List<String> made = markers.subList(before, markers.size()).stream()
                    .map(MarkerDraft::id)
                    .toList();
            note(
                    category.get("Rules"),
                    "that all " + rules.size() + " rules must be met in one call is not carried over",
                    made.isEmpty()
                            ? "nothing of it could be made a marker"
                            : "each is a marker of its own: " + String.join(", ", made));
        }
    }

    private void rule(String category, At rule) {
        if (rule.has("TranscriptFilter")) {
            words(category, rule.get("TranscriptFilter"));
        }
        if (rule.has("NonTalkTimeFilter")) {
            sound(category, rule.get("NonTalkTimeFilter"), "silence");
        }
        if (rule.has("InterruptionFilter")) {
            sound(category, rule.get("InterruptionFilter"), "overtalk");
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
        boolean negated = filter.node().path("Negate").asBoolean();
        for (String range : List.of(ABSOLUTE, RELATIVE)) {
            if (filter.has(range)) {
                note(filter.get(range), "measured in all of the call, not in this stretch", "");
            }
        }
        String id = ids.of(category + " " + measure);
        if (negated) {
            note(
                    filter.get("Negate"),
                    "flags that there is none; marker " + id + " says whether there is",
                    "read its outcome 'absent' as the flag");
        }
        markers.add(new MarkerDraft(
                id,
                category + ": " + measure + (negated ? " (flagged when absent)" : ""),
                "Amazon Transcribe category " + category + ", " + file.name(),
                by,
                measure
                        + (ms > 0
                                ? " >= "
                                        + java.math.BigDecimal.valueOf(ms, 3)
                                                .stripTrailingZeros()
                                                .toPlainString() + "s"
                                : ""),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private void words(String category, At filter) {
        String by = filter.has("ParticipantRole") ? side(filter) : "either";
        var says = new ArrayList<String>();
        var hits = new ArrayList<String>();
        for (At target : filter.get("Targets").each()) {
            Optional<Phrase> phrase = Phrase.of(target.node().asText());
            if (phrase.isEmpty()) {
                note(target, "no word in it, or more than 200", "leave it out");
            } else {
                says.add(phrase.get().pattern());
                hits.add(phrase.get().hit(by.equals("customer") ? "C" : "A"));
            }
        }
        if (!filter.text("TranscriptFilterType").equals("EXACT")) {
            note(
                    filter.get("TranscriptFilterType"),
                    "'" + filter.text("TranscriptFilterType") + "' is read as EXACT",
                    "words are compared, meanings are not");
        }
        List<String> windows = windows(filter);
        if (says.isEmpty()) {
            note(filter.get("Targets"), "no phrase is left, so no marker was made", "");
            return;
        }
        boolean negated = filter.node().path("Negate").asBoolean();
        String id = ids.of(category);
        if (negated) {
            note(
                    filter.get("Negate"),
                    "flags that the words are missing; marker " + id + " says whether they are there",
                    "read its outcome 'absent' as the flag");
        }
        markers.add(new MarkerDraft(
                id,
                category + (negated ? " (flagged when absent)" : ""),
                "Amazon Transcribe category " + category + ", " + file.name(),
                by,
                "",
                says,
                windows,
                hits.subList(0, Math.min(3, hits.size())),
                List.of()));
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
                windows.add("first " + seconds(range.get("First")) + "s");
            } else if (range.has("Last")) {
                windows.add("last " + seconds(range.get("Last")) + "s");
            } else if (start == 0 && range.has("EndTime")) {
                windows.add("first " + seconds(range.get("EndTime")) + "s");
            } else {
                note(
                        range,
                        "a stretch in the middle of the call is not carried over; the marker looks everywhere",
                        "use first …s or last …s");
            }
        }
        if (filter.has(RELATIVE)) {
            note(
                    filter.get(RELATIVE),
                    "a share of the call's length is not carried over; the marker looks everywhere",
                    "use seconds, words or turns: first 60s, last 3t");
        }
        return windows;
    }

    private long seconds(At ms) {
        long value = ms.node().asLong();
        if (value % 1000 != 0) {
            note(ms, value + " ms is rounded up to whole seconds", "");
        }
        return Math.max(1, (value + 999) / 1000);
    }

    private void note(At at, String what, String hint) {
        notes.add(file.note(at, what, hint));
    }
}
