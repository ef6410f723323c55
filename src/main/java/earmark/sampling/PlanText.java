package earmark.sampling;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as lines of text, {@code key: value}, and back. Thread-safe. */
public final class PlanText {
    private PlanText() {}

    /** The text of a plan; the same plan gives the same text. */
    public static String of(Plan plan) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("every", plan.every().word());
        Design design = plan.design();
        if (design instanceof Design.Quota quota) {
            lines.put("per", quota.fact());
            lines.put("take", String.valueOf(quota.each()));
        } else if (design instanceof Design.Strata strata) {
            lines.put("by", String.join(",", strata.facts()));
            lines.put("take", String.valueOf(strata.size()));
        } else if (design instanceof Design.Margin margin) {
            lines.put("by", String.join(",", margin.facts()));
            lines.put("margin", String.valueOf(margin.margin()));
            lines.put("guess", String.valueOf(margin.guess()));
        } else if (design instanceof Design.Audit audit) {
            lines.put("audit", audit.marker());
            lines.put("take", String.valueOf(audit.size()));
            lines.put("unflagged", String.valueOf(audit.unflagged()));
        }
        lines.put("assessors", String.join(",", plan.assessors()));
        lines.put("twice", String.valueOf(plan.twice()));
        lines.put("seed", String.valueOf(plan.seed()));
        lines.put("made", plan.madeAt().toString());
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * The plan of a text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Plan read(String name, String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.contains(": "))
                .forEach(line ->
                        lines.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        return new Plan(
                name,
                Every.valueOf(get(lines, "every").toUpperCase(Locale.ROOT)),
                design(lines),
                list(get(lines, "assessors")),
                Double.parseDouble(get(lines, "twice")),
                Long.parseLong(get(lines, "seed")),
                Instant.parse(get(lines, "made")));
    }

    private static Design design(Map<String, String> lines) {
        if (lines.containsKey("audit")) {
            return new Design.Audit(get(lines, "audit"), number(lines), Double.parseDouble(get(lines, "unflagged")));
        }
        if (lines.containsKey("per")) {
            return new Design.Quota(get(lines, "per"), number(lines));
        }
        List<String> facts = list(get(lines, "by"));
        return lines.containsKey("margin")
                ? new Design.Margin(
                        facts, Double.parseDouble(get(lines, "margin")), Double.parseDouble(get(lines, "guess")))
                : new Design.Strata(facts, number(lines));
    }

    private static int number(Map<String, String> lines) {
        return Integer.parseInt(get(lines, "take"));
    }

    private static String get(Map<String, String> lines, String key) {
        return lines.getOrDefault(key, "");
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
