package earmark.classify;

import earmark.markers.lint.LintNote;
import earmark.markers.lint.Severity;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks over learned markers: what their cards say against them. Thread-safe. */
public final class LearnedLint {
    private static final Pattern FIRST = Pattern.compile("^\\s*([01](?:\\.\\d+)?)");
    private static final Pattern LABELLED = Pattern.compile("(\\d+) with the label");
    private static final double WEAK = 0.7;
    private static final double CROOKED = 0.1;
    private static final int FEW = 50;

    private final Set<String> rules;

    /**
     * For a pack.
     *
     * @param rules names of its rule markers
     */
    public LearnedLint(Set<String> rules) {
        this.rules = Set.copyOf(rules);
    }

    /** What there is to say, in the order of the markers. */
    public List<LintNote> look(List<LearnedMarker> markers) {
        var notes = new ArrayList<LintNote>();
        markers.forEach(marker -> look(marker, notes));
        return notes;
    }

    private void look(LearnedMarker marker, List<LintNote> notes) {
        ModelCard card = marker.model().card();
        for (String figure : List.of("precision", "recall")) {
            double value = first(card.get(figure), 1);
            if (value < WEAK) {
                notes.add(note(
                        marker,
                        Severity.WARNING,
                        "weak",
                        String.format(Locale.ROOT, "its card says a %s of %.2f", figure, value),
                        figure.equals("precision")
                                ? "raise the threshold, or label more of what it takes for one"
                                : "lower the threshold, or label more of what it misses"));
            }
        }
        double error = first(card.get("calibration-error"), 0);
        if (error > CROOKED) {
            notes.add(note(
                    marker,
                    Severity.HINT,
                    "uncalibrated",
                    String.format(Locale.ROOT, "its probabilities are off by %.2f on average", error),
                    "read them as an order, not as a chance; more labels make them truer"));
        }
        Matcher labelled = LABELLED.matcher(card.get("samples"));
        if (labelled.find() && Integer.parseInt(labelled.group(1)) < FEW) {
            notes.add(note(
                    marker,
                    Severity.HINT,
                    "few-labels",
                    "it was learned from " + labelled.group(1) + " examples of what it looks for",
                    "from " + FEW + " on its figures begin to mean something"));
        }
        judged(marker, notes);
    }

    private void judged(LearnedMarker marker, List<LintNote> notes) {
        double own = marker.model().threshold();
        if (Math.abs(own - marker.threshold()) > 0.05) {
            notes.add(note(
                    marker,
                    Severity.HINT,
                    "other-threshold",
                    String.format(
                            Locale.ROOT,
                            "its threshold is %.2f, and the figures of its card are for %.2f",
                            marker.threshold(),
                            own),
                    "measure it again: earmark evaluate markers --gold …"));
        }
        if (marker.bySentence()) {
            notes.add(note(
                    marker,
                    Severity.WARNING,
                    "other-unit",
                    "it judges sentences, and learned from turns",
                    "leave 'unit sentence' out, or give labelled sentences as turns"));
        }
        marker.model().rules().stream()
                .filter(rule -> !rules.contains(rule))
                .forEach(rule -> notes.add(note(
                        marker,
                        Severity.ERROR,
                        "unreachable",
                        "it learned to look at the marker " + rule + ", which is not here",
                        "add that marker, or train again without --with-rules")));
        if (marker.notes().isEmpty()) {
            notes.add(note(
                    marker,
                    Severity.HINT,
                    "nobody's",
                    marker.ref().id() + " has no owner, reason or clause",
                    "say who may change it and which rule it serves"));
        }
    }

    private static double first(String text, double otherwise) {
        Matcher matcher = FIRST.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : otherwise;
    }

    private static LintNote note(LearnedMarker marker, Severity severity, String rule, String what, String hint) {
        return new LintNote(severity, rule, new Problem(marker.origin() + ":1", what, hint));
    }
}
