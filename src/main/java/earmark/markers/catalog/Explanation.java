package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.explain.Candidate;
import earmark.markers.explain.Explained;
import earmark.markers.explain.Explainer;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what a marker made of an example and how far it came: what a person needs to repair it. */
final class Explanation {
    private static final Pattern MISSING_FACT = Pattern.compile("the fact '([^']*)' is not known");

    private static final int SHOWN_BEFORE = 20;

    /** Of a rule of more parts than this a person asks {@code earmark explain}. */
    private static final int MOST_STEPS = 8;

    private Explanation() {}

    /** An outcome with the words it rests on. */
    static String of(Outcome outcome, Analysis analysis) {
        if (outcome instanceof Outcome.Present present) {
            return "present"
                    + present.evidence().stream()
                            .map(Finding::place)
                            .map(place -> quote(place, analysis))
                            .collect(Collectors.joining());
        }
        if (outcome instanceof Outcome.Undetermined undetermined) {
            return "undetermined: " + undetermined.because();
        }
        if (outcome instanceof Outcome.NoOpportunity none) {
            return "no opportunity: " + none.because();
        }
        return "absent";
    }

    /**
     * What each line of the marker left of the matches, and the tokens that were seen; before it what an example must say
     * for a fact to be known.
     */
    static String nearest(Marker marker, Outcome outcome, Analysis analysis) {
        String because = outcome instanceof Outcome.Undetermined undetermined ? undetermined.because() : "";
        var missing = MISSING_FACT.matcher(because);
        String facts =
                missing.find() ? "what is known stands in front of the example: [" + missing.group(1) + "=…]; " : "";
        return facts
                + unseen(marker, outcome)
                + nearest(marker, analysis)
                + (outcome instanceof Outcome.Absent ? stopped(marker, analysis) : "");
    }

    /** What no word of an example shows, and the pattern asks for. */
    private static String unseen(Marker marker, Outcome outcome) {
        if (outcome instanceof Outcome.Present || !marker.hasWords()) {
            return "";
        }
        String pattern = marker.pattern().print();
        return (pattern.contains("hold>=")
                        ? "a hold begins with a request (@hold_request: A: can you hold the line +70s) or has music; "
                        : "")
                + (pattern.contains("overtalk>=") || pattern.contains("interruption>=")
                        ? "0.6 s lie between turns, so -1.6s lets both speak for 1 s; "
                        : "")
                + (pattern.contains("queried ")
                        ? "queried needs a question mark directly behind the last word that is found; "
                        : "");
    }

    /** What became of the parts of a rule, and what kept the nearest words from being found. */
    private static String stopped(Marker marker, Analysis analysis) {
        Explained explained = new Explainer(marker).explain(analysis);
        return explained.steps().stream()
                        .limit(MOST_STEPS)
                        .map(step -> "; " + step.name() + ": " + step.says())
                        .collect(Collectors.joining())
                + explained.misses().stream()
                        .findFirst()
                        .filter(miss -> !miss.stoppedBy().isEmpty())
                        .map(Explanation::stopped)
                        .orElse("");
    }

    private static String stopped(Candidate miss) {
        return miss.stoppedBy().stream()
                .map(check -> check.key() + ": " + check.reason())
                .distinct()
                .collect(Collectors.joining(
                        ", ",
                        "; nearest " + (miss.text().isEmpty() ? "<<>>" : "'" + miss.text() + "'") + ", stopped by ",
                        ""));
    }

    private static String nearest(Marker marker, Analysis analysis) {
        var steps = new ArrayList<String>();
        String last = "";
        for (Stage stage : marker.stages()) {
            List<Match> found = new Matcher(stage.pattern()).match(analysis).found();
            String places = found.isEmpty()
                    ? " nothing"
                    : found.stream()
                            .map(match -> quote(match.place(), analysis) + (match.isCertain() ? "" : "?"))
                            .collect(Collectors.joining());
            if (!places.equals(last)) {
                steps.add((steps.isEmpty() ? "" : "after ") + stage.key() + " (" + stage.origin() + ")" + places);
            }
            last = places;
        }
        steps.add("tokens: " + tokens(analysis));
        return String.join("; ", steps);
    }

    static String quote(int turn, TextSpan at, String text) {
        if (at.length() == 0) {
            String before = text.substring(Math.max(0, at.start() - SHOWN_BEFORE), at.start());
            return (before.isEmpty() ? " <<>> at the begin" : " <<>> after '" + before + "'") + " at " + turn + ":"
                    + at.start();
        }
        return " '" + at.of(text) + "' at " + turn + ":" + at.start() + ".." + at.end();
    }

    private static String quote(Place place, Analysis analysis) {
        Turn turn = analysis.interaction().turns().get(place.turn());
        return quote(place.turn(), place.at(), turn.text());
    }

    private static String tokens(Analysis analysis) {
        return analysis.interaction().turns().stream()
                .map(turn -> turn.speaker()
                        + " "
                        + analysis.sentences().get(turn.index()).stream()
                                .map(sentence -> sentence.tokens().stream()
                                        .map(token -> token.form())
                                        .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(" / "));
    }
}
