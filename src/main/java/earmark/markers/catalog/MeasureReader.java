package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.MeasureKind;
import earmark.markers.Rule;
import earmark.markers.Rule.Measured;
import earmark.markers.Rule.Threshold;
import earmark.markers.Side;
import earmark.syntax.Entry;
import earmark.syntax.Typo;
import earmark.syntax.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Reads {@code measure} with its {@code set}, {@code with}, {@code from} and {@code to}. Use from one thread. */
final class MeasureReader {
    private static final java.util.regex.Pattern MEASURE =
            java.util.regex.Pattern.compile("(\\S+?)(?:\\s*(>=|<=)\\s*(\\d{1,6}(?:\\.\\d{1,4})?)(s|wpm)?)?");
    private static final java.util.regex.Pattern SETTING =
            java.util.regex.Pattern.compile("(\\S+)\\s+(\\d{1,6}(?:\\.\\d{1,4})?)s?");

    private static final java.util.regex.Pattern PERCENT =
            java.util.regex.Pattern.compile("(\\S+?)\\s*(>=|<=)\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*%");

    private final BlockText text;
    private final Map<String, Marker> parts = new TreeMap<>();
    private final Map<String, Double> constants = new TreeMap<>();

    MeasureReader(BlockText text) {
        this.text = text;
    }

    Optional<Rule> read(Entry entry) {
        Matcher matcher = MEASURE.matcher(entry.value().text());
        Optional<MeasureKind> kind = matcher.matches() ? MeasureKind.of(matcher.group(1)) : Optional.empty();
        Matcher percent = PERCENT.matcher(entry.value().text());
        if (percent.matches() && MeasureKind.of(percent.group(1)).isPresent()) {
            text.problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' with a percent sign",
                    MeasureKind.of(percent.group(1)).orElseThrow() == MeasureKind.TALK_SHARE
                            ? "a share is from 0 to 1: " + percent.group(1) + " " + percent.group(2) + " "
                                    + new BigDecimal(percent.group(3))
                                            .movePointLeft(2)
                                            .stripTrailingZeros()
                                            .toPlainString()
                            : "only talk_share is a share; this is measured in "
                                    + MeasureKind.of(percent.group(1))
                                            .orElseThrow()
                                            .field());
            return Optional.empty();
        }
        if (kind.isEmpty()) {
            text.problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' is not a measure",
                    "one of "
                            + Arrays.stream(MeasureKind.values())
                                    .map(MeasureKind::keyword)
                                    .collect(Collectors.joining(" "))
                            + ", alone or with a bound such as silence >= 5s");
            return Optional.empty();
        }
        boolean atLeast = !"<=".equals(matcher.group(2));
        if (!atLeast && kind.get().occurs()) {
            text.problem(
                    entry.value().at(),
                    "'" + matcher.group(1) + "' with <=",
                    "it happens or not: give the least that counts, for example >= 5s");
        }
        String unit = unit(kind.get());
        if (matcher.group(3) != null && !unit.equals(matcher.group(4) == null ? "" : matcher.group(4))) {
            String bound = matcher.group(2) + " " + matcher.group(3) + unit;
            text.problem(
                    entry.value().at(),
                    "'" + entry.value().text() + "' with "
                            + (matcher.group(4) == null ? "no unit" : "the unit " + matcher.group(4)),
                    "it is measured in " + kind.get().field() + ": " + matcher.group(1) + " " + bound);
        }
        text.block.all("set").forEach(line -> setting(line, kind.get()));
        text.block.all("with").forEach(line -> part(line, kind.get()));
        for (String key : kind.get().parts()) {
            text.one(key).ifPresent(line -> add(key, line.value()));
        }
        if (kind.get() == MeasureKind.DELAY && !parts.containsKey("to") && !text.has("to")) {
            text.problem(entry.at(), "a delay without 'to'", "say until what, for example to agent @greeting");
        }
        Optional<Threshold> threshold = matcher.group(3) == null
                ? Optional.empty()
                : Optional.of(new Threshold(atLeast, Double.parseDouble(matcher.group(3))));
        return Optional.of(new Measured(kind.get(), constants, text.by().orElse(Side.ANY), threshold, parts));
    }

    private static String unit(MeasureKind kind) {
        return switch (kind.field()) {
            case "seconds" -> "s";
            case "wpm" -> "wpm";
            default -> "";
        };
    }

    private void setting(Entry line, MeasureKind kind) {
        Matcher matcher = SETTING.matcher(line.value().text());
        if (matcher.matches() && kind.constants().containsKey(matcher.group(1))) {
            constants.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
            return;
        }
        text.problem(
                line.value().at(),
                "'" + line.value().text() + "' is no constant of " + kind.keyword(),
                kind.constants().isEmpty()
                        ? "it has none"
                        : meant(line, kind) + "its constants, with their usual values: " + constants(kind));
    }

    /** The constant that was hardly meant otherwise. */
    private static String meant(Entry line, MeasureKind kind) {
        return Typo.asked(
                line.value().text().split("\\s", 2)[0], kind.constants().keySet());
    }

    private static String constants(MeasureKind kind) {
        return new TreeMap<>(kind.constants())
                .entrySet().stream()
                        .map(each -> "set " + each.getKey() + " "
                                + BigDecimal.valueOf(each.getValue())
                                        .stripTrailingZeros()
                                        .toPlainString())
                        .collect(Collectors.joining(", "));
    }

    private void part(Entry line, MeasureKind kind) {
        String whole = line.value().text();
        int blank = whole.indexOf(' ');
        String name = blank < 0 ? whole : whole.substring(0, blank);
        if (blank > 0 && kind.parts().contains(name)) {
            add(name, BlockText.stripped(line.value(), blank, whole.length()));
        } else {
            text.problem(
                    line.value().at(),
                    "'" + name + "' is no part of " + kind.keyword(),
                    kind.parts().isEmpty() ? "it has none" : "its parts: " + String.join(" ", kind.parts()));
        }
    }

    private void add(String name, Value pattern) {
        text.operand(name, pattern).ifPresent(marker -> parts.put(name, marker));
    }
}
