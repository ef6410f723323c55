package earmark.imports;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Outcome;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Drafts out of rules of other programs, loaded as a team would load them, and what they find. */
final class ImportedDrafts {
    private ImportedDrafts() {}

    static List<Marker> loaded(Path folder, Imported imported) throws IOException {
        Files.writeString(folder.resolve("imported.mark"), imported.text());
        return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze).markers();
    }

    static Outcome outcome(Marker marker, Dialogue talk) {
        return new RuleTagger(List.of(marker)).tag(talk.analysis()).get(0).outcome();
    }

    static boolean present(List<Marker> markers, String id, Dialogue dialogue) {
        Marker marker = markers.stream()
                .filter(each -> each.ref().id().equals(id))
                .findFirst()
                .orElseThrow();
        return outcome(marker, dialogue) instanceof Outcome.Present;
    }
}
