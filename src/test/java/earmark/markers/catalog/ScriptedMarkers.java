package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Speaker;
import earmark.syntax.Position;
import earmark.syntax.Value;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/** The shipped markers, each asked by its name whether it finds anything in a small conversation. */
@NullMarked
final class ScriptedMarkers {
    /** Where the tables of our own conversations are. */
    static final Path TABLES = Path.of("src/test/resources/earmark/markers");

    private final Map<String, RuleTagger> taggers = new HashMap<>();
    private final PlainAnalyzer analyzer = new PlainAnalyzer();

    ScriptedMarkers() {
        for (Marker marker : MarkerCatalog.shipped().markers()) {
            taggers.put(marker.ref().id(), new RuleTagger(List.of(marker)));
        }
    }

    /** Whether the marker is present in a script such as {@code A: sorry about that / C: never mind}. */
    boolean isPresent(String marker, String script) {
        return !speakers(marker, script).isEmpty();
    }

    /** Whose words the marker's findings stand in, one for each finding. */
    List<Speaker> speakers(String marker, String script) {
        RuleTagger tagger = Objects.requireNonNull(taggers.get(marker), () -> "no marker is called " + marker);
        var value = Value.of(script, new Position(marker, 1, 1));
        var interaction = ExampleScript.read(value, 0).interaction();
        Outcome outcome = tagger.tag(analyzer.analyze(interaction)).get(0).outcome();
        return outcome instanceof Outcome.Present present
                ? present.evidence().stream().map(Finding::speaker).toList()
                : List.of();
    }

    /** The rows of a table without its heading, split at tabs. */
    static List<List<String>> rows(String table) throws IOException {
        return Files.readAllLines(TABLES.resolve(table)).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }
}
