package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.SharedData;
import earmark.files.Sha256;
import earmark.markers.LabelledSegments.Segment;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Provenance;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The shipped markers agree with the people who labelled BT OASIS as well as {@code corpora/oasis/figures.csv} says: no
 * worse, and no better either, so that an improvement is written down where it is made.
 */
class OasisFiguresTest {
    private static final Path FIGURES = Path.of("corpora/oasis/figures.csv");
    private static final Path MEASURED = Path.of("target/oasis-figures.csv");
    private static final String HEADER = "marker,corpus_sha256,n,precision,recall,f1";
    private static final double TOLERANCE = 0.005;

    /** Which of our markers stands for which of their acts. */
    private static final Map<String, String> ACTS = new TreeMap<>(Map.of(
            "apology", "expressRegret",
            "closing", "bye",
            "greeting", "greet",
            "hold_request", "hold",
            "identification", "identifySelf",
            "offer_help", "offer",
            "praise", "appreciate",
            "repair_request", "pardon",
            "thanks", "thank"));

    @Test
    void theMarkersAgreeWithPeopleAsWellAsTheFiguresSay() throws IOException {
        Path table = SharedData.path("text-behaviour/bt-oasis/segments.share.tsv");
        Map<String, String[]> pinned = pinned();
        String sha256 = Sha256.of(table);
        assertThat(pinned.values())
                .as("the corpus that the figures are of")
                .allSatisfy(row -> assertThat(row[1]).isEqualTo(sha256));
        Map<String, Agreement> measured = measure(LabelledSegments.read(table));
        var lines = new ArrayList<String>(List.of(HEADER));
        measured.forEach((marker, agreement) -> lines.add(marker + "," + sha256 + "," + agreement.csv()));
        Files.createDirectories(MEASURED.getParent());
        Files.write(MEASURED, lines);
        assertThat(pinned).containsOnlyKeys(measured.keySet());
        measured.forEach((marker, agreement) -> {
            String[] row = pinned.get(marker);
            assertThat(row)
                    .as("%s; measured figures are in %s", marker, MEASURED)
                    .satisfies(cells -> {
                        assertThat(agreement.n()).isEqualTo(Integer.parseInt(cells[2]));
                        assertThat(agreement.precision()).isCloseTo(Double.parseDouble(cells[3]), within(TOLERANCE));
                        assertThat(agreement.recall()).isCloseTo(Double.parseDouble(cells[4]), within(TOLERANCE));
                        assertThat(agreement.f1()).isCloseTo(Double.parseDouble(cells[5]), within(TOLERANCE));
                    });
        });
    }

    private static Map<String, Agreement> measure(LabelledSegments corpus) {
        var analyzer = new PlainAnalyzer();
        var tagger = new RuleTagger(MarkerCatalog.shipped().markers());
        var agreements = new TreeMap<String, Agreement>();
        for (List<Segment> segments : corpus.dialogues().values()) {
            List<Set<String>> found = found(tagger.tag(analyzer.analyze(call(segments))), segments.size());
            ACTS.forEach((marker, act) -> {
                for (int i = 0; i < segments.size(); i++) {
                    boolean labelled = segments.get(i).acts().contains(act);
                    Agreement soFar = agreements.getOrDefault(marker, Agreement.NONE);
                    agreements.put(marker, soFar.and(labelled, found.get(i).contains(marker)));
                }
            });
        }
        return agreements;
    }

    /** The segments of one call as the turns of one interaction. */
    private static Interaction call(List<Segment> segments) {
        var turns = new ArrayList<Turn>();
        segments.forEach(
                segment -> turns.add(new Turn(turns.size(), segment.speaker(), segment.text(), List.of(), null)));
        var provenance = new Provenance("segments", "0".repeat(64), Map.of());
        return new Interaction(
                new InteractionId("0".repeat(16)), Medium.CALL, null, turns, Map.of(), provenance, null, List.of());
    }

    /** For each turn the markers that fire in it. */
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

    private static Map<String, String[]> pinned() throws IOException {
        List<String> lines = Files.readAllLines(FIGURES);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        var rows = new LinkedHashMap<String, String[]>();
        lines.subList(1, lines.size()).forEach(line -> rows.put(line.split(",", -1)[0], line.split(",", -1)));
        return rows;
    }
}
