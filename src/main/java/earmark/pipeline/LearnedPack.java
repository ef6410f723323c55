package earmark.pipeline;

import earmark.classify.LearnedMarker;
import earmark.classify.LearnedMarkerReader;
import earmark.classify.ModelTagger;
import earmark.markers.Example;
import earmark.markers.catalog.DraftCatalog;
import earmark.markers.catalog.ExampleRunner;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.model.EarmarkException;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Puts the learned markers of a folder beside its rules; like them they must keep their examples. */
final class LearnedPack {
    /** The confidence of a word with {@code ~} in an example of a marker without {@code min_conf}. */
    private static final double UNSURE = 0.3;

    private LearnedPack() {}

    /** Made once: the shipped markers do not change while the program runs. */
    private static final class Shipped {
        static final MarkerPack PACK = made(MarkerCatalog.shipped());

        private static MarkerPack made(MarkerCatalog shipped) {
            return new MarkerPack(shipped.knowing(new LearnedNames(List.of(), shipped)));
        }
    }

    /**
     * The markers of a folder.
     *
     * @param folder empty: the shipped ones alone
     * @param withShipped whether the shipped ones stand beside those of the folder
     */
    static MarkerPack load(Optional<Path> folder, boolean withShipped) throws IOException {
        return load(folder, withShipped, true);
    }

    /** The markers of a folder and the shipped ones, whether their examples hold or not. */
    static MarkerPack unproven(Optional<Path> folder) throws IOException {
        return load(folder, true, false);
    }

    private static MarkerPack load(Optional<Path> folder, boolean withShipped, boolean proven) throws IOException {
        if (folder.isEmpty()) {
            return Shipped.PACK;
        }
        MarkerCatalog shipped = MarkerCatalog.shipped();
        var problems = new ArrayList<Problem>();
        List<LearnedMarker> learned = learned(folder.get(), problems);
        MarkerCatalog own;
        try {
            var names = new LearnedNames(learned, shipped);
            own = proven
                    ? MarkerCatalog.load(folder.get(), MarkerPack.analyzer()::analyze, names)
                    : MarkerCatalog.unproven(folder.get(), names);
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
            throw new EarmarkException(problems);
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return with(withShipped ? own.andShipped() : own, learned, proven);
    }

    /** The learned markers of a folder; what is wrong with them is told together with what is wrong with the rules. */
    private static List<LearnedMarker> learned(Path folder, List<Problem> problems) throws IOException {
        try {
            return Files.isDirectory(folder) ? LearnedMarkerReader.read(folder) : List.of();
        } catch (EarmarkException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** The rules of a folder as they would be with a draft; see {@link MarkerPack#drafted}. */
    static DraftCatalog drafted(Path folder, MarkerFile draft) throws IOException {
        List<LearnedMarker> learned = Files.isDirectory(folder) ? LearnedMarkerReader.read(folder) : List.of();
        return MarkerCatalog.drafted(folder, draft, new LearnedNames(learned, MarkerCatalog.shipped()));
    }

    private static MarkerPack with(MarkerCatalog catalog, List<LearnedMarker> learned, boolean proven) {
        var problems = new ArrayList<Problem>();
        var names = new HashSet<String>();
        for (LearnedMarker marker : learned) {
            if (catalog.marker(marker.ref().id()).isPresent()
                    || !names.add(marker.ref().id())) {
                problems.add(new Problem(
                        marker.origin(), "a second marker " + marker.ref().id(), "give this one another name"));
            }
            if (proven) {
                problems.addAll(examples(catalog, marker));
            }
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return new MarkerPack(catalog, learned);
    }

    private static List<Problem> examples(MarkerCatalog catalog, LearnedMarker marker) {
        var tagger = new ModelTagger(new MarkerPack(catalog).rules(), List.of(marker), Embedders.SHARED);
        var runner = new ExampleRunner(MarkerPack.analyzer()::analyze);
        double low = marker.minConfidence() > 0 ? marker.minConfidence() / 2 : UNSURE;
        var problems = new ArrayList<Problem>();
        for (Example example : marker.examples()) {
            problems.addAll(runner.run(example, low, analysis -> {
                List<Verdict> verdicts = tagger.tag(analysis);
                Outcome last = verdicts.get(verdicts.size() - 1).outcome();
                return last;
            }));
        }
        return problems;
    }
}
