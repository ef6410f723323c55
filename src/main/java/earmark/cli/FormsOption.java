package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.FormPack;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.store.Scorecards;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which forms a command works with: the kept ones, a folder's, the shipped ones. */
final class FormsOption {
    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "a folder of your own *.card files, besides the kept and the shipped forms (default: the"
                    + " folder the settings name)")
    private @Nullable Path folder;

    /**
     * All of them.
     *
     * @param set the folder the settings name
     */
    List<Form> all(Scorecards kept, Optional<Path> set, MarkerPack markers) throws IOException {
        return FormPack.all(kept, folder(set), markers);
    }

    /**
     * All of them; a folder's forms that do not go with these markers are told, and left out.
     *
     * @param set the folder the settings name
     * @param told is told why
     */
    List<Form> usable(Scorecards kept, Optional<Path> set, MarkerPack markers, Consumer<Problem> told)
            throws IOException {
        try {
            return all(kept, set, markers);
        } catch (EarmarkException e) {
            e.problems().forEach(told);
            return FormPack.all(kept, Optional.empty(), markers);
        }
    }

    private Optional<Path> folder(Optional<Path> set) {
        return folder == null ? set : Optional.of(folder);
    }

    /** Those that need no home: a folder's, and the shipped ones. */
    List<Form> withoutHome(Optional<Path> set, MarkerPack markers) throws IOException {
        var forms = new ArrayList<Form>();
        Optional<Path> own = folder(set);
        if (own.isPresent()) {
            forms.addAll(FormPack.load(own, markers));
        }
        forms.addAll(FormPack.load(Optional.empty(), markers));
        return forms;
    }

    /**
     * The form of a name, in its newest version unless the name says another.
     *
     * @throws EarmarkException when there is none
     */
    static Form named(List<Form> forms, String name) {
        Optional<FormRef> ref = FormRef.parse(name);
        return forms.stream()
                .filter(form -> ref.isPresent()
                        ? form.ref().equals(ref.get())
                        : form.ref().id().equals(name))
                .reduce((one, other) -> other)
                .orElseThrow(() -> new EarmarkException(
                        name,
                        "there is no such form",
                        "one of "
                                + String.join(
                                        ", ",
                                        forms.stream()
                                                .map(form -> form.ref().toString())
                                                .toList())));
    }
}
