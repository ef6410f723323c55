package earmark.markers;

import earmark.markers.LabelledSegments.Segment;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the shipped markers find in labelled conversations. The segments of a conversation, in order, are the turns of
 * one interaction; a segment counts as found when the marker fires anywhere in it.
 */
final class MarkerFigures {
    private final List<List<Segment>> dialogues;
    /** For each dialogue and segment the markers that fire in it. */
    private final List<List<Set<String>>> found = new ArrayList<>();

    MarkerFigures(LabelledSegments corpus, Set<String> markers) {
        dialogues = List.copyOf(corpus.dialogues().values());
        var analyzer = new PlainAnalyzer();
        var tagger = new RuleTagger(MarkerCatalog.shipped().markers().stream()
                .filter(marker -> markers.contains(marker.ref().id()))
                .toList());
        dialogues.forEach(segments -> found.add(found(tagger.tag(analyzer.analyze(call(segments))), segments.size())));
    }

    /** The agreement of a marker with a label, one a dialogue: segment by segment. */
    List<Agreement> bySegment(String marker, String label) {
        var agreements = new ArrayList<Agreement>();
        for (int d = 0; d < dialogues.size(); d++) {
            Agreement agreement = Agreement.NONE;
            for (int i = 0; i < dialogues.get(d).size(); i++) {
                agreement = agreement.and(
                        dialogues.get(d).get(i).labels().contains(label),
                        found.get(d).get(i).contains(marker));
            }
            agreements.add(agreement);
        }
        return agreements;
    }

    /** The same for "did this side do it in this call". */
    List<Agreement> bySide(String marker, String label) {
        var agreements = new ArrayList<Agreement>();
        for (int d = 0; d < dialogues.size(); d++) {
            var labelled = new HashSet<Speaker>();
            var fired = new HashSet<Speaker>();
            for (int i = 0; i < dialogues.get(d).size(); i++) {
                Segment segment = dialogues.get(d).get(i);
                if (segment.labels().contains(label)) {
                    labelled.add(segment.speaker());
                }
                if (found.get(d).get(i).contains(marker)) {
                    fired.add(segment.speaker());
                }
            }
            Agreement agreement = Agreement.NONE;
            for (Speaker side : List.of(Speaker.AGENT, Speaker.CUSTOMER)) {
                agreement = agreement.and(labelled.contains(side), fired.contains(side));
            }
            agreements.add(agreement);
        }
        return agreements;
    }

    private static Interaction call(List<Segment> segments) {
        var turns = new ArrayList<Turn>();
        segments.forEach(
                segment -> turns.add(new Turn(turns.size(), segment.speaker(), segment.text(), List.of(), null)));
        var provenance = new Provenance("segments", "0".repeat(64), Map.of());
        return new Interaction(
                new InteractionId("0".repeat(16)), Medium.CALL, null, turns, Map.of(), provenance, null, List.of());
    }

    private static List<Set<String>> found(List<Verdict> verdicts, int turns) {
        var found = new ArrayList<Set<String>>();
        for (int i = 0; i < turns; i++) {
            found.add(new HashSet<>());
        }
        for (Verdict verdict : verdicts) {
            if (verdict.outcome() instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    found.get(finding.place().turn()).add(verdict.marker().id());
                }
            }
        }
        return found;
    }
}
