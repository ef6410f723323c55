package earmark.pipeline.scores;

import earmark.classify.LearnedMarker;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.pipeline.MarkerPack;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.cards.FormCatalog;
import earmark.score.cards.Law;
import earmark.store.Scorecards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The forms there are: the kept ones, a folder's, and the shipped ones, each form in a version once. */
public final class FormPack {
    private FormPack() {}

    /** What forms are checked against. */
    public static Law law(MarkerPack markers) {
        MarkerCatalog rules = markers.catalog();
        return Law.of(
                rules,
                id -> rules.marker(id)
                        .map(Marker::ref)
                        .or(() -> markers.learned().stream()
                                .map(LearnedMarker::ref)
                                .filter(ref -> ref.id().equals(id))
                                .findFirst()));
    }

    /**
     * The forms of a folder, or the shipped ones.
     *
     * @throws earmark.model.EarmarkException with everything that is wrong in the folder's files
     */
    public static List<Form> load(Optional<Path> folder, MarkerPack markers) throws IOException {
        return folder.isPresent() ? FormCatalog.load(folder.get(), law(markers)).forms() : shipped();
    }

    /**
     * All of them, by id and version. What is kept never changes, so it goes before the others.
     *
     * @throws earmark.model.EarmarkException with everything that is wrong in the folder's files
     */
    public static List<Form> all(Scorecards kept, Optional<Path> folder, MarkerPack markers) throws IOException {
        var forms = new TreeMap<FormRef, Form>();
        kept.forms().forEach(ref -> kept.form(ref).ifPresent(form -> forms.put(ref, form)));
        if (folder.isPresent()) {
            load(folder, markers).forEach(form -> forms.putIfAbsent(form.ref(), form));
        }
        shipped().forEach(form -> forms.putIfAbsent(form.ref(), form));
        return List.copyOf(forms.values());
    }

    /** Checked by the build, against the shipped markers. */
    private static List<Form> shipped() {
        return FormCatalog.shipped(Law.NONE).forms();
    }
}
