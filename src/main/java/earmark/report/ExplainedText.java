package earmark.report;

import earmark.markers.explain.Candidate;
import earmark.markers.explain.Check;
import earmark.markers.explain.Explained;
import earmark.markers.explain.HeardWord;
import earmark.markers.explain.OtherReading;
import earmark.markers.explain.Part;
import earmark.markers.explain.Searched;
import earmark.model.Outcome;
import earmark.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a marker came to what it came to, for reading in a terminal. */
public final class ExplainedText {
    private static final int KEY_WIDTH = 8;

    private ExplainedText() {}

    /**
     * Lines, ending in a line break.
     *
     * @param explained the explanation
     * @param title what the marker is, for people
     */
    public static String of(Explained explained, String title) {
        var out = new StringBuilder();
        out.append(explained.marker())
                .append("  ")
                .append(Printable.line(title))
                .append('\n');
        out.append(outcome(explained.outcome())).append('\n');
        out.append(searched(explained.searched())).append('\n');
        for (Explained.Step step : explained.steps()) {
            out.append(String.format(Locale.ROOT, "  %-20s %s  (%s)\n", step.name(), step.says(), step.origin()));
        }
        if (!explained.hits().isEmpty()) {
            out.append("\nfound\n");
            explained.hits().forEach(hit -> out.append(candidate(hit, true, explained)));
        }
        if (!explained.readings().isEmpty()) {
            out.append(
                    explained.outcome() instanceof Outcome.Undetermined
                            ? "\nmay have been said, in another reading of what was heard\n"
                            : "\nfound in another reading of what was heard\n");
            explained.readings().forEach(reading -> out.append(reading(reading)));
        }
        if (!explained.misses().isEmpty()) {
            out.append(explained.hits().isEmpty() ? "\nnearest misses\n" : "\nnot counted\n");
            explained.misses().forEach(miss -> out.append(candidate(miss, false, explained)));
        }
        if (!explained.parts().isEmpty()) {
            out.append(
                    explained.misses().isEmpty()
                            ? "\nno line's words were said; parts of them were\n"
                            : "\nof other lines only parts were said\n");
            explained.parts().forEach(part -> out.append(part(part)));
        }
        if (explained.hits().isEmpty()
                && explained.readings().isEmpty()
                && explained.misses().isEmpty()
                && explained.parts().isEmpty()
                && explained.steps().isEmpty()) {
            out.append("\nnothing like it was said\n");
        }
        return out.toString();
    }

    /** The outcome in one line, with its reason. */
    public static String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            int places = present.evidence().size();
            return "present: " + places + (places == 1 ? " place" : " places");
        }
        if (outcome instanceof Outcome.NoOpportunity none) {
            return "no opportunity: " + none.because();
        }
        return outcome instanceof Outcome.Undetermined unclear ? "cannot tell: " + unclear.because() : "absent";
    }

    private static String searched(Searched searched) {
        long turns = searched.places().stream().map(Place::turn).distinct().count();
        if (searched.words() == 0) {
            return "searched: no words";
        }
        String length = searched.lengthMs() == 0 ? "" : ", " + ClockTime.of(searched.lengthMs());
        return String.format(
                Locale.ROOT,
                "searched: %d %s, %d %s%s; mean confidence %.2f, %d of %d words below %.2f",
                turns,
                turns == 1 ? "turn" : "turns",
                searched.words(),
                searched.words() == 1 ? "word" : "words",
                length,
                searched.meanConfidence(),
                searched.lowWords(),
                searched.words(),
                Searched.LOW);
    }

    private static String candidate(Candidate candidate, boolean hit, Explained explained) {
        var out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%9s  %-8s  \"%s\"  %s\n",
                ClockTime.of(candidate.place()),
                candidate.speaker(),
                words(candidate),
                candidate.line()));
        var together = new HashSet<String>();
        var stops = new HashSet<String>();
        for (Check check : candidate.checks()) {
            if (check.stopped() && !stops.add(check.key() + " " + check.reason() + " " + check.change())) {
                // a line that names its side, of a marker that has one: told once
                continue;
            }
            if (check.stopped() || (hit && isAlone(check, candidate))) {
                out.append(check(check));
            } else if (hit && together.add(check.key() + " " + check.owner())) {
                out.append(together(check, candidate));
            }
        }
        if (!hit) {
            String passed = candidate.checks().stream()
                    .filter(check -> !check.stopped())
                    .map(Check::key)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (candidate.stoppedBy().isEmpty()) {
                out.append(line(
                        "",
                        explained.steps().isEmpty()
                                ? "each line lets it through alone, but not all of them together"
                                : "counts; what is missing besides it stands above",
                        ""));
            } else if (!passed.isEmpty()) {
                out.append(line("passed", passed, ""));
            }
        }
        return out.toString();
    }

    private static List<Check> passed(Check like, Candidate candidate) {
        return candidate.checks().stream()
                .filter(check -> check.key().equals(like.key()) && check.owner().equals(like.owner()))
                .filter(check -> !check.stopped())
                .toList();
    }

    private static boolean isAlone(Check check, Candidate candidate) {
        return passed(check, candidate).size() == 1;
    }

    /** Twenty exclusions that were passed are one line. */
    private static String together(Check check, Candidate candidate) {
        List<Check> passed = passed(check, candidate);
        String first = passed.get(0).origin();
        String last = passed.get(passed.size() - 1).origin();
        return line(
                check.key(),
                "passes all " + passed.size(),
                (first.equals(last) ? first : first + " to " + last) + owner(check));
    }

    /** Where to change a constraint that the line has by a name: there, and not on the line. */
    private static String owner(Check check) {
        return check.owner().isEmpty() ? "" : ", in @" + check.owner();
    }

    /** The words, each that was not surely heard with its confidence. */
    private static String words(Candidate candidate) {
        return Printable.line(
                candidate.words().stream().map(ExplainedText::word).collect(Collectors.joining(" ")));
    }

    private static String word(HeardWord word) {
        return word.confidence() == 1
                ? word.text()
                : String.format(Locale.ROOT, "%s[%.2f]", word.text(), word.confidence());
    }

    private static String check(Check check) {
        String sign = switch (check.result()) {
            case PASSED -> "";
            case BLOCKED -> "stopped: ";
            case DOUBTFUL -> "cannot tell: ";
        };
        String change = check.change().isEmpty() ? "" : "; it would take: " + check.change();
        return line(check.key(), sign + check.reason() + change, check.origin() + owner(check));
    }

    private static String line(String key, String text, String origin) {
        String where = origin.isEmpty() ? "" : "  (" + origin + ")";
        return Printable.line(String.format(Locale.ROOT, "             %-" + KEY_WIDTH + "s  %s%s", key, text, where))
                + "\n";
    }

    private static String reading(OtherReading reading) {
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%9s  %-8s  \"%s\" taken for \"%s\"  %s, probability %s  %s",
                        ClockTime.of(reading.place()),
                        reading.speaker(),
                        reading.heard(),
                        reading.said(),
                        reading.kind(),
                        reading.probability(),
                        reading.line()))
                + "\n";
    }

    private static String part(Part part) {
        return Printable.line(String.format(
                        Locale.ROOT,
                        "%9s  %-8s  \"%s\"  without %s  %s",
                        ClockTime.of(part.place()),
                        part.speaker(),
                        part.text(),
                        part.missing(),
                        part.line()))
                + "\n";
    }
}
