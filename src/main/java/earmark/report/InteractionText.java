package earmark.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An interaction with all that was found in it, for reading in a terminal. */
public final class InteractionText {
    private static final String INDENT = "            ";

    private InteractionText() {}

    /**
     * Everything about one interaction.
     *
     * @param interaction the interaction
     * @param verdicts one a marker
     * @return lines, ending in a line break
     */
    public static String of(Interaction interaction, List<Verdict> verdicts) {
        return head(interaction) + "\n" + turns(interaction, verdicts) + "\n" + rest(verdicts);
    }

    private static String head(Interaction interaction) {
        var out = new StringBuilder();
        out.append(interaction.id()).append("  ").append(interaction.medium());
        out.append("  ").append(Printable.line(interaction.provenance().source()));
        if (interaction.startedAt() != null) {
            out.append("  ").append(interaction.startedAt());
        }
        if (interaction.sound() != null) {
            out.append("  ").append(ClockTime.of(interaction.sound().durationMs()));
        }
        out.append('\n');
        if (!interaction.facts().isEmpty()) {
            out.append(interaction.facts().entrySet().stream()
                    .map(fact -> Printable.line(fact.getKey() + " " + fact.getValue()))
                    .collect(joining(" · ", "", "\n")));
        }
        if (interaction.sound() != null) {
            out.append(TalkFigures.line(interaction.sound())).append('\n');
        }
        interaction
                .problems()
                .forEach(problem -> out.append("note: ")
                        .append(Printable.line(problem.what()))
                        .append('\n'));
        return out.toString();
    }

    private static String turns(Interaction interaction, List<Verdict> verdicts) {
        Map<Integer, List<Finding>> byTurn = verdicts.stream()
                .map(Verdict::outcome)
                .filter(Outcome.Present.class::isInstance)
                .flatMap(outcome -> ((Outcome.Present) outcome).evidence().stream())
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().at().start())
                        .thenComparing(Finding::marker))
                .collect(groupingBy(finding -> finding.place().turn()));
        var out = new StringBuilder();
        for (Turn turn : interaction.turns()) {
            out.append(String.format(Locale.ROOT, "%9s  %-8s  ", ClockTime.of(turn), turn.speaker()));
            out.append(Printable.of(turn.text()).replace("\n", "\n" + INDENT)).append('\n');
            for (Finding finding : byTurn.getOrDefault(turn.index(), List.of())) {
                out.append(finding(finding, turn));
            }
        }
        return out.toString();
    }

    private static String finding(Finding finding, Turn turn) {
        String when = finding.place().time() == null
                ? ""
                : "  " + ClockTime.of(finding.place().time().startMs());
        return String.format(
                Locale.ROOT,
                "%s└ %s%s  \"%s\"  %.2f%s\n",
                INDENT,
                finding.marker(),
                when,
                Printable.line(finding.place().at().of(turn.text())),
                finding.confidence(),
                Printable.line(FindingRow.fields(finding)));
    }

    private static String rest(List<Verdict> verdicts) {
        var absent = new ArrayList<String>();
        Map<String, List<String>> because = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() instanceof Outcome.Absent) {
                absent.add(verdict.marker().id());
            } else if (verdict.outcome() instanceof Outcome.NoOpportunity none) {
                because.computeIfAbsent("no opportunity: " + none.because(), key -> new ArrayList<>())
                        .add(verdict.marker().id());
            } else if (verdict.outcome() instanceof Outcome.Undetermined unclear) {
                because.computeIfAbsent("cannot tell: " + unclear.because(), key -> new ArrayList<>())
                        .add(verdict.marker().id());
            }
        }
        var out = new StringBuilder();
        if (!absent.isEmpty()) {
            out.append("searched and absent: ")
                    .append(String.join(", ", absent))
                    .append('\n');
        }
        because.forEach((why, markers) -> out.append(Printable.line(why))
                .append(" — ")
                .append(String.join(", ", markers))
                .append('\n'));
        return out.toString();
    }
}
